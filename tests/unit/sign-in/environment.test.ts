import { describe, expect, test } from 'vitest'
import { EnvironmentFault, parseEnvironment } from '@/lib/environment'

const secret = 'q8JkS1v0mXn3Z6tB9wLr2YcF5hVdA7eGuPoTiN4xCsE='
const production = { NODE_ENV: 'production', CAIRN_SECRET: secret }

function faultsOf(variables: Record<string, string | undefined>): readonly string[] {
  try {
    parseEnvironment(variables)
    return []
  } catch (error) {
    if (error instanceof EnvironmentFault) return error.faults
    throw error
  }
}

describe('the environment', () => {
  test('needs only a secret in production', () => {
    expect(parseEnvironment(production)).toEqual({
      production: true,
      databaseUrl: 'file:./data/cairn.db',
      secret,
      url: 'http://localhost:3000',
      port: 3000,
      trustedProxies: 0,
      provider: undefined,
      demo: false,
      logLevel: 'info',
      graders: 2,
      mail: { by: 'nothing' },
    })
  })

  test('needs nothing in development', () => {
    expect(parseEnvironment({ NODE_ENV: 'development' }).secret.length).toBeGreaterThan(32)
  })

  test('makes the default address from the port', () => {
    expect(parseEnvironment({ ...production, PORT: '8080' }).url).toBe('http://localhost:8080')
  })

  test('takes the secret under next-auth’s name as well', () => {
    expect(parseEnvironment({ NODE_ENV: 'production', NEXTAUTH_SECRET: secret }).secret).toBe(secret)
  })

  test('takes an empty variable for one that is not set', () => {
    expect(parseEnvironment({ ...production, PORT: '', OIDC_ISSUER: ' ' }).port).toBe(3000)
  })

  test.each([
    ['missing', undefined, /is missing.*openssl rand -base64 32/],
    ['short', 'q8JkS1v0mXn3Z6tB9wLr', /has 20 characters.*openssl/],
    ['a placeholder', 'change-me-change-me-please-change-it', /can be guessed.*openssl/],
    ['one letter', 'a'.repeat(64), /can be guessed/],
    ['a phrase again and again', 'q8JkS1v0mXn'.repeat(4), /can be guessed/],
    ['few letters', 'abbabaababbaabbabaabbaababbabaabab', /can be guessed/],
  ])('refuses a secret that is %s and says how to make one', (_, given, message) => {
    expect(faultsOf({ NODE_ENV: 'production', CAIRN_SECRET: given })).toEqual([
      expect.stringMatching(message),
    ])
  })

  test.each([
    '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    'H3xFvQm7ZpLr0cWnT5sKd8YbGj2UeAiR',
  ])('accepts %s as a secret', (given) => {
    expect(faultsOf({ NODE_ENV: 'production', CAIRN_SECRET: given })).toEqual([])
  })

  test.each([
    ['PORT', '70000'],
    ['PORT', 'http'],
    ['PORT', '80.5'],
    ['DATABASE_URL', 'mysql://somewhere/db'],
    ['CAIRN_URL', 'learn.example.org'],
    ['CAIRN_URL', 'https://example.org/cairn'],
    ['CAIRN_URL', 'ftp://example.org'],
    ['CAIRN_TRUST_PROXY', 'yes'],
    ['CAIRN_DEMO', 'true'],
    ['LOG_LEVEL', 'loud'],
    ['CAIRN_GRADERS', '17'],
    ['CAIRN_GRADERS', 'two'],
    ['OIDC_ISSUER', 'not an address'],
  ])('names %s when it is %s', (name, value) => {
    expect(faultsOf({ ...production, [name]: value })).toEqual(
      expect.arrayContaining([expect.stringMatching(new RegExp(`^${name}: `))]),
    )
  })

  test('lists every fault at once', () => {
    expect(faultsOf({ NODE_ENV: 'production', PORT: '0', LOG_LEVEL: 'loud' })).toHaveLength(3)
  })

  const oidc = { OIDC_ISSUER: 'https://id.example.org/', OIDC_CLIENT_ID: 'cairn', OIDC_CLIENT_SECRET: 's' }

  test('reads a provider from three variables', () => {
    expect(parseEnvironment({ ...production, ...oidc }).provider).toEqual({
      issuer: 'https://id.example.org',
      clientId: 'cairn',
      clientSecret: 's',
      name: 'your organisation',
      domains: [],
    })
  })

  test('says which of the three is missing', () => {
    expect(faultsOf({ ...production, ...oidc, OIDC_CLIENT_SECRET: undefined })).toEqual([
      expect.stringMatching(/^OIDC_CLIENT_SECRET: is missing/),
    ])
  })

  test('asks for domains where anyone can make an account', () => {
    const google = { ...production, ...oidc, OIDC_ISSUER: 'https://accounts.google.com' }
    expect(faultsOf(google)).toEqual([expect.stringMatching(/^OIDC_DOMAINS: /)])
    expect(parseEnvironment({ ...google, OIDC_DOMAINS: 'Example.org, b.example' }).provider?.domains).toEqual(
      ['example.org', 'b.example'],
    )
  })
})

describe('mail', () => {
  const smtp = { ...production, CAIRN_SMTP_URL: 'smtp://cairn:secret@mail.example.org:587' }

  test('goes by a server, into a folder in development and the demo, and nowhere in production without one', () => {
    expect(parseEnvironment({ ...smtp, CAIRN_MAIL_FROM: 'Cairn <cairn@example.org>' }).mail).toEqual({
      by: 'smtp',
      url: smtp.CAIRN_SMTP_URL,
      from: 'Cairn <cairn@example.org>',
    })
    expect(parseEnvironment({ NODE_ENV: 'development' }).mail.by).toBe('outbox')
    expect(parseEnvironment({ ...production, CAIRN_DEMO: '1' }).mail.by).toBe('outbox')
    expect(parseEnvironment(production).mail.by).toBe('nothing')
  })

  test.each([
    [{ ...smtp }, 'CAIRN_MAIL_FROM: is missing'],
    [{ ...smtp, CAIRN_MAIL_FROM: 'Cairn' }, 'CAIRN_MAIL_FROM: write an address'],
    [
      { ...smtp, CAIRN_MAIL_FROM: 'a@example.org\r\nBcc: b@example.org' },
      'CAIRN_MAIL_FROM: write an address',
    ],
    [{ ...smtp, CAIRN_MAIL_FROM: 'a@example.org, b@example.org' }, 'CAIRN_MAIL_FROM: write an address'],
    [{ ...production, CAIRN_SMTP_URL: 'mail.example.org' }, 'CAIRN_SMTP_URL: write smtp://'],
    [{ ...production, CAIRN_SMTP_URL: 'http://mail.example.org' }, 'CAIRN_SMTP_URL: write smtp://'],
  ])('%j is not accepted', (variables, fault) => {
    expect(faultsOf(variables).some((one) => one.startsWith(fault))).toBe(true)
  })
})
