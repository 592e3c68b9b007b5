import type { Viewer } from '@/lib/access/viewer'
import type { ServiceContext } from '../context'
import { NotFound, Refused } from '../errors'
import { permitTeam } from '../permit-team'

/**
 * Lets the viewer decide what hangs at a place in the tree: below a team they manage; the top (null) is for admins.
 * Throws Refused at the top, and NotFound for a team they may not see.
 */
export async function permitPlace(
  context: Pick<ServiceContext, 'db'>,
  viewer: Viewer,
  parentId: string | null,
): Promise<void> {
  if (parentId !== null) await permitTeam(context, viewer, 'change team', parentId)
  else if (viewer.role !== 'admin')
    throw new Refused('What stands at the top of the tree is for an admin to decide.')
}

/**
 * The same for the place where a team hangs now, which the viewer may not see: a manager of the team itself alone
 * does not decide where it hangs. Throws Refused.
 */
export async function permitPlaceOf(
  context: Pick<ServiceContext, 'db'>,
  viewer: Viewer,
  { parentId }: { readonly parentId: string | null },
): Promise<void> {
  try {
    await permitPlace(context, viewer, parentId)
  } catch (error) {
    if (!(error instanceof NotFound) && !(error instanceof Refused)) throw error
    throw new Refused('You manage this team, but not where it hangs: ask an admin or a manager above it.')
  }
}
