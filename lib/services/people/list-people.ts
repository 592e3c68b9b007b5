import { listDirectory, listPeopleByIds } from '@/db/queries/people-directory'
import { listTeamsOfPeople } from '@/db/queries/team-tree'
import type { Viewer } from '@/lib/access/viewer'
import { peopleAPage } from '@/lib/api/contract/people'
import type { ServiceContext } from '../context'
import { groupBy } from '../group-by'
import { permit } from '../permit'
import { permitTeam } from '../permit-team'
import { scopeOf } from '../scope-of'
import { byName, type Named } from './by-name'
import { folded } from './folded'
import { shownPerson } from './shown-person'

/** What a list of people is asked for; `team` with everything below it. */
export interface PeopleQuery {
  readonly search?: string | undefined
  readonly state: 'active' | 'deactivated'
  readonly team?: string | undefined
  readonly sort: 'name' | 'email' | 'joined'
  /** From 1. */
  readonly page: number
}

/**
 * A page of the people a viewer may see. Searched and sorted here: the engines fold and order letters differently.
 * Throws Unauthenticated, and NotFound for a team they may not see.
 */
export async function listPeople(
  context: Pick<ServiceContext, 'db'>,
  viewer: Viewer | undefined,
  { search, state, team, sort, page }: PeopleQuery,
) {
  permit(viewer, 'list people and teams')
  if (team !== undefined) await permitTeam(context, viewer, 'read team', team)
  const scope = scopeOf(viewer)
  const wanted = folded(search ?? '')
  const everyone = await listDirectory(context.db, scope, { state, teamId: team, mayHold: wanted })
  const found = everyone
    .filter(({ name, email }) => !wanted || folded(name).includes(wanted) || folded(email).includes(wanted))
    .sort(orders[sort])
  const pages = Math.max(1, Math.ceil(found.length / peopleAPage))
  const ids = found.slice((page - 1) * peopleAPage, page * peopleAPage).map(({ id }) => id)
  if (ids.length === 0) return { people: [], total: found.length, page, pages }
  const [shown, teams] = await Promise.all([
    listPeopleByIds(context.db, ids),
    listTeamsOfPeople(context.db, ids, scope),
  ])
  const byId = new Map(shown.map((person) => [person.id, person]))
  const teamsOf = groupBy(teams, ({ personId }) => personId)
  const people = ids.flatMap((id) => {
    const person = byId.get(id)
    return person ? [shownPerson(person, teamsOf.get(id) ?? [])] : []
  })
  return { people, total: found.length, page, pages }
}

interface Entry extends Named {
  readonly email: string
  readonly createdAt: Date
}

const orders = {
  name: byName,
  email: (a: Entry, b: Entry) => (a.email < b.email ? -1 : 1),
  joined: (a: Entry, b: Entry) => b.createdAt.getTime() - a.createdAt.getTime() || byName(a, b),
} as const
