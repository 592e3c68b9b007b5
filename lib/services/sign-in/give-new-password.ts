import { resetPassword } from '@/db/queries/people'
import { email as emailShape } from '@/lib/api/contract/shapes'
import type { ServiceContext } from '../context'
import { NotFound } from '../errors'
import { hashPassword } from './password-hash'
import { randomPassword } from './random-password'

/**
 * Gives somebody who forgot theirs a random password to sign in with and change, and ends their sessions. For whoever
 * runs the server; nobody reaches it from outside. Throws `NotFound` when nobody active has this e-mail.
 */
export async function giveNewPassword({ db }: Pick<ServiceContext, 'db'>, email: string): Promise<string> {
  const password = randomPassword()
  const address = emailShape.safeParse(email)
  const done = address.success && (await resetPassword(db, address.data, await hashPassword(password)))
  if (!done) throw new NotFound('Nobody active here has this e-mail address. Nothing was changed.')
  return password
}
