import { and, inArray, isNotNull, isNull, sql } from 'drizzle-orm'
import type { Database } from '../database.ts'
import type { Scope } from './team-tree.ts'
import { managedTeamIds, teamIdsFromHereDown } from './teams.ts'

const peopleAtMost = 20_000

/**
 * The people of a scope in no order, with what a list is searched and sorted by; `teamId` asks for those of a team and
 * of what lies below it.
 */
export function listDirectory(
  db: Database,
  scope: Scope,
  { state, teamId }: { readonly state: 'active' | 'deactivated'; readonly teamId?: string | undefined },
) {
  const { people, memberships } = db.schema
  const inTeams = (teamIds: ReturnType<typeof managedTeamIds>) =>
    sql`${people.id} in (select ${memberships.personId} from ${memberships} where ${memberships.teamId} in (${teamIds}))`
  return db
    .select({ id: people.id, name: people.name, email: people.email, createdAt: people.createdAt })
    .from(people)
    .where(
      and(
        state === 'active' ? isNull(people.deactivatedAt) : isNotNull(people.deactivatedAt),
        scope === 'everyone' ? undefined : inTeams(managedTeamIds(db, scope.managerId)),
        teamId === undefined ? undefined : inTeams(teamIdsFromHereDown(db, teamId)),
      ),
    )
    .limit(peopleAtMost)
}

/** What a list shows of some people, in no order. */
export function listPeopleByIds(db: Database, personIds: readonly string[]) {
  const { people } = db.schema
  return db
    .select(shownColumns(db))
    .from(people)
    .where(inArray(people.id, [...personIds]))
}

/** One person as those who look after people see them; undefined if there is no such person. */
export async function findPersonRecord(db: Database, personId: string) {
  return (await listPeopleByIds(db, [personId]))[0]
}

/** The people, active or not, who have one of these e-mails. */
export function listPeopleByEmail(db: Database, emails: readonly string[]) {
  const { people } = db.schema
  return db
    .select({
      id: people.id,
      email: people.email,
      name: people.name,
      deactivatedAt: people.deactivatedAt,
    })
    .from(people)
    .where(inArray(people.email, [...emails]))
}

const shownColumns = ({ schema: { people } }: Database) => ({
  id: people.id,
  name: people.name,
  email: people.email,
  role: people.role,
  isAuthor: people.isAuthor,
  createdAt: people.createdAt,
  deactivatedAt: people.deactivatedAt,
})
