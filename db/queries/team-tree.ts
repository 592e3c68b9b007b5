import { and, asc, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import type { Database } from '../database.ts'
import { managedTeamIds, teamIdsFromHereUp } from './teams.ts'

/** Whose lists these are: everybody's, or what one manager may see. */
export type Scope = 'everyone' | { readonly managerId: string }

const membershipsAtMost = 40_000

/** Every team of a scope as it hangs in the tree, by name. */
export function listTeamTree(db: Database, scope: Scope) {
  const { teams } = db.schema
  return db
    .select({ id: teams.id, name: teams.name, parentId: teams.parentId, version: teams.version })
    .from(teams)
    .where(scope === 'everyone' ? undefined : sql`${teams.id} in (${managedTeamIds(db, scope.managerId)})`)
    .orderBy(asc(teams.name), asc(teams.id))
    .limit(teamsAtMost)
}

/** More teams than this are not made. */
export const teamsAtMost = 2_000

/** Who belongs to each team of a scope and as what, without the deactivated. */
export function listMembershipsInScope(db: Database, scope: Scope) {
  const { people, memberships } = db.schema
  return db
    .select({ teamId: memberships.teamId, personId: memberships.personId, role: memberships.role })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(and(isNull(people.deactivatedAt), teamInScope(db, scope)))
    .limit(membershipsAtMost)
}

/** Who manages each team of a scope themselves, without the deactivated, by name. */
export function listManagersInScope(db: Database, scope: Scope) {
  const { people, memberships } = db.schema
  return db
    .select({ teamId: memberships.teamId, id: people.id, name: people.name })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(and(eq(memberships.role, 'manager'), isNull(people.deactivatedAt), teamInScope(db, scope)))
    .orderBy(asc(people.name), asc(people.id))
    .limit(membershipsAtMost)
}

/** Who is in a team itself with how to reach them, without the deactivated, by name. */
export function listMembersWithEmail(db: Database, teamId: string) {
  const { people, memberships } = db.schema
  return db
    .select({
      personId: people.id,
      name: people.name,
      email: people.email,
      role: memberships.role,
      since: memberships.since,
    })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(and(eq(memberships.teamId, teamId), isNull(people.deactivatedAt)))
    .orderBy(asc(people.name), asc(people.id))
    .limit(membershipsAtMost)
}

/** The teams above a team, in no order. */
export function listTeamsAbove(db: Database, teamId: string) {
  const { teams } = db.schema
  return db
    .select({ id: teams.id, name: teams.name, parentId: teams.parentId })
    .from(teams)
    .where(and(sql`${teams.id} in (${teamIdsFromHereUp(db, teamId)})`, sql`${teams.id} <> ${teamId}`))
    .limit(teamsAtMost)
}

/** The memberships of some people in the teams of a scope, by team name. */
export function listTeamsOfPeople(db: Database, personIds: readonly string[], scope: Scope) {
  const { teams, memberships } = db.schema
  return db
    .select({
      personId: memberships.personId,
      id: teams.id,
      name: teams.name,
      role: memberships.role,
      since: memberships.since,
    })
    .from(memberships)
    .innerJoin(teams, eq(teams.id, memberships.teamId))
    .where(and(inArray(memberships.personId, [...personIds]), teamInScope(db, scope)))
    .orderBy(asc(teams.name), asc(teams.id))
    .limit(membershipsAtMost)
}

function teamInScope(db: Database, scope: Scope): SQL | undefined {
  if (scope === 'everyone') return undefined
  return sql`${db.schema.memberships.teamId} in (${managedTeamIds(db, scope.managerId)})`
}
