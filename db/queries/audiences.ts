import { and, asc, eq, inArray, isNull, or } from 'drizzle-orm'
import type { Database } from '../database.ts'

/** More people than this are not meant at once. */
const atMost = 5_000

/**
 * The members of teams, without the deactivated, and since when; without managers too, but for those of the teams `led`, who
 * are somebody's people themselves.
 */
export async function listMembersWithin(
  db: Database,
  teamIds: readonly string[],
  led: readonly string[] = [],
) {
  const { people, memberships } = db.schema
  if (teamIds.length === 0) return []
  const found = await db
    .select({ personId: people.id, name: people.name, timeZone: people.timeZone, since: memberships.since })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(
      and(
        inArray(memberships.teamId, [...teamIds]),
        or(eq(memberships.role, 'member'), inArray(memberships.teamId, [...led])),
        isNull(people.deactivatedAt),
      ),
    )
    .orderBy(asc(memberships.since), asc(people.id))
    .limit(atMost)
  const first = new Map(found.toReversed().map((member) => [member.personId, member]))
  return [...first.values()]
}

/** The ids of all who belong to a team of these, in whatever role, without the deactivated. */
export async function listPeopleIdsWithin(db: Database, teamIds: readonly string[]): Promise<string[]> {
  const { people, memberships } = db.schema
  if (teamIds.length === 0) return []
  const found = await db
    .select({ id: people.id })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(and(inArray(memberships.teamId, [...teamIds]), isNull(people.deactivatedAt)))
    .groupBy(people.id)
    .limit(atMost)
  return found.map(({ id }) => id)
}

/** Who of these people is there and active, with their zone and since when. */
export function listActivePeople(db: Database, personIds: readonly string[]) {
  const { people } = db.schema
  return db
    .select({ personId: people.id, name: people.name, timeZone: people.timeZone, since: people.createdAt })
    .from(people)
    .where(and(inArray(people.id, [...personIds]), isNull(people.deactivatedAt)))
    .orderBy(asc(people.id))
    .limit(atMost)
}

/** Everybody who is active, with their zone and since when. */
export function listEverybody(db: Database) {
  const { people } = db.schema
  return db
    .select({ personId: people.id, name: people.name, timeZone: people.timeZone, since: people.createdAt })
    .from(people)
    .where(isNull(people.deactivatedAt))
    .orderBy(asc(people.id))
    .limit(atMost)
}
