import { setNeed } from '@/db/queries/coverage'
import type { Viewer } from '@/lib/access/viewer'
import { indexOf } from '../catalogue-index'
import type { ServiceContext } from '../context'
import { Conflict, NotFound } from '../errors'
import { permitTeam } from '../permit-team'

export interface NeedInput {
  readonly team: string
  readonly competency: string
  readonly needed: number
  /** The version it was changed from; 0 for one that was never set. */
  readonly version: number
}

/** Sets how many people a team needs to have proven a competency. Throws NotFound, and Conflict where somebody else set it. */
export async function setTeamNeed(
  context: ServiceContext,
  viewer: Viewer | undefined,
  { team: teamId, competency: competencyId, needed, version }: NeedInput,
) {
  const team = await permitTeam(context, viewer, 'change team', teamId)
  const competency = indexOf(context.catalogue).findCompetency(competencyId)
  if (!competency) throw new NotFound(`There is no competency "${competencyId}".`)
  const at = new Date(context.now())
  const { set, need } = await setNeed(
    context.db,
    team.id,
    { competencyId: competency.id, needed, version },
    { at, actorId: viewer?.id ?? null, action: 'need.set', subject: `team:${team.id}` },
  )
  const shown = { competency: competency.id, needed: need.needed, version: need.version }
  if (!set) throw new Conflict(shown)
  return shown
}
