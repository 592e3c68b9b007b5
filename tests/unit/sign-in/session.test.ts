import { describe, expect, test } from 'vitest'
import { readCookies } from '@/lib/services/sign-in/cookies'
import { OpenedSessions } from '@/lib/services/sign-in/opened-sessions'
import { openSession, sealSession, sessionSetCookie } from '@/lib/services/sign-in/session'

const secret = 'q8JkS1v0mXn3Z6tB9wLr2YcF5hVdA7eGuPoTiN4xCsE='
const session = { personId: 'p1', epoch: 3, signedInAt: 1_790_000_000_000 }

describe('a session', () => {
  test('comes back from its cookie as it was', async () => {
    expect(await openSession(await sealSession(session, secret), secret)).toEqual(session)
  })

  test('that was opened before is still nothing under another secret', async () => {
    const sealed = await sealSession(session, secret)
    await openSession(sealed, secret)
    expect(await openSession(sealed, `${secret}x`)).toBeUndefined()
    expect(await openSession(sealed, secret)).toEqual(session)
  })

  test('is nothing under another secret, changed or cut', async () => {
    const sealed = await sealSession(session, secret)
    expect(await openSession(sealed, `${secret}x`)).toBeUndefined()
    expect(await openSession(`${sealed.slice(0, -2)}AA`, secret)).toBeUndefined()
    expect(await openSession(sealed.slice(0, 40), secret)).toBeUndefined()
    expect(await openSession('', secret)).toBeUndefined()
  })

  test('is kept from scripts and other sites, and from plain http where there is https', async () => {
    const local = await sessionSetCookie(session, secret, false)
    expect(local).toMatch(/^cairn-session=[^;]+; Path=\/; Max-Age=2592000; HttpOnly; SameSite=Lax$/)
    expect(await sessionSetCookie(session, secret, true)).toMatch(/^__Host-cairn-session=.*; Secure$/)
  })
})

describe('sessions that were opened before', () => {
  test('are found until they expire, and the oldest make room', () => {
    const opened = new OpenedSessions(2)
    for (const value of ['a', 'b', 'c']) opened.keep(value, { secret, session, expiresAt: 100 })
    expect(['a', 'b', 'c'].map((value) => opened.find(value, secret, 99))).toEqual([
      undefined,
      session,
      session,
    ])
    expect(opened.find('c', secret, 100)).toBeUndefined()
    expect(opened.find('c', 'another', 99)).toBeUndefined()
  })
})

describe('a cookie header', () => {
  test.each([
    [null, {}],
    ['a=1; b=2', { a: '1', b: '2' }],
    ['a=1; a=2', { a: '1' }],
    ['a=b=c', { a: 'b=c' }],
    ['a=%7C', { a: '|' }],
    ['a=%zz', { a: '%zz' }],
    ['; =x; novalue; b=', { b: '' }],
  ])('%j is read', (header, cookies) => expect({ ...readCookies(header) }).toEqual(cookies))
})
