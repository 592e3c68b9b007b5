import { putMembership } from '@/db/queries/membership-changes'
import type { Viewer } from '@/lib/access/viewer'
import { applyStandingOrders } from '../apply-standing-orders'
import type { ServiceContext } from '../context'
import { permit } from '../permit'
import { permitPerson } from '../permit-person'
import { permitTeam } from '../permit-team'
import { membershipRefusal } from './membership-refusal'

/**
 * Makes somebody whom the viewer may see a member or a manager of a team of theirs. Throws Unauthenticated, NotFound,
 * and Conflict for the last manager and for somebody who was deactivated.
 */
export async function putMember(
  context: ServiceContext,
  viewer: Viewer | undefined,
  {
    id: teamId,
    personId,
    role,
  }: { readonly id: string; readonly personId: string; readonly role: 'member' | 'manager' },
) {
  permit(viewer, 'list people and teams')
  await permitTeam(context, viewer, 'change team', teamId)
  await permitPerson(context, viewer, 'read profile', personId)
  const at = new Date(context.now())
  const refusal = await putMembership(context.db, { teamId, personId, role }, { actorId: viewer.id, at })
  if (refusal) throw membershipRefusal(refusal)
  await applyStandingOrders(context, personId)
  return { changedAt: at.getTime() }
}
