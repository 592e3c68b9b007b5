import type { Database } from '@/db/database'
import { findSessionFacts } from '@/db/queries/people'
import type { Viewer } from '@/lib/access/viewer'
import { environment } from '@/lib/environment'
import { appDatabase } from '../app-database'
import { readCookies } from './cookies'
import { openSession, sessionCookieName } from './session'

/** Who makes a request to this installation, or undefined. */
export async function findViewer(request: { readonly headers: Headers }): Promise<Viewer | undefined> {
  const { secret, url } = environment()
  return findViewerBy(await appDatabase(), request.headers, { secret, secure: url.startsWith('https:') })
}

/**
 * Who the session cookie among `headers` stands for, from facts read now: nobody if it is not ours, has expired,
 * was ended (sign-out everywhere, another password) or the person was deactivated.
 */
export async function findViewerBy(
  db: Database,
  headers: Headers,
  { secret, secure }: { readonly secret: string; readonly secure: boolean },
): Promise<Viewer | undefined> {
  const value = readCookies(headers.get('cookie'))[sessionCookieName(secure)]
  const session = value ? await openSession(value, secret) : undefined
  const facts = session && (await findSessionFacts(db, session.personId))
  if (!facts || facts.sessionEpoch !== session.epoch || facts.deactivatedAt) return undefined
  const { sessionEpoch: _, deactivatedAt: __, ...viewer } = facts
  return { ...viewer, signedInAt: session.signedInAt }
}
