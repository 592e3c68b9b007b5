import { changeTeam as storeTeam } from '@/db/queries/team-changes'
import type { Viewer } from '@/lib/access/viewer'
import type { ServiceContext } from '../context'
import { Conflict } from '../errors'
import { permit } from '../permit'
import { permitTeam } from '../permit-team'
import { permitPlace, permitPlaceOf } from './permit-place'
import { shownTeam } from './shown-team'
import { teamRefusal } from './team-refusal'

/** What to change of a team, made from the version that was seen. */
export interface TeamChange {
  readonly id: string
  readonly name?: string | undefined
  readonly parentId?: string | null | undefined
  readonly version: number
}

/**
 * Renames a team or moves it; moving needs both places to be the viewer's. Throws Unauthenticated, NotFound, Refused,
 * Invalid for a name that is taken or a ring, and Conflict with the team as it is where it was changed since.
 */
export async function changeTeam(
  context: Pick<ServiceContext, 'db' | 'now'>,
  viewer: Viewer | undefined,
  change: TeamChange,
) {
  permit(viewer, 'list people and teams')
  const { id, version } = change
  const before = await permitTeam(context, viewer, 'change team', id)
  const { name = before.name, parentId = before.parentId } = change
  if (parentId !== before.parentId) {
    await permitPlaceOf(context, viewer, before)
    await permitPlace(context, viewer, parentId)
  }
  const deed = { actorId: viewer.id, at: new Date(context.now()) }
  const refusal = await storeTeam(context.db, { id, name, parentId, version }, deed)
  if (refusal === 'stale') throw new Conflict(await shownTeam(context, viewer, id))
  if (refusal) throw teamRefusal(refusal)
  return shownTeam(context, viewer, id)
}
