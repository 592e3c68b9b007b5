import type { Viewer } from '@/lib/access/viewer'
import type { ServiceContext } from '../context'
import { permit } from '../permit'
import { teamsInScope } from '../teams-in-scope'

/** The teams whose coverage the viewer may look at, by name; none for somebody who manages nobody. Throws Unauthenticated. */
export async function listCoverageTeams({ db }: Pick<ServiceContext, 'db'>, viewer: Viewer | undefined) {
  permit(viewer, 'read profile')
  const teams = await teamsInScope({ db }, viewer)
  return teams.map(({ id, name, parentId }) => ({ id, name, parentId }))
}
