import type { Viewer } from '@/lib/access/viewer'
import type { ServiceContext } from '../context'
import { permit } from '../permit'
import { permitTeam } from '../permit-team'
import { shownTeam } from './shown-team'

/** One team and who is in it. Throws Unauthenticated and NotFound. */
export async function getTeam(
  context: Pick<ServiceContext, 'db'>,
  viewer: Viewer | undefined,
  { id }: { readonly id: string },
) {
  permit(viewer, 'list people and teams')
  const team = await permitTeam(context, viewer, 'read team', id)
  return shownTeam(context, viewer, team.id)
}
