import { describe, expect, test } from 'vitest'
import { refusalText } from '@/app/(site)/sign-in/refusal-text'

describe('what somebody is told who was not signed in', () => {
  test('how long to wait', () => {
    expect(refusalText('TooMany45')).toMatch(/Wait 45 seconds/)
    expect(refusalText('TooMany60')).toMatch(/Wait a minute/)
    expect(refusalText('TooMany61')).toMatch(/Wait 2 minutes/)
  })

  test('the same for an unknown e-mail and a wrong password', () => {
    expect(refusalText('CredentialsSignin')).toMatch(/e-mail and password do not fit together/)
  })

  test.each(['constructor', '__proto__', '<script>', ''])('nothing of an unknown code such as %j', (code) =>
    expect(refusalText(code)).toBe('Signing in did not work. Nothing was changed; try again.'),
  )
})
