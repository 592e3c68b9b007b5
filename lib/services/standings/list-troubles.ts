import type { Viewer } from '@/lib/access/viewer'
import type { ServiceContext } from '../context'
import { permitTeam } from '../permit-team'
import { type TeamTroubles, teamTroubles } from '../team-troubles'

/**
 * Who of a team, with everything below it, has an assignment that is late or at risk, and why, as their own page says it.
 * Throws Unauthenticated and NotFound.
 */
export async function listTroubles(
  context: ServiceContext,
  viewer: Viewer | undefined,
  { id }: { readonly id: string },
): Promise<TeamTroubles> {
  await permitTeam(context, viewer, 'read team', id)
  return teamTroubles(context, id)
}
