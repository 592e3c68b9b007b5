import { listEverybody, listMembersWithin } from '@/db/queries/audiences'
import type { Viewer } from '@/lib/access/viewer'
import type { ServiceContext } from '../context'
import { teamsInScope } from '../teams-in-scope'

/** Somebody whom a viewer may give a path to. */
export interface PersonInScope {
  readonly personId: string
  readonly name: string
  readonly timeZone: string
  /** When they joined the team, or the organisation. */
  readonly since: Date
}

/**
 * Everybody a viewer may give paths to: all for an admin, else the members of the teams they manage and whoever manages a
 * team below one of these; never themselves.
 */
export async function peopleInScope(
  context: Pick<ServiceContext, 'db'>,
  viewer: Viewer,
): Promise<readonly PersonInScope[]> {
  const everybody =
    viewer.role === 'admin' ? await listEverybody(context.db) : await listManaged(context, viewer)
  return everybody.filter(({ personId }) => personId !== viewer.id)
}

async function listManaged(context: Pick<ServiceContext, 'db'>, viewer: Viewer) {
  const teams = await teamsInScope(context, viewer)
  const ids = new Set(teams.map(({ id }) => id))
  const below = teams.filter(({ parentId }) => parentId !== null && ids.has(parentId))
  return listMembersWithin(
    context.db,
    [...ids],
    below.map(({ id }) => id),
  )
}
