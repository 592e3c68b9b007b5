import { removeTeam as deleteTeam } from '@/db/queries/team-changes'
import type { Viewer } from '@/lib/access/viewer'
import { counted } from '@/lib/wording/days'
import type { ServiceContext } from '../context'
import { Conflict } from '../errors'
import { permit } from '../permit'
import { permitTeam } from '../permit-team'
import { permitPlaceOf } from './permit-place'

/**
 * Deletes a team that has nobody in it and nothing below. Throws Unauthenticated, NotFound, Refused, and Conflict with
 * the counts of what it holds.
 */
export async function removeTeam(
  context: Pick<ServiceContext, 'db' | 'now'>,
  viewer: Viewer | undefined,
  { id }: { readonly id: string },
) {
  permit(viewer, 'list people and teams')
  const team = await permitTeam(context, viewer, 'change team', id)
  await permitPlaceOf(context, viewer, team)
  const at = new Date(context.now())
  const held = await deleteTeam(context.db, id, { actorId: viewer.id, at })
  if (held) {
    const holds = [
      ...(held.subTeams > 0 ? [counted(held.subTeams, 'sub-team')] : []),
      ...(held.people > 0 ? [counted(held.people, 'person', 'people')] : []),
    ]
    throw new Conflict(
      held,
      `This team has ${holds.join(' and ')}. Move or remove them first; nothing was deleted.`,
    )
  }
  return { removedAt: at.getTime() }
}
