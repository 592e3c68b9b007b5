import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Database } from '@/db/database'
import { engines, freshDatabase } from '../engines'
import { people } from '../people'
import { Browser, signInContext, site } from './browser'
import { clear } from './clear'
import { type Subject, startOpenIdProvider } from './open-id-provider'

type Provider = Awaited<ReturnType<typeof startOpenIdProvider>>

describe.each(engines)('signing in at a provider, on %s', (engine) => {
  let db: Database
  let provider: Provider
  beforeAll(async () => {
    provider = await startOpenIdProvider()
    db = await freshDatabase(engine)
  })
  afterAll(() => provider.stop())
  beforeEach(async () => {
    await clear(db)
    Object.assign(provider.state, { forge: undefined, emailOnlyAtUserinfo: false })
    await people(db, { ada: {}, gone: { deactivatedAt: new Date('2026-02-01T00:00:00Z') } })
  })

  function browser(domains: readonly string[] = []) {
    const { issuer } = provider.state
    const name = 'Harebell ID'
    const environment = {
      ...signInContext(db).environment,
      provider: { issuer, clientId: 'cairn', clientSecret: 'shared', name, domains },
    }
    return new Browser(signInContext(db, { environment }))
  }

  async function comeIn(subject: Subject, at = browser(), next = '/map') {
    provider.state.subject = subject
    const { url } = await (await at.post('signin/oidc', { callbackUrl: next })).json()
    const back = new URL(await provider.authorise(url))
    const response = await at.send(`callback/oidc${back.search}`)
    return { at, url: new URL(url), location: response.headers.get('location') ?? '' }
  }

  const newcomer = {
    sub: 's-1',
    email: 'New.Comer@harebell.example',
    email_verified: true,
    name: 'New Comer',
  }

  test('makes a learner of somebody new and brings them where they wanted to go', async () => {
    const { at, url, location } = await comeIn(newcomer)
    expect(location).toBe(`${site}/map`)
    expect(await at.viewer()).toMatchObject({
      email: 'new.comer@harebell.example',
      name: 'New Comer',
      role: 'learner',
    })
    expect(url.searchParams.get('redirect_uri')).toBe(`${site}/api/auth/callback/oidc`)
    expect(url.searchParams.get('code_challenge_method')).toBe('S256')
  })

  test('knows somebody again by issuer and subject, whatever their e-mail is by now', async () => {
    const first = await comeIn(newcomer)
    const again = await comeIn({ sub: 's-1', email: 'other@elsewhere.example', email_verified: false })
    expect(await again.at.viewer()).toEqual(await first.at.viewer())
  })

  test('links a verified e-mail to the person who has it', async () => {
    const { at } = await comeIn({ sub: 's-2', email: 'ada@harebell.example', email_verified: true })
    expect((await at.viewer())?.id).toBe('ada')
  })

  test('takes the e-mail from the userinfo address when the token leaves it out', async () => {
    provider.state.emailOnlyAtUserinfo = true
    const { at } = await comeIn({ sub: 's-2', email: 'ada@harebell.example', email_verified: true })
    expect((await at.viewer())?.id).toBe('ada')
  })

  test.each([
    ['unverified', { email_verified: false }],
    ['not said to be verified', {}],
    ['verified in words only', { email_verified: 'true' as unknown as boolean }],
  ])('does not hand over an account to an e-mail that is %s', async (_, said) => {
    const { at, location } = await comeIn({ sub: 's-3', email: 'ada@harebell.example', ...said })
    expect(location).toBe('/sign-in?error=EmailNotVerified')
    expect(await at.viewer()).toBeUndefined()
  })

  test('does not give a person to a second account of the same provider', async () => {
    await comeIn({ sub: 's-2', email: 'ada@harebell.example', email_verified: true })
    const { at, location } = await comeIn({ sub: 's-4', email: 'ada@harebell.example', email_verified: true })
    expect(location).toBe('/sign-in?error=AlreadyLinked')
    expect(await at.viewer()).toBeUndefined()
  })

  test('does not let in somebody who was deactivated', async () => {
    const { at, location } = await comeIn({
      sub: 's-5',
      email: 'gone@harebell.example',
      email_verified: true,
    })
    expect(location).toBe('/sign-in?error=Deactivated')
    expect(await at.viewer()).toBeUndefined()
  })

  test('lets newcomers of the named domains in and no others', async () => {
    const domains = ['harebell.example']
    expect((await comeIn(newcomer, browser(domains))).location).toBe(`${site}/map`)
    const stranger = { sub: 's-6', email: 'me@harebell.example.evil.example', email_verified: true }
    expect((await comeIn(stranger, browser(domains))).location).toBe('/sign-in?error=NotInvited')
  })

  test('makes nobody on an installation that is not set up', async () => {
    await clear(db)
    expect((await comeIn(newcomer)).location).toBe('/sign-in?error=SetUpFirst')
  })

  test.each(['key', 'nonce', 'audience'] as const)('refuses a token with another %s', async (forge) => {
    provider.state.forge = forge
    const { at, location } = await comeIn(newcomer)
    expect(new URL(location, site).searchParams.get('error')).toBe('OAuthCallback')
    expect(await at.viewer()).toBeUndefined()
  })

  test('refuses to end in one browser what began in another', async () => {
    provider.state.subject = newcomer
    const { url } = await (await browser().post('signin/oidc', { callbackUrl: '/map' })).json()
    const back = new URL(await provider.authorise(url))
    const victim = browser()
    await victim.send(`callback/oidc${back.search}`)
    expect(await victim.viewer()).toBeUndefined()
  })

  test('never leads to another site afterwards', async () => {
    const { location } = await comeIn(newcomer, browser(), 'https://evil.example/')
    expect(location).toBe(`${site}/roadmap`)
  })

  test('makes one person when the same newcomer comes in twice at once', async () => {
    provider.state.subject = newcomer
    const both = [browser(), browser()]
    const ways = await Promise.all(
      both.map(async (at) => {
        const { url } = await (await at.post('signin/oidc', { callbackUrl: '/' })).json()
        return new URL(await provider.authorise(url))
      }),
    )
    await Promise.all(both.map((at, each) => at.send(`callback/oidc${ways[each]?.search}`)))
    const [one, other] = await Promise.all(both.map((at) => at.viewer()))
    expect(one?.id).toBeDefined()
    expect(other?.id).toBe(one?.id)
  })
})
