import { and, asc, eq, isNull, type Placeholder, type SQL, sql } from 'drizzle-orm'
import type { Database } from '../database.ts'
import { keptQuery } from '../kept-query.ts'

/** More teams or people than this are not shown at once. */
const atMost = 2_000
const peopleAtMost = 10_000

/** The teams a person manages, with everything below them, by name. `direct` tells those they were made manager of. */
export async function listTeamsManagedBy(db: Database, personId: string) {
  const { teams, memberships } = db.schema
  const found = await db
    .select({ id: teams.id, name: teams.name, parentId: teams.parentId, role: memberships.role })
    .from(teams)
    .leftJoin(memberships, and(eq(memberships.teamId, teams.id), managedBy(db, personId)))
    .where(sql`${teams.id} in (${managedTeamIds(db, personId)})`)
    .orderBy(asc(teams.name), asc(teams.id))
    .limit(atMost)
  return found.map(({ role, ...team }) => ({ ...team, direct: role !== null }))
}

/** Every team there is, by name. */
export function listTeams(db: Database) {
  const { teams } = db.schema
  return db
    .select({ id: teams.id, name: teams.name, parentId: teams.parentId })
    .from(teams)
    .orderBy(asc(teams.name), asc(teams.id))
    .limit(atMost)
}

/** One team, or undefined. */
export async function findTeam(db: Database, teamId: string) {
  const [found] = await teamById(db, { teamId })
  return found
}

const teamById = keptQuery((db) => {
  const { teams } = db.schema
  return db
    .select({ id: teams.id, name: teams.name, parentId: teams.parentId })
    .from(teams)
    .where(eq(teams.id, sql.placeholder('teamId')))
})

/** The ids of a team and of everything below it. */
export async function listTeamIdsWithin(db: Database, teamId: string): Promise<string[]> {
  const { teams } = db.schema
  const found = await db
    .select({ id: teams.id })
    .from(teams)
    .where(sql`${teams.id} in (${teamIdsFromHereDown(db, teamId)})`)
    .orderBy(asc(teams.id))
    .limit(atMost)
  return found.map(({ id }) => id)
}

/** Who belongs to a team or to one below it, and as what; one row a membership, without the deactivated, by name. */
export function listPeopleWithin(db: Database, teamId: string) {
  const { people, memberships } = db.schema
  return db
    .select({
      personId: people.id,
      name: people.name,
      timeZone: people.timeZone,
      teamId: memberships.teamId,
      role: memberships.role,
    })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(
      and(sql`${memberships.teamId} in (${teamIdsFromHereDown(db, teamId)})`, isNull(people.deactivatedAt)),
    )
    .orderBy(asc(people.name), asc(people.id), asc(memberships.teamId))
    .limit(peopleAtMost)
}

/** Everyone who manages a team, themselves or through one above it; without the deactivated. */
export async function listManagerIdsOfTeam(db: Database, teamId: string): Promise<string[]> {
  const found = await managerIdsOfTeam(db, { teamId })
  return found.map(({ id }) => id)
}

const managerIdsOfTeam = keptQuery((db) => {
  const { people, memberships } = db.schema
  return db
    .select({ id: memberships.personId })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(
      and(
        sql`${memberships.teamId} in (${teamIdsFromHereUp(db, sql.placeholder('teamId'))})`,
        eq(memberships.role, 'manager'),
        isNull(people.deactivatedAt),
      ),
    )
    .groupBy(memberships.personId)
    .orderBy(asc(memberships.personId))
    .limit(atMost)
})

/** The ids of a person's teams and of every team above them. */
export async function listTeamIdsAbove(db: Database, personId: string): Promise<string[]> {
  const { teams } = db.schema
  const found = await db
    .select({ id: teams.id })
    .from(teams)
    .where(sql`${teams.id} in (${teamIdsFromTheirsUp(db, personId)})`)
    .orderBy(asc(teams.id))
    .limit(atMost)
  return found.map(({ id }) => id)
}

/** Everyone who manages a person through one of their teams or a team above it; never the person themselves. */
export async function listManagerIdsOf(db: Database, personId: string): Promise<string[]> {
  const { people, memberships } = db.schema
  const found = await db
    .select({ id: memberships.personId })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(
      and(
        sql`${memberships.teamId} in (${teamIdsFromTheirsUp(db, personId)})`,
        eq(memberships.role, 'manager'),
        sql`${memberships.personId} <> ${personId}`,
        isNull(people.deactivatedAt),
      ),
    )
    .groupBy(memberships.personId)
    .orderBy(asc(memberships.personId))
    .limit(atMost)
  return found.map(({ id }) => id)
}

/** Who is in a team itself, without its sub-teams and without those who were deactivated, by name. */
export function listMembers(db: Database, teamId: string) {
  const { people, memberships } = db.schema
  return db
    .select({ personId: people.id, name: people.name, role: memberships.role, since: memberships.since })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(and(eq(memberships.teamId, teamId), isNull(people.deactivatedAt)))
    .orderBy(asc(people.name), asc(people.id))
    .limit(atMost)
}

/** The teams a person belongs to and as what, by name. */
export function listMembershipsOf(db: Database, personId: string) {
  const { teams, memberships } = db.schema
  return db
    .select({ teamId: teams.id, name: teams.name, role: memberships.role, since: memberships.since })
    .from(memberships)
    .innerJoin(teams, eq(teams.id, memberships.teamId))
    .where(eq(memberships.personId, personId))
    .orderBy(asc(teams.name), asc(teams.id))
    .limit(atMost)
}

/** Adds a team, at the top or below another. Throws MissingRow where that one does not exist. */
export async function addTeam(
  db: Database,
  team: { id: string; name: string; parentId?: string; createdAt: Date },
): Promise<void> {
  await db.insert(db.schema.teams).values(team)
}

/** Makes a person a member or a manager of a team, whatever they were there before. */
export async function setMembership(
  db: Database,
  membership: { teamId: string; personId: string; role: 'member' | 'manager'; since: Date },
): Promise<void> {
  const { memberships } = db.schema
  await db
    .insert(memberships)
    .values(membership)
    .onConflictDoUpdate({
      target: [memberships.teamId, memberships.personId],
      set: { role: membership.role, since: membership.since },
    })
}

/** Takes a person out of a team; gives whether they were in it. */
export async function removeMembership(db: Database, teamId: string, personId: string): Promise<boolean> {
  const { memberships } = db.schema
  const { count } = await db
    .delete(memberships)
    .where(and(eq(memberships.teamId, teamId), eq(memberships.personId, personId)))
  return count > 0
}

const managedBy = ({ schema: { memberships } }: Database, personId: string) =>
  and(eq(memberships.personId, personId), eq(memberships.role, 'manager'))

/** The ids of the teams a person manages and of everything below, for `in (…)`. `union` rather than `union all`: a ring of teams, should there ever be one, ends too. */
export function managedTeamIds(db: Database, personId: string): SQL {
  const { teams, memberships } = db.schema
  return sql`
    with recursive managed(id) as (
      select ${memberships.teamId} from ${memberships} where ${managedBy(db, personId)}
      union
      select ${teams.id} from ${teams} join managed on ${teams.parentId} = managed.id
    )
    select managed.id from managed`
}

function teamIdsFromTheirsUp(db: Database, personId: string): SQL {
  const { teams, memberships } = db.schema
  return sql`
    with recursive upward(id) as (
      select ${memberships.teamId} from ${memberships} where ${eq(memberships.personId, personId)}
      union
      select ${teams.parentId} from ${teams} join upward on ${teams.id} = upward.id
      where ${teams.parentId} is not null
    )
    select upward.id from upward`
}

/** The ids of a team and of everything below it, for `in (…)`. */
export function teamIdsFromHereDown(db: Database, teamId: string | Placeholder): SQL {
  const { teams } = db.schema
  return sql`
    with recursive below(id) as (
      select ${teams.id} from ${teams} where ${eq(teams.id, teamId)}
      union
      select ${teams.id} from ${teams} join below on ${teams.parentId} = below.id
    )
    select below.id from below`
}

/** The ids of a team and of everything above it, for `in (…)`. */
export function teamIdsFromHereUp(db: Database, teamId: string | Placeholder): SQL {
  const { teams } = db.schema
  return sql`
    with recursive upward(id) as (
      select ${teams.id} from ${teams} where ${eq(teams.id, teamId)}
      union
      select ${teams.parentId} from ${teams} join upward on ${teams.id} = upward.id
      where ${teams.parentId} is not null
    )
    select upward.id from upward`
}
