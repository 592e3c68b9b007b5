import { changeRights as storeRights } from '@/db/queries/person-changes'
import { organisation } from '@/lib/access/rules'
import type { Viewer } from '@/lib/access/viewer'
import type { ServiceContext } from '../context'
import { Conflict } from '../errors'
import { permit } from '../permit'
import { readShownPerson } from './shown-person'

/**
 * Makes somebody an admin or an author, or no longer. Throws Unauthenticated, Refused for whoever is no admin,
 * NotFound, and Conflict for the last admin and for somebody who was deactivated.
 */
export async function changeRights(
  context: Pick<ServiceContext, 'db' | 'now'>,
  viewer: Viewer | undefined,
  {
    id,
    role,
    isAuthor,
  }: {
    readonly id: string
    readonly role?: 'learner' | 'admin' | undefined
    readonly isAuthor?: boolean | undefined
  },
) {
  permit(viewer, 'administer', organisation)
  await readShownPerson(context, viewer, id)
  const deed = { actorId: viewer.id, at: new Date(context.now()) }
  const outcome = await storeRights(context.db, { personId: id, role, isAuthor }, deed)
  if (outcome === 'last-admin')
    throw new Conflict(
      null,
      'This is the last admin. Make somebody else an admin first; nothing was changed.',
    )
  if (outcome === 'deactivated')
    throw new Conflict(null, 'This person was deactivated. Reactivate them first; nothing was changed.')
  return readShownPerson(context, viewer, id)
}
