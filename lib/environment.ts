import { z } from 'zod'

/** What the environment says, checked once. Nothing else in the application reads `process.env`. */
export interface Environment {
  readonly production: boolean
  /** `file:…` or `postgres://…`. */
  readonly databaseUrl: string
  readonly secret: string
  /** The public origin, such as `https://learn.example.org`: links are made from it, never from a Host header. */
  readonly url: string
  readonly port: number
  /** How many proxies of ours stand before the application and append to `X-Forwarded-For`. */
  readonly trustedProxies: number
  readonly provider: IdentityProvider | undefined
  /** Asked for by the demo script; works only on a database that is marked as a demo. */
  readonly demo: boolean
  readonly logLevel: LogLevel
  /** How many answers this process grades at a time, each in a sandbox of its own; 0 leaves it to other processes. */
  readonly graders: number
  readonly mail: MailSettings
}

/** How mail leaves: by a server, into a folder to look at while developing, or not at all. */
export type MailSettings =
  | { readonly by: 'smtp'; readonly url: string; readonly from: string }
  | { readonly by: 'outbox'; readonly from: string }
  | { readonly by: 'nothing' }

export interface IdentityProvider {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** What the button on the sign-in page says. */
  readonly name: string
  /** E-mail domains whose people may join by signing in; empty: everyone the provider vouches for. */
  readonly domains: readonly string[]
}

/** The environment cannot be used; `faults` says for each variable what is wrong and what to do. */
export class EnvironmentFault extends Error {
  override readonly name = 'EnvironmentFault'
  constructor(readonly faults: readonly string[]) {
    super(faults.join('\n'))
  }
}

let parsed: Environment | undefined

/** The process's environment, parsed at the first call. Throws `EnvironmentFault`. */
export function environment(): Environment {
  if (parsed) return parsed
  parsed = parseEnvironment(process.env)
  // next-auth trusts the request's Host header unless it finds the address here.
  process.env.NEXTAUTH_URL = parsed.url
  return parsed
}

/** Reads variables into an `Environment`. Throws `EnvironmentFault` with every fault at once. */
export function parseEnvironment(variables: Readonly<Record<string, string | undefined>>): Environment {
  // An empty variable is how a compose file says "not set".
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value?.trim()))
  const production = given.NODE_ENV === 'production'
  const secret = given.CAIRN_SECRET ?? given.NEXTAUTH_SECRET
  const weakness = production || secret ? secretFaults(secret) : []
  const result = schema.safeParse(given)
  if (!result.success) {
    const faults = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
    throw new EnvironmentFault([...faults, ...weakness])
  }
  const read = result.data
  const url = read.CAIRN_URL ?? `http://localhost:${read.PORT}`
  const provider = readProvider(read)
  const faults = [
    ...weakness,
    ...mailFaults(read),
    ...(provider ? providerFaults(provider, url, production) : partialProviderFaults(read)),
  ]
  if (faults.length) throw new EnvironmentFault(faults)
  return {
    production,
    databaseUrl: read.DATABASE_URL,
    secret: secret ?? developmentSecret,
    url,
    port: read.PORT,
    trustedProxies: read.CAIRN_TRUST_PROXY,
    provider,
    demo: read.CAIRN_DEMO === '1',
    logLevel: read.LOG_LEVEL,
    graders: read.CAIRN_GRADERS,
    mail: mailSettings(read, production),
  }
}

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const
type LogLevel = (typeof logLevels)[number]

/** Known to everyone who reads this file, so production refuses to do without one of its own. */
const developmentSecret = 'for development only: production needs its own'

const isDatabaseUrl = (text: string) => /^(file:.+|:memory:$|postgres(ql)?:\/\/.+)/.test(text)

const isSmtpUrl = (text: string) =>
  URL.canParse(text) && /^smtps?:$/.test(new URL(text).protocol) && new URL(text).hostname !== ''

/** One line with one address, bare or in angle brackets behind a name. */
const isSender = (text: string) =>
  /^([^<>@,;\p{Cc}]*<[^\s<>@,;]+@[^\s<>@,;]+>|[^\s<>@,;]+@[^\s<>@,;]+)$/u.test(text)

const origin = z.string().transform((text, context) => {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (
    !url ||
    !/^https?:$/.test(url.protocol) ||
    url.pathname !== '/' ||
    url.search ||
    url.hash ||
    url.username
  ) {
    context.addIssue({
      code: 'custom',
      message: 'write the public address as http(s)://host, with no path, such as https://learn.example.org.',
    })
    return z.NEVER
  }
  return url.origin
})

const schema = z.object({
  NODE_ENV: z.string().optional(),
  DATABASE_URL: z
    .string()
    .refine(isDatabaseUrl, 'write file:./path/to/cairn.db or postgres://user:password@host/database.')
    .default('file:./data/cairn.db'),
  CAIRN_SECRET: z.string().optional(),
  NEXTAUTH_SECRET: z.string().optional(),
  CAIRN_URL: origin.optional(),
  PORT: z.coerce
    .number('write a port between 1 and 65535.')
    .int('write a whole number.')
    .min(1, 'write a port between 1 and 65535.')
    .max(65_535, 'write a port between 1 and 65535.')
    .default(3000),
  CAIRN_TRUST_PROXY: z.coerce
    .number('write how many proxies of yours stand before Cairn: 0, 1, 2 …')
    .int()
    .min(0)
    .max(9, 'write how many proxies of yours stand before Cairn: 0 to 9.')
    .default(0),
  OIDC_ISSUER: z.url({ protocol: /^https?$/, error: 'write the issuer as an https address.' }).optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_NAME: z.string().max(60, 'use at most 60 characters.').default('your organisation'),
  OIDC_DOMAINS: z.string().default(''),
  CAIRN_DEMO: z.enum(['0', '1'], 'write 1 or leave it out.').optional(),
  CAIRN_GRADERS: z.coerce
    .number('write how many answers may be graded at a time: 0 to 16.')
    .int('write a whole number.')
    .min(0, 'write 0 to grade nothing in this process, or up to 16.')
    .max(16, 'write at most 16; each takes up to a gigabyte of memory.')
    .default(2),
  CAIRN_SMTP_URL: z
    .string()
    .refine(isSmtpUrl, 'write smtp://user:password@host:587 or smtps://user:password@host:465.')
    .optional(),
  CAIRN_MAIL_FROM: z
    .string()
    .refine(isSender, 'write an address, or Name <address>, such as Cairn <cairn@example.org>.')
    .optional(),
  LOG_LEVEL: z.enum(logLevels, `write one of ${logLevels.join(', ')}.`).default('info'),
})

const howToMakeOne = 'Make one with: openssl rand -base64 32'

function secretFaults(secret: string | undefined): string[] {
  if (!secret) {
    return [
      `CAIRN_SECRET: is missing. It protects every session; keep it the same between starts. ${howToMakeOne}`,
    ]
  }
  if (secret.length < 32) {
    return [`CAIRN_SECRET: has ${secret.length} characters; at least 32 are needed. ${howToMakeOne}`]
  }
  if (isGuessable(secret)) return [`CAIRN_SECRET: can be guessed. ${howToMakeOne}`]
  return []
}

/** A placeholder, a repeated phrase or too few different characters. */
function isGuessable(secret: string): boolean {
  const placeholder =
    /change.?(me|this|it)|your.?secret|replace|placeholder|example|default|password|123456789|abcdefgh|qwerty/i
  return placeholder.test(secret) || period(secret) < 16 || surpriseBits(secret) < 90
}

/** The length of the shortest piece that, repeated, gives the text. */
function period(text: string): number {
  return (text + text).indexOf(text, 1)
}

/** Shannon's entropy of the characters as they occur, in bits, for the whole text. */
function surpriseBits(text: string): number {
  const counts = new Map<string, number>()
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1)
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0)
  return [...counts.values()].reduce((bits, count) => bits - count * Math.log2(count / total), 0)
}

type Read = z.infer<typeof schema>

function mailSettings(read: Read, production: boolean): MailSettings {
  const { CAIRN_SMTP_URL: url, CAIRN_MAIL_FROM: from = 'Cairn <cairn@localhost>' } = read
  if (url) return { by: 'smtp', url, from }
  return !production || read.CAIRN_DEMO === '1' ? { by: 'outbox', from } : { by: 'nothing' }
}

function mailFaults({ CAIRN_SMTP_URL, CAIRN_MAIL_FROM }: Read): string[] {
  if (!CAIRN_SMTP_URL || CAIRN_MAIL_FROM) return []
  return ['CAIRN_MAIL_FROM: is missing. Say whom mail comes from, such as Cairn <cairn@example.org>.']
}

function readProvider(read: Read): IdentityProvider | undefined {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = read
  if (!issuer || !clientId || !clientSecret) return undefined
  const domains = read.OIDC_DOMAINS.toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean)
  return { issuer: issuer.replace(/\/$/, ''), clientId, clientSecret, name: read.OIDC_NAME, domains }
}

function partialProviderFaults(read: Read): string[] {
  const names = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const
  const missing = names.filter((name) => !read[name])
  if (missing.length === names.length) return []
  return missing.map((name) => `${name}: is missing, while the other OIDC variables are set.`)
}

/** Providers where anyone can make an account: without a list of domains anyone could join. */
const openToEveryone =
  /^https:\/\/(accounts\.google\.com|login\.microsoftonline\.com\/(common|consumers|organizations)|appleid\.apple\.com|gitlab\.com|login\.yahoo\.com|www\.linkedin\.com)/

function providerFaults(provider: IdentityProvider, url: string, production: boolean): string[] {
  const faults: string[] = []
  if (openToEveryone.test(provider.issuer) && provider.domains.length === 0) {
    faults.push(
      'OIDC_DOMAINS: anyone can have an account at this provider. Name the e-mail domains that may join, such as example.org.',
    )
  }
  if (production && provider.issuer.startsWith('http:') && !/^http:\/\/(localhost|127\.0\.0\.1)/.test(url)) {
    faults.push(
      'OIDC_ISSUER: must be an https address, or what it says about people can be forged on the way.',
    )
  }
  return faults
}
