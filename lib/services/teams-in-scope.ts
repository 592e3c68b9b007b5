import { listTeams, listTeamsManagedBy } from '@/db/queries/teams'
import type { Viewer } from '@/lib/access/viewer'
import type { ServiceContext } from './context'

/** The teams a viewer may look into, by name: all for an admin, else those they manage with everything below. */
export function teamsInScope(
  { db }: Pick<ServiceContext, 'db'>,
  viewer: Pick<Viewer, 'id' | 'role'>,
): Promise<readonly { readonly id: string; readonly name: string; readonly parentId: string | null }[]> {
  return viewer.role === 'admin' ? listTeams(db) : listTeamsManagedBy(db, viewer.id)
}
