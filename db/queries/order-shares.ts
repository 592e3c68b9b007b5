import { and, asc, count, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Database } from '../database.ts'
import { nullsLast } from '../ordering.ts'

/** More people of an order than this are not shown at once. */
const peopleAtMost = 5_000
/** More parts of orders than this are not counted at once. */
export const partsAtMost = 20_000

/** Everybody who has a part of these orders that was not withdrawn, without the deactivated; the first due first. */
export function listSharesOf(db: Database, orderIds: readonly string[]) {
  const { assignments, people } = db.schema
  if (orderIds.length === 0) return Promise.resolve([])
  return selectShares(db)
    .where(standingIn(db, orderIds))
    .orderBy(nullsLast(assignments.dueOn), asc(people.name), asc(people.id))
    .limit(peopleAtMost)
}

/** So many of those who have a part of an order, likewise, by name, from after one of them. */
export function listSharesAfter(
  db: Database,
  { orderId, after, limit }: { orderId: string; after?: { name: string; id: string }; limit: number },
) {
  const { people } = db.schema
  const isAfter = after && sql`(${people.name}, ${people.id}) > (${after.name}, ${after.id})`
  return selectShares(db)
    .where(and(standingIn(db, [orderId]), isAfter))
    .orderBy(asc(people.name), asc(people.id))
    .limit(limit)
}

/** Whose parts these orders have, likewise, in no order; `partsAtMost` of them at most. */
export function listPartsOf(db: Database, orderIds: readonly string[]) {
  const { assignments, people } = db.schema
  return db
    .select({
      id: assignments.id,
      orderId: assignments.orderId,
      personId: people.id,
      timeZone: people.timeZone,
    })
    .from(assignments)
    .innerJoin(people, eq(people.id, assignments.personId))
    .where(standingIn(db, orderIds))
    .limit(partsAtMost)
}

/** How many people have a part of each of these orders, likewise. */
export async function countPartsOf(
  db: Database,
  orderIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const { assignments, people } = db.schema
  const found = await db
    .select({ orderId: assignments.orderId, total: count() })
    .from(assignments)
    .innerJoin(people, eq(people.id, assignments.personId))
    .where(standingIn(db, orderIds))
    .groupBy(assignments.orderId)
  return new Map(found.map(({ orderId, total }) => [orderId, total]))
}

/** The people whose plan follows the newest version of a path, without the deactivated, by name. */
export function listFollowersOf(db: Database, pathId: string) {
  const { assignments, assignmentOrders, people } = db.schema
  return db
    .select({
      personId: people.id,
      name: people.name,
      timeZone: people.timeZone,
      assignmentId: assignments.id,
    })
    .from(assignments)
    .innerJoin(assignmentOrders, eq(assignmentOrders.id, assignments.orderId))
    .innerJoin(people, eq(people.id, assignments.personId))
    .where(
      and(
        eq(assignments.pathId, pathId),
        isNull(assignments.withdrawnAt),
        isNull(assignmentOrders.pathVersion),
        isNull(people.deactivatedAt),
      ),
    )
    .orderBy(asc(people.name), asc(people.id))
    .limit(peopleAtMost)
}

/** Parts of these orders that were not withdrawn, of people who were not deactivated. */
function standingIn({ schema: { assignments, people } }: Database, orderIds: readonly string[]) {
  return and(
    inArray(assignments.orderId, [...orderIds]),
    isNull(assignments.withdrawnAt),
    isNull(people.deactivatedAt),
  )
}

function selectShares(db: Database) {
  const { assignments, people } = db.schema
  return db
    .select({
      id: assignments.id,
      orderId: assignments.orderId,
      personId: people.id,
      name: people.name,
      timeZone: people.timeZone,
      pathVersion: assignments.pathVersion,
      // A path's items are read from its version; they would make many rows heavy.
      items: sql<
        string[] | null
      >`case when ${assignments.pathId} is null then ${assignments.items} end`.mapWith(assignments.items),
      dueOn: assignments.dueOn,
      firstDueOn: assignments.firstDueOn,
      assignedAt: assignments.assignedAt,
    })
    .from(assignments)
    .innerJoin(people, eq(people.id, assignments.personId))
}
