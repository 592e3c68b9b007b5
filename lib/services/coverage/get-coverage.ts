import { listNeeds } from '@/db/queries/coverage'
import type { Viewer } from '@/lib/access/viewer'
import { todayIn } from '../clock'
import type { ServiceContext } from '../context'
import { permitTeam } from '../permit-team'
import { listProvenOf, listTeamPeople } from './team-facts'

/**
 * What a team needs, and what each of its people has proven: the page makes the cover of it. Throws Unauthenticated and
 * NotFound.
 */
export async function getCoverage(
  context: ServiceContext,
  viewer: Viewer | undefined,
  { team: teamId }: { readonly team: string },
) {
  const team = await permitTeam(context, viewer, 'read team', teamId)
  const [needs, people] = await Promise.all([
    listNeeds(context.db, team.id),
    listTeamPeople(context, team.id),
  ])
  const proven = await listProvenOf(context, people)
  const needOf = new Map(needs.map((need) => [need.competencyId, need]))
  return {
    team: { id: team.id, name: team.name },
    today: todayIn(viewer?.timeZone ?? 'UTC', context.now()),
    needs: context.catalogue.competencies.map(({ id }) => ({
      competency: id,
      needed: needOf.get(id)?.needed ?? 0,
      version: needOf.get(id)?.version ?? 0,
    })),
    people: people.map(({ id, name }) => ({ id, name, proven: [...(proven.get(id) ?? [])] })),
  }
}
