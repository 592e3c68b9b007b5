import { describe, expect, test } from 'vitest'
import { fitsPassword, hashPassword } from '@/lib/services/sign-in/password-hash'

describe('a stored password', () => {
  test('is an argon2id hash with the cost OWASP asks for', async () => {
    expect(await hashPassword('trout lantern seven')).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  })

  test('fits only the password it was made from', async () => {
    const stored = await hashPassword('trout lantern seven')
    expect(await fitsPassword('trout lantern seven', stored)).toBe(true)
    expect(await fitsPassword('trout lantern sevem', stored)).toBe(false)
    expect(await fitsPassword('', stored)).toBe(false)
  })

  test('is the same however an accent was typed', async () => {
    const stored = await hashPassword('cafe\u0301 by the lake')
    expect(await fitsPassword('café by the lake', stored)).toBe(true)
  })

  test('counts to its last character', async () => {
    const long = 'k4z7'.repeat(256)
    const stored = await hashPassword(long)
    expect(await fitsPassword(long, stored)).toBe(true)
    expect(await fitsPassword(`${long.slice(0, -1)}8`, stored)).toBe(false)
  })

  test('that is not there fits nothing', async () => {
    expect(await fitsPassword('', null)).toBe(false)
    expect(await fitsPassword('trout lantern seven', undefined)).toBe(false)
  })
})
