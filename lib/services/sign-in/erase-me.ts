import { findCredentialsOf } from '@/db/queries/people'
import type { Viewer } from '@/lib/access/viewer'
import type { ServiceContext } from '../context'
import { eraseAccount, isTyped } from '../erase-account'
import { Invalid, Refused, Unauthenticated } from '../errors'
import { permit } from '../permit'
import { fitsPassword } from './password-hash'
import { countOther, forgetOther } from './sign-in-throttle'

/** For somebody without a password, how long ago they may have signed in. */
const freshMs = 15 * 60_000

/**
 * Erases the viewer's own account for good. They type their e-mail address and give their password; who has none has
 * signed in within the last quarter of an hour. Throws Unauthenticated, Invalid, TooMany, and Refused for the last
 * admin, for teams that nobody else manages, and for a sign-in of long ago.
 */
export async function eraseMe(
  { db, now }: Pick<ServiceContext, 'db' | 'now'>,
  viewer: Viewer | undefined,
  { email, password }: { readonly email: string; readonly password?: string | undefined },
) {
  permit(viewer, 'erase')
  const at = now()
  if (!isTyped(email, viewer.email))
    throw new Invalid([{ path: 'email', message: 'This is not your e-mail address. Nothing was deleted.' }])
  await countOther(db, 'erase', viewer.id, new Date(at))
  const person = await findCredentialsOf(db, viewer.id)
  if (!person || person.deactivatedAt) throw new Unauthenticated()
  if (person.passwordHash) {
    if (!(await fitsPassword(password ?? '', person.passwordHash)))
      throw new Invalid([{ path: 'password', message: 'This is not your password. Nothing was deleted.' }])
  } else if (at - (viewer.signedInAt ?? 0) > freshMs) {
    throw new Refused(
      'Sign out and in again, then delete your account within 15 minutes. Nothing was deleted.',
    )
  }
  const erased = await eraseAccount({ db, now }, { personId: viewer.id, actorId: viewer.id })
  await forgetOther(db, 'erase', viewer.id)
  return erased
}
