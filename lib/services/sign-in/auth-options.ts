import type { AuthOptions, User } from 'next-auth'
import type { CredentialsConfig, OAuthConfig } from 'next-auth/providers/index'
import { sameSitePath } from '@/lib/access/same-site-path'
import type { Environment, IdentityProvider } from '@/lib/environment'
import type { ServiceContext } from '../context'
import { TooMany } from '../errors'
import { type Claims, joinByIdentity } from './join-by-identity'
import { providerId } from './list-sign-in-options'
import { claimsOf, type Session, sessionCookieName, sessionSeconds } from './session'
import { signInWithPassword } from './sign-in-with-password'

/** What signing in works with. */
export interface SignInContext extends Pick<ServiceContext, 'db' | 'now'> {
  readonly environment: Pick<Environment, 'secret' | 'url' | 'provider' | 'trustedProxies'>
  /** Notes a failure that is not the person's own doing; `error` carries no personal data. */
  readonly report: (code: string, error: unknown) => void
}

/** next-auth's configuration for one request from `address`. Refusals reach the sign-in page as `?error=<code>`. */
export function authOptions(context: SignInContext, address: string): AuthOptions {
  const { secret, url, provider } = context.environment
  const secure = url.startsWith('https:')
  return {
    secret,
    useSecureCookies: secure,
    session: { strategy: 'jwt', maxAge: sessionSeconds },
    jwt: { maxAge: sessionSeconds },
    pages: { signIn: '/sign-in', signOut: '/sign-in', error: '/sign-in' },
    cookies: {
      sessionToken: {
        name: sessionCookieName(secure),
        options: { httpOnly: true, sameSite: 'lax', path: '/', secure },
      },
    },
    providers: [passwordProvider(context, address), ...(provider ? [openIdProvider(provider)] : [])],
    callbacks: {
      redirect: ({ url: wanted, baseUrl }) => `${baseUrl}${sameSitePath(wanted.replace(baseUrl, ''))}`,
      signIn: ({ user, account, profile }) =>
        account?.provider === providerId && provider ? letIn(context, provider, user, profile ?? {}) : true,
      // Called with a user only when somebody signs in: the token is then made afresh, whatever cookie came along.
      jwt: ({ user }) => {
        const session = sessions.get(user)
        if (!session) throw new Error('Somebody signed in without a session.')
        return claimsOf(session)
      },
    },
    logger: {
      error: (code, metadata) => context.report(code, 'error' in metadata ? metadata.error : metadata),
      warn: () => undefined,
      debug: () => undefined,
    },
  }
}

/** next-auth carries a user object through a sign-in; the session made for it goes along here. */
const sessions = new WeakMap<object, Session>()

function passwordProvider(context: SignInContext, address: string): CredentialsConfig {
  return {
    id: 'credentials',
    type: 'credentials',
    name: 'E-mail and password',
    credentials: {},
    authorize: async (given) => {
      try {
        const input = { email: given?.email, password: given?.password, address }
        const session = await signInWithPassword(context, input)
        if (!session) return null
        const user: User = { id: session.personId }
        sessions.set(user, session)
        return user
      } catch (error) {
        if (error instanceof TooMany) throw new Error(`TooMany${error.retryAfterSeconds}`)
        context.report('PASSWORD_SIGN_IN', error)
        throw new Error('Unavailable')
      }
    },
  }
}

function openIdProvider({
  issuer,
  clientId,
  clientSecret,
  name,
}: IdentityProvider): OAuthConfig<OpenIdClaims> {
  return {
    id: providerId,
    type: 'oauth',
    name,
    wellKnown: `${issuer}/.well-known/openid-configuration`,
    clientId,
    clientSecret,
    idToken: true,
    checks: ['pkce', 'state', 'nonce'],
    authorization: { params: { scope: 'openid email profile' } },
    httpOptions: { timeout: 10_000 },
    userinfo: {
      // The ID token is signed and checked; what it leaves out may stand at the userinfo address, for the same subject.
      request: async ({ client, tokens }) => {
        const claims = 'claims' in tokens && typeof tokens.claims === 'function' ? tokens.claims() : {}
        const hasMore = 'userinfo_endpoint' in client.issuer.metadata && tokens.access_token
        if (claims.email || !hasMore) return claims
        const more = await client.userinfo(tokens.access_token ?? '')
        return more.sub === claims.sub ? { ...more, ...claims } : claims
      },
    },
    profile: (claims) => ({ id: claims.sub }),
  }
}

/** The standard claims that are looked at; a provider may send anything else as well. */
interface OpenIdClaims {
  readonly iss: string
  readonly sub: string
}

async function letIn(context: SignInContext, provider: IdentityProvider, user: object, profile: object) {
  const joined = await joinByIdentity(context, readClaims(profile), provider.domains)
  if ('refused' in joined) return `/sign-in?error=${joined.refused}`
  sessions.set(user, joined.session)
  return true
}

function readClaims(profile: object): Claims {
  const claims = new Map<string, unknown>(Object.entries(profile))
  const text = (name: string) => {
    const value = claims.get(name)
    return typeof value === 'string' && value ? value : undefined
  }
  const issuer = text('iss')
  const subject = text('sub')
  if (!issuer || !subject) throw new Error('The provider named no issuer and subject.')
  return {
    issuer,
    subject,
    email: text('email'),
    emailVerified: claims.get('email_verified') === true,
    name: text('name'),
  }
}
