import { findCredentials } from '@/db/queries/people'
import { email as emailShape, limits } from '@/lib/api/contract/shapes'
import type { ServiceContext } from '../context'
import { fitsPassword } from './password-hash'
import type { Session } from './session'
import { countTry, forgiveTry } from './sign-in-throttle'

/**
 * A new session for whoever knows the password of an e-mail, else undefined: unknown e-mail, wrong password,
 * no password and deactivated are the same answer after the same work. Throws `TooMany`.
 */
export async function signInWithPassword(
  { db, now }: Pick<ServiceContext, 'db' | 'now'>,
  input: { readonly email: unknown; readonly password: unknown; readonly address: string },
): Promise<Session | undefined> {
  const at = new Date(now())
  const email = emailShape.safeParse(input.email)
  const isPassword = typeof input.password === 'string' && input.password.length <= limits.passwordMax * 2
  const attempt = { email: email.data ?? 'not an e-mail', address: input.address }
  await countTry(db, attempt, at)
  const person = email.success ? await findCredentials(db, email.data) : undefined
  const fits = await fitsPassword(isPassword ? String(input.password) : '', person?.passwordHash)
  if (!person || !fits || person.deactivatedAt) return undefined
  await forgiveTry(db, attempt, at)
  return { personId: person.id, epoch: person.sessionEpoch, signedInAt: at.getTime() }
}
