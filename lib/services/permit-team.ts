import { findTeam, listManagerIdsOfTeam } from '@/db/queries/teams'
import type { Action } from '@/lib/access/rules'
import type { Viewer } from '@/lib/access/viewer'
import type { ServiceContext } from './context'
import { NotFound } from './errors'
import { permit } from './permit'

/**
 * Lets the viewer act on a team, from facts read now, and gives the team. Throws Unauthenticated, Refused, or NotFound:
 * another manager's team is as one that does not exist.
 */
export async function permitTeam(
  { db }: Pick<ServiceContext, 'db'>,
  viewer: Viewer | undefined,
  action: Action,
  teamId: string,
) {
  const [team, managerIds] = await Promise.all([findTeam(db, teamId), listManagerIdsOfTeam(db, teamId)])
  if (!team && viewer) throw new NotFound()
  permit(viewer, action, { managerIds })
  if (!team) throw new NotFound()
  return team
}
