import { findPerson } from '@/db/queries/people'
import { organisation } from '@/lib/access/rules'
import type { Viewer } from '@/lib/access/viewer'
import type { ServiceContext } from '../context'
import { eraseAccount, isTyped } from '../erase-account'
import { Invalid, NotFound, Refused } from '../errors'
import { permit } from '../permit'

/**
 * Erases somebody's account for good, for an admin who types that person's e-mail address. Throws Unauthenticated,
 * NotFound, Invalid, and Refused for anybody but an admin, for the admin's own account, which asks for the password, and
 * for teams that nobody else manages.
 */
export async function erasePerson(
  context: Pick<ServiceContext, 'db' | 'now'>,
  viewer: Viewer | undefined,
  { id: personId, email }: { readonly id: string; readonly email: string },
) {
  permit(viewer, 'administer', organisation)
  if (personId === viewer.id)
    throw new Refused('Delete your own account under Settings. Nothing was deleted.')
  const person = await findPerson(context.db, personId)
  if (!person) throw new NotFound()
  if (!isTyped(email, person.email))
    throw new Invalid([{ path: 'email', message: 'This is not their e-mail address. Nothing was deleted.' }])
  return eraseAccount(context, { personId, actorId: viewer.id })
}
