import { listManagersInScope, listMembershipsInScope, listTeamTree } from '@/db/queries/team-tree'
import type { Viewer } from '@/lib/access/viewer'
import type { ServiceContext } from '../context'
import { groupBy } from '../group-by'
import { permit } from '../permit'
import { scopeOf } from '../scope-of'

/** The teams a viewer may see as they hang in the tree, with how many are in each. Throws Unauthenticated. */
export async function listTeams({ db }: Pick<ServiceContext, 'db'>, viewer: Viewer | undefined) {
  permit(viewer, 'list people and teams')
  const scope = scopeOf(viewer)
  const [teams, memberships, managers] = await Promise.all([
    listTeamTree(db, scope),
    listMembershipsInScope(db, scope),
    listManagersInScope(db, scope),
  ])
  const parents = new Map(teams.map(({ id, parentId }) => [id, parentId]))
  const inside = new Map(
    teams.map(({ id }) => [id, { direct: new Set<string>(), within: new Set<string>() }]),
  )
  for (const { teamId, personId } of memberships) {
    inside.get(teamId)?.direct.add(personId)
    for (const id of upwards(teamId, parents)) inside.get(id)?.within.add(personId)
  }
  const managersOf = groupBy(managers, ({ teamId }) => teamId)
  return {
    teams: teams.map((team) => ({
      ...team,
      // A manager's own top team hangs below one they may not see.
      parentId: team.parentId !== null && parents.has(team.parentId) ? team.parentId : null,
      people: inside.get(team.id)?.direct.size ?? 0,
      peopleWithin: inside.get(team.id)?.within.size ?? 0,
      managers: (managersOf.get(team.id) ?? []).map(({ id, name }) => ({ id, name })),
    })),
  }
}

/** A team and those above it that are known; a ring, should there ever be one, ends too. */
function upwards(teamId: string, parents: ReadonlyMap<string, string | null>): ReadonlySet<string> {
  const found = new Set<string>()
  for (let id: string | null | undefined = teamId; id && !found.has(id); id = parents.get(id)) found.add(id)
  return found
}
