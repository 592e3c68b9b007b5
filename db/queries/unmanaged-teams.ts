import { and, eq, isNull, sql } from 'drizzle-orm'
import { type Database, one, rows, type Statements } from '../database.ts'
import { teamIdsFromHereDown, teamIdsFromHereUp } from './teams.ts'

/**
 * Inside a unit of work: whether a team would be left with people in it or below and nobody who manages it, themselves
 * or through a team above, once somebody no longer manages `leftTeamIds`.
 */
export function* isLeftUnmanaged(
  db: Database,
  tx: Statements,
  teamId: string,
  { personId, leftTeamIds }: { readonly personId: string; readonly leftTeamIds: readonly string[] },
) {
  const { people, memberships } = db.schema
  const managing = yield* rows(
    tx
      .select({ teamId: memberships.teamId, personId: memberships.personId })
      .from(memberships)
      .innerJoin(people, eq(people.id, memberships.personId))
      .where(
        and(
          sql`${memberships.teamId} in (${teamIdsFromHereUp(db, teamId)})`,
          eq(memberships.role, 'manager'),
          isNull(people.deactivatedAt),
        ),
      ),
  )
  const stays = managing.some((each) => each.personId !== personId || !leftTeamIds.includes(each.teamId))
  if (stays || managing.length === 0) return false
  const somebody = yield* one(
    tx
      .select({ personId: memberships.personId })
      .from(memberships)
      .innerJoin(people, eq(people.id, memberships.personId))
      .where(
        and(
          sql`${memberships.teamId} in (${teamIdsFromHereDown(db, teamId)})`,
          sql`${memberships.personId} <> ${personId}`,
          isNull(people.deactivatedAt),
        ),
      )
      .limit(1),
  )
  return somebody !== undefined
}
