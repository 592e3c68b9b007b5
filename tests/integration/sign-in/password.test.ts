import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Database } from '@/db/database'
import { changePassword } from '@/lib/services/sign-in/change-password'
import { giveNewPassword } from '@/lib/services/sign-in/give-new-password'
import { hashPassword } from '@/lib/services/sign-in/password-hash'
import { sealSession } from '@/lib/services/sign-in/session'
import { signOutEverywhere } from '@/lib/services/sign-in/sign-out-everywhere'
import { engines, freshDatabase } from '../engines'
import { people } from '../people'
import { Browser, refusalIn, secret, signInContext, site, start } from './browser'
import { clear } from './clear'

const hashing = vi.hoisted(() => ({ verified: 0 }))
vi.mock('@node-rs/argon2', async (original) => {
  const real = await original<typeof import('@node-rs/argon2')>()
  const verify: typeof real.verify = (...all) => {
    hashing.verified += 1
    return real.verify(...all)
  }
  return { ...real, verify }
})

const password = 'trout lantern seven'
const passwordHash = await hashPassword(password)

describe.each(engines)('signing in with a password, on %s', (engine) => {
  let db: Database
  beforeAll(async () => {
    db = await freshDatabase(engine)
  })
  beforeEach(async () => {
    await clear(db)
    await people(db, {
      ada: { passwordHash },
      boris: { passwordHash },
      elsewhere: {},
      gone: { passwordHash, deactivatedAt: new Date('2026-02-01T00:00:00Z') },
    })
  })
  const browser = () => new Browser(signInContext(db))

  test('gives a session', async () => {
    const at = browser()
    expect((await at.signIn('ada@harebell.example', password)).status).toBe(200)
    expect(await at.viewer()).toEqual({
      id: 'ada',
      email: 'ada@harebell.example',
      name: 'Ada',
      role: 'learner',
      isAuthor: false,
      manages: [],
      timeZone: 'Europe/London',
      theme: 'system',
      signedInAt: expect.any(Number),
    })
  })

  test('tells the page that there may be a session, and that it is over, without giving it the session', async () => {
    const at = browser()
    const cookie = (response: Response) =>
      response.headers.getSetCookie().find((each) => each.startsWith('cairn-signed-in'))
    expect(cookie(await at.signIn('ada@harebell.example', 'wrong password'))).toBeUndefined()
    expect(cookie(await at.signIn('ada@harebell.example', password))).not.toMatch(/httponly/i)
    expect(at.cookies.get('cairn-signed-in')).toBe('1')
    await at.post('signout', {})
    expect(at.cookies.has('cairn-signed-in')).toBe(false)
  })

  test('takes the e-mail as people type it', async () => {
    const at = browser()
    await at.signIn('  Ada@Harebell.example ', password)
    expect((await at.viewer())?.id).toBe('ada')
  })

  test.each([
    ['a wrong password', 'ada@harebell.example', 'trout lantern eight'],
    ['an unknown e-mail', 'nobody@harebell.example', password],
    ['somebody without a password', 'elsewhere@harebell.example', ''],
    ['somebody deactivated', 'gone@harebell.example', password],
    ['no e-mail at all', 'ada', password],
    ['an endless password', 'ada@harebell.example', 'k4z7'.repeat(2_000)],
  ])('answers %s with the same words after the same work', async (_, email, given) => {
    const at = browser()
    hashing.verified = 0
    const response = await at.signIn(email, given)
    expect(response.status).toBe(401)
    expect(await refusalIn(response)).toBe('CredentialsSignin')
    expect(hashing.verified).toBe(1)
    expect(at.session).toBeUndefined()
  })

  test('needs the token that this browser was given', async () => {
    const at = browser()
    await at.send('csrf')
    await at.send('callback/credentials', { email: 'ada@harebell.example', password, json: 'true' })
    const foreign = { email: 'ada@harebell.example', password, json: 'true', csrfToken: 'f'.repeat(64) }
    await at.send('callback/credentials', foreign)
    expect(at.session).toBeUndefined()
  })

  test('never goes on with a session that was there before', async () => {
    const at = browser()
    const planted = await sealSession({ personId: 'boris', epoch: 0, signedInAt: start }, secret)
    at.cookies.set('cairn-session', planted)
    await at.signIn('ada@harebell.example', password)
    expect(at.session).not.toBe(planted)
    expect((await at.viewer())?.id).toBe('ada')
  })

  test('keeps the session from scripts and other sites', async () => {
    const response = await browser().signIn('ada@harebell.example', password)
    const [cookie = ''] = response.headers.getSetCookie().filter((each) => each.startsWith('cairn-session='))
    expect(cookie).toMatch(/HttpOnly/)
    expect(cookie).toMatch(/SameSite=Lax/)
    expect(cookie).not.toMatch(/Domain=/)
  })

  test('marks every cookie as secure where the address is https', async () => {
    const environment = { ...signInContext(db).environment, url: 'https://cairn.example' }
    const at = new Browser(signInContext(db, { environment }))
    const response = await at.signIn('ada@harebell.example', password)
    const cookies = response.headers.getSetCookie()
    expect(cookies.some((each) => each.startsWith('__Host-cairn-session='))).toBe(true)
    for (const cookie of cookies) expect(cookie).toMatch(/; Secure/)
  })

  test('makes no link from the Host header', async () => {
    const at = new Browser(signInContext(db), '198.51.100.7', {
      host: 'evil.example',
      'x-forwarded-host': 'evil.example',
    })
    const { url } = await (await at.signIn('ada@harebell.example', 'wrong password')).json()
    expect(new URL(url).origin).toBe(site)
  })

  test('ends with signing out', async () => {
    const at = browser()
    await at.signIn('ada@harebell.example', password)
    await at.post('signout', {})
    expect(at.session).toBeUndefined()
  })

  test('ends everywhere at once', async () => {
    const [desk, phone] = [browser(), browser()]
    await desk.signIn('ada@harebell.example', password)
    await phone.signIn('ada@harebell.example', password)
    await signOutEverywhere(signInContext(db), await desk.viewer())
    expect(await desk.viewer()).toBeUndefined()
    expect(await phone.viewer()).toBeUndefined()
  })

  test('ends as soon as somebody is deactivated', async () => {
    const at = browser()
    await at.signIn('ada@harebell.example', password)
    await db.update(db.schema.people).set({ deactivatedAt: new Date(start) })
    expect(await at.viewer()).toBeUndefined()
  })

  test.each(['GET session', 'GET providers', 'POST _log', 'GET constructor'])('has no %s', async (route) => {
    const [method, path = ''] = route.split(' ')
    const response = await browser().send(path, method === 'POST' ? {} : undefined)
    expect(response.status).toBe(404)
  })

  test('takes no large body', async () => {
    const response = await browser().send('callback/credentials', { email: 'a'.repeat(1_000_000) })
    expect(response.status).toBe(413)
  })

  test('says so when the database cannot be asked, without its words', async () => {
    const reported: string[] = []
    const report = (code: string) => reported.push(code)
    const at = new Browser(signInContext(await closed(engine), { report }))
    const response = await at.signIn('ada@harebell.example', password)
    expect(await refusalIn(response)).toBe('Unavailable')
    expect(reported).toEqual(['PASSWORD_SIGN_IN'])
  })

  test('can be given anew by whoever runs the server, which ends what was open', async () => {
    const at = browser()
    await at.signIn('ada@harebell.example', password)
    const given = await giveNewPassword({ db }, 'Ada@harebell.example')
    expect(given).toMatch(/^([a-z2-9]{4}-){3}[a-z2-9]{5}$/)
    expect(await at.viewer()).toBeUndefined()
    expect((await browser().signIn('ada@harebell.example', password)).status).toBe(401)
    expect((await browser().signIn('ada@harebell.example', given)).status).toBe(200)
    expect((await browser().signIn('boris@harebell.example', password)).status).toBe(200)
  })

  test.each(['nobody@harebell.example', 'gone@harebell.example', 'ada'])(
    'is not given anew to %s',
    async (email) => {
      await expect(giveNewPassword({ db }, email)).rejects.toMatchObject({ name: 'NotFound' })
    },
  )

  describe('changing the password', () => {
    const next = 'seven lanterns by the trout'

    test('ends every session and gives a new one to go on with', async () => {
      const at = browser()
      await at.signIn('ada@harebell.example', password)
      const { session } = await changePassword(signInContext(db), await at.viewer(), {
        current: password,
        next,
      })
      expect(await at.viewer()).toBeUndefined()
      at.cookies.set('cairn-session', await sealSession(session, secret))
      expect((await at.viewer())?.id).toBe('ada')
      expect((await browser().signIn('ada@harebell.example', password)).status).toBe(401)
      expect((await browser().signIn('ada@harebell.example', next)).status).toBe(200)
    })

    test.each([
      ['a wrong current one', { current: 'trout lantern eight', next }, 'current'],
      ['a weak new one', { current: password, next: 'password2024!' }, 'next'],
      ['one’s own name', { current: password, next: 'ada@harebell.example' }, 'next'],
    ])('refuses %s and leaves everything as it was', async (_, input, path) => {
      const at = browser()
      await at.signIn('ada@harebell.example', password)
      const change = changePassword(signInContext(db), await at.viewer(), input)
      await expect(change).rejects.toMatchObject({ name: 'Invalid', faults: [{ path }] })
      expect((await at.viewer())?.id).toBe('ada')
    })

    test('is not for somebody who has none', async () => {
      const viewer = { ...(await viewerOf('ada')), id: 'elsewhere' }
      const change = changePassword(signInContext(db), viewer, { current: '', next })
      await expect(change).rejects.toMatchObject({ name: 'Refused' })
    })

    test('cannot be used to guess the current one', async () => {
      const viewer = await viewerOf('ada')
      const guess = () => changePassword(signInContext(db), viewer, { current: 'a wrong guess', next })
      for (let tries = 0; tries < 10; tries += 1)
        await expect(guess()).rejects.toMatchObject({ name: 'Invalid' })
      await expect(guess()).rejects.toMatchObject({ name: 'TooMany' })
    })

    test('happens once when it is asked for twice at the same moment', async () => {
      const viewer = await viewerOf('ada')
      const change = (to: string) =>
        changePassword(signInContext(db), viewer, { current: password, next: to })
      const outcomes = await Promise.allSettled([change(next), change('another lantern at night')])
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    })

    async function viewerOf(id: string) {
      const at = browser()
      await at.signIn(`${id}@harebell.example`, password)
      const viewer = await at.viewer()
      if (!viewer) throw new Error(`${id} could not sign in.`)
      return viewer
    }
  })
})

async function closed(engine: Database['engine']): Promise<Database> {
  const db = await freshDatabase(engine)
  await db.close()
  return db
}
