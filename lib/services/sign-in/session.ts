import { decode, encode } from 'next-auth/jwt'
import { OpenedSessions } from './opened-sessions'

/** All that a session cookie holds; everything else is read from the database in the same request. */
export interface Session {
  readonly personId: string
  /** The person's session epoch when it was made: over as soon as the person's own is another. */
  readonly epoch: number
  /** When the password or the provider was asked, in milliseconds. */
  readonly signedInAt: number
}

/** How long a sign-in lasts, in seconds; it is not stretched by use. */
export const sessionSeconds = 30 * 24 * 60 * 60

/** The cookie's name. On https the browser itself sees to it that no other host or path has set it. */
export function sessionCookieName(secure: boolean): string {
  return secure ? '__Host-cairn-session' : 'cairn-session'
}

/** Seals a session into the cookie's value (an encrypted JWT). */
export function sealSession(session: Session, secret: string): Promise<string> {
  return encode({ token: claimsOf(session), secret, maxAge: sessionSeconds })
}

/** What next-auth puts into its token for a session. */
export function claimsOf({ personId, epoch, signedInAt }: Session) {
  return { sub: personId, epoch, signedInAt }
}

/** Opens a cookie's value; undefined if it is not ours, was tampered with or has expired. */
export async function openSession(value: string, secret: string): Promise<Session | undefined> {
  const before = openedSessions.find(value, secret, Date.now() / 1000)
  if (before) return before
  try {
    const claims = await decode({ token: value, secret })
    const { sub, epoch, signedInAt, exp: expiresAt } = claims ?? {}
    if (typeof sub !== 'string' || typeof epoch !== 'number' || typeof signedInAt !== 'number')
      return undefined
    const session = { personId: sub, epoch, signedInAt }
    if (typeof expiresAt === 'number') openedSessions.keep(value, { secret, session, expiresAt })
    return session
  } catch {
    return undefined
  }
}

const openedSessions = new OpenedSessions(5_000)

/** The `Set-Cookie` header that gives a browser a session. */
export async function sessionSetCookie(session: Session, secret: string, secure: boolean): Promise<string> {
  const value = await sealSession(session, secret)
  const attributes = `Path=/; Max-Age=${sessionSeconds}; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`
  return `${sessionCookieName(secure)}=${value}; ${attributes}`
}
