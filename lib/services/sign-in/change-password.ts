import { findCredentialsOf, replacePassword } from '@/db/queries/people'
import type { Viewer } from '@/lib/access/viewer'
import type { ServiceContext } from '../context'
import { Invalid, Refused, Unauthenticated } from '../errors'
import { permit } from '../permit'
import { passwordFaults } from './password-faults'
import { fitsPassword, hashPassword } from './password-hash'
import { countOther, forgetOther } from './sign-in-throttle'

/**
 * Changes the viewer's password, which ends all their sessions; `session` is for the browser that asked, to go on
 * with. Throws `Unauthenticated`, `TooMany`, `Invalid` (wrong current or unusable new password), and `Refused` for
 * somebody who has no password because they sign in elsewhere.
 */
export async function changePassword(
  { db, now }: Pick<ServiceContext, 'db' | 'now'>,
  viewer: Viewer | undefined,
  { current, next }: { readonly current: string; readonly next: string },
) {
  permit(viewer, 'change profile')
  const at = now()
  await countOther(db, 'change-password', viewer.id, new Date(at))
  const person = await findCredentialsOf(db, viewer.id)
  if (!person || person.deactivatedAt) throw new Unauthenticated()
  if (!person.passwordHash)
    throw new Refused('You sign in without a password here, so there is none to change.')
  if (!(await fitsPassword(current, person.passwordHash))) {
    throw new Invalid([
      { path: 'current', message: 'This is not your current password. It was not changed.' },
    ])
  }
  const faults = passwordFaults(next, person)
  if (faults.length) throw new Invalid(faults.map((message) => ({ path: 'next', message })))
  const epoch = await replacePassword(db, person.id, person.passwordHash, await hashPassword(next))
  // Another change was first and has ended this session as well.
  if (epoch === undefined) throw new Unauthenticated()
  await forgetOther(db, 'change-password', viewer.id)
  return { changedAt: at, session: { personId: person.id, epoch, signedInAt: at } }
}
