import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { fitsSetUpCode } from '@/lib/services/sign-in/set-up-code'

const now = Date.UTC(2026, 2, 14)
const hash = createHash('sha256').update('7K0MQ1VW4R8TZ2XB').digest('base64url')
const noted = { hash, expiresAt: now + 1 }

describe('the set-up code', () => {
  test.each(['7K0M-Q1VW-4R8T-Z2XB', '7k0mq1vw4r8tz2xb', ' 7KOM QIVW 4R8T Z2XB ', '7K0M-QlVW-4R8T-Z2XB'])(
    'is accepted as %s',
    (typed) => expect(fitsSetUpCode(typed, noted, now)).toBe(true),
  )

  test.each(['', '7K0M-Q1VW-4R8T-Z2XC', '7K0M-Q1VW-4R8T', hash])('is not %j', (typed) =>
    expect(fitsSetUpCode(typed, noted, now)).toBe(false),
  )

  test('ends at its time', () => {
    expect(fitsSetUpCode('7K0M-Q1VW-4R8T-Z2XB', noted, now + 1)).toBe(false)
  })

  test.each([undefined, null, 'text', {}, { hash }, { hash: 5, expiresAt: now + 1 }])(
    'is never %j',
    (other) => expect(fitsSetUpCode('7K0M-Q1VW-4R8T-Z2XB', other, now)).toBe(false),
  )
})
