import type { Viewer } from '@/lib/access/viewer'
import type { ServiceContext } from '../context'
import { Refused, Unauthenticated } from '../errors'
import { teamsInScope } from '../teams-in-scope'

/** The teams a viewer may give a path to, by name. Throws Unauthenticated and Refused. */
export async function listAssignable(context: ServiceContext, viewer: Viewer | undefined) {
  if (!viewer) throw new Unauthenticated()
  if (viewer.role !== 'admin' && viewer.manages.length === 0) throw new Refused()
  const teams = await teamsInScope(context, viewer)
  return { teams: teams.map(({ id, name }) => ({ id, name })) }
}
