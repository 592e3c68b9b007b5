import { and, inArray, isNotNull, isNull, type SQL, sql } from 'drizzle-orm'
import type { Database } from '../database.ts'
import type { Scope } from './team-tree.ts'
import { managedTeamIds, teamIdsFromHereDown } from './teams.ts'

const peopleAtMost = 20_000

export interface DirectoryFilter {
  readonly state: 'active' | 'deactivated'
  /** Only those of a team and of what lies below it. */
  readonly teamId?: string | undefined
  /** Only those who are led there: the members, and whoever manages a team below. */
  readonly ledOnly?: boolean | undefined
  /** Folded text that name or e-mail may hold; who holds it is always among those given. */
  readonly mayHold?: string | undefined
}

/** The people of a scope in no order, with what a list is searched and sorted by. */
export function listDirectory(
  db: Database,
  scope: Scope,
  { state, teamId, ledOnly, mayHold }: DirectoryFilter,
) {
  const { people, memberships, teams } = db.schema
  const inTeams = (teamIds: SQL) => {
    const below = sql`select ${teams.id} from ${teams} where ${teams.parentId} in (${teamIds})`
    const role = ledOnly
      ? sql` and (${memberships.role} = 'member' or ${memberships.teamId} in (${below}))`
      : sql``
    return sql`${people.id} in (select ${memberships.personId} from ${memberships} where ${memberships.teamId} in (${teamIds})${role})`
  }
  return db
    .select({ id: people.id, name: people.name, email: people.email, createdAt: people.createdAt })
    .from(people)
    .where(
      and(
        state === 'active' ? isNull(people.deactivatedAt) : isNotNull(people.deactivatedAt),
        scope === 'everyone' ? undefined : inTeams(managedTeamIds(db, scope.managerId)),
        teamId === undefined ? undefined : inTeams(teamIdsFromHereDown(db, teamId)),
        mayHold ? holds(db, mayHold) : undefined,
      ),
    )
    .limit(peopleAtMost)
}

/**
 * Whose name or e-mail may hold a text. What is not plain ASCII each engine folds in its own way, so it is left to whoever
 * asked; so is the i, which a database that speaks Turkish does not make of an I.
 */
function holds({ schema: { people } }: Database, text: string): SQL {
  const pattern = `%${text.replace(/[!%_]/g, '!$&').replaceAll('i', '_')}%`
  const oneOf = [people.name, people.email].flatMap((column) => [
    sql`lower(${column}) like ${pattern} escape '!'`,
    sql`octet_length(${column}) <> length(${column})`,
  ])
  return sql`(${sql.join(oneOf, sql` or `)})`
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
