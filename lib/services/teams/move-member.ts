import { moveMembership } from '@/db/queries/membership-changes'
import type { Viewer } from '@/lib/access/viewer'
import { applyStandingOrders } from '../apply-standing-orders'
import type { ServiceContext } from '../context'
import { permit } from '../permit'
import { permitTeam } from '../permit-team'
import { membershipRefusal } from './membership-refusal'

/**
 * Moves somebody from one team of the viewer's to another. Throws Unauthenticated, NotFound, and Conflict for the last
 * manager and for somebody who was deactivated.
 */
export async function moveMember(
  context: ServiceContext,
  viewer: Viewer | undefined,
  {
    id: teamId,
    personId,
    toTeamId,
  }: { readonly id: string; readonly personId: string; readonly toTeamId: string },
) {
  permit(viewer, 'list people and teams')
  await permitTeam(context, viewer, 'change team', teamId)
  await permitTeam(context, viewer, 'change team', toTeamId)
  const at = new Date(context.now())
  const deed = { actorId: viewer.id, at }
  const refusal = await moveMembership(context.db, { teamId, toTeamId, personId }, deed)
  if (refusal) throw membershipRefusal(refusal)
  await applyStandingOrders(context, personId)
  return { changedAt: at.getTime() }
}
