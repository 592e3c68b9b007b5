import { endMembership } from '@/db/queries/membership-changes'
import type { Viewer } from '@/lib/access/viewer'
import type { ServiceContext } from '../context'
import { permit } from '../permit'
import { permitTeam } from '../permit-team'
import { membershipRefusal } from './membership-refusal'

/** Takes somebody out of a team of the viewer's. Throws Unauthenticated, NotFound, and Conflict for the last manager. */
export async function removeMember(
  context: Pick<ServiceContext, 'db' | 'now'>,
  viewer: Viewer | undefined,
  { id: teamId, personId }: { readonly id: string; readonly personId: string },
) {
  permit(viewer, 'list people and teams')
  await permitTeam(context, viewer, 'change team', teamId)
  const at = new Date(context.now())
  const refusal = await endMembership(context.db, { teamId, personId }, { actorId: viewer.id, at })
  if (refusal) throw membershipRefusal(refusal)
  return { changedAt: at.getTime() }
}
