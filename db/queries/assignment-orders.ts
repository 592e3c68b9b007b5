import { and, asc, desc, eq, inArray, isNull, ne, notInArray, or, sql } from 'drizzle-orm'
import type { Audience, OrderDue } from '@/lib/paths/order'
import { type Database, one, rows, type Statements } from '../database.ts'

/** More orders than this are not shown at once. */
const ordersAtMost = 500
/** Rows an insert. */
const portion = 100

export interface NewOrder {
  readonly id: string
  /** Null where it is of no path. */
  readonly pathId: string | null
  /** Null to follow the newest. */
  readonly pathVersion: number | null
  /** All that it asks of anybody, where it is of no path. */
  readonly items: string[] | null
  readonly title: string
  readonly audience: Audience
  readonly standingTeamId: string | null
  readonly due: OrderDue
  readonly message: string | null
  readonly requestKey: string
  readonly assignedBy: string
  readonly teamId: string | null
  readonly assignedAt: Date
}

/** One person's part of an order. */
export interface NewShare {
  readonly id: string
  readonly personId: string
  readonly orderId: string
  readonly pathId: string | null
  readonly pathVersion: number | null
  readonly title: string
  readonly items: string[]
  readonly assignedBy: string | null
  readonly teamId: string | null
  readonly dueOn: string | null
  readonly dueZone: string | null
  readonly message: string | null
  readonly assignedAt: Date
}

/** Inside a unit of work: the order that somebody made by this request already, or undefined. */
export function* orderByRequest(db: Database, tx: Statements, assignedBy: string, requestKey: string) {
  const { assignmentOrders } = db.schema
  return yield* one(
    tx
      .select(orderColumns(db))
      .from(assignmentOrders)
      .where(and(eq(assignmentOrders.assignedBy, assignedBy), eq(assignmentOrders.requestKey, requestKey))),
  )
}

/** Inside a unit of work: adds an order. */
export function* addOrder(db: Database, tx: Statements, order: NewOrder) {
  yield* rows(tx.insert(db.schema.assignmentOrders).values(order))
}

/** Inside a unit of work: gives people their part of an order, those who had it already excepted; gives who got one. */
export function* addShares(db: Database, tx: Statements, shares: readonly NewShare[]) {
  const { assignments } = db.schema
  const added: { id: string; personId: string }[] = []
  for (let from = 0; from < shares.length; from += portion)
    added.push(
      ...(yield* rows(
        tx
          .insert(assignments)
          .values(shares.slice(from, from + portion))
          .onConflictDoNothing()
          .returning({ id: assignments.id, personId: assignments.personId }),
      )),
    )
  return added
}

/** One order with the names of its path, its team and who made it, or undefined. */
export async function findOrder(db: Database, orderId: string) {
  const [found] = await selectOrders(db).where(eq(db.schema.assignmentOrders.id, orderId))
  return found
}

/** The orders of these teams and those that people in them have, those made by this person, and with `all` every order; the latest first. */
export function listOrders(
  db: Database,
  { teamIds, assignedBy, all }: { teamIds: readonly string[]; assignedBy: string; all: boolean },
) {
  const { assignmentOrders } = db.schema
  const ofTeams =
    teamIds.length === 0
      ? sql`1 = 0`
      : or(
          inArray(assignmentOrders.teamId, [...teamIds]),
          inArray(assignmentOrders.id, orderIdsHeldWithin(db, teamIds, assignedBy)),
        )
  return selectOrders(db)
    .where(all ? undefined : or(eq(assignmentOrders.assignedBy, assignedBy), ofTeams))
    .orderBy(desc(assignmentOrders.assignedAt), asc(assignmentOrders.id))
    .limit(ordersAtMost)
}

/** Whether anybody who belongs to these teams, but for one person, has a part of an order that was not withdrawn. */
export async function isHeldWithin(
  db: Database,
  { orderId, teamIds, but }: { orderId: string; teamIds: readonly string[]; but: string },
): Promise<boolean> {
  if (teamIds.length === 0) return false
  const { assignmentOrders } = db.schema
  const held = await db
    .select({ id: assignmentOrders.id })
    .from(assignmentOrders)
    .where(
      and(
        eq(assignmentOrders.id, orderId),
        inArray(assignmentOrders.id, orderIdsHeldWithin(db, teamIds, but)),
      ),
    )
  return held.length > 0
}

function orderIdsHeldWithin(db: Database, teamIds: readonly string[], but: string) {
  const { assignments, memberships } = db.schema
  return db
    .select({ id: assignments.orderId })
    .from(assignments)
    .innerJoin(memberships, eq(memberships.personId, assignments.personId))
    .where(
      and(
        inArray(memberships.teamId, [...teamIds]),
        isNull(assignments.withdrawnAt),
        ne(assignments.personId, but),
      ),
    )
}

/** Inside a unit of work: everybody who follows a path's newest version gets this one; gives whose assignment it is. */
export function* moveFollowers(
  db: Database,
  tx: Statements,
  { pathId, version, title, items }: { pathId: string; version: number; title: string; items: string[] },
) {
  const { assignments, assignmentOrders } = db.schema
  const following = tx
    .select({ id: assignmentOrders.id })
    .from(assignmentOrders)
    .where(and(eq(assignmentOrders.pathId, pathId), isNull(assignmentOrders.pathVersion)))
  const moved = yield* rows(
    tx
      .update(assignments)
      .set({ pathVersion: version, title, items })
      .where(and(inArray(assignments.orderId, following), isNull(assignments.withdrawnAt)))
      .returning({ personId: assignments.personId }),
  )
  yield* rows(
    tx
      .update(assignmentOrders)
      .set({ title })
      .where(and(eq(assignmentOrders.pathId, pathId), isNull(assignmentOrders.pathVersion))),
  )
  return [...new Set(moved.map(({ personId }) => personId))]
}

/** Inside a unit of work: withdraws an order from everybody, or from one person; gives whose it was. */
export function* withdrawShares(
  db: Database,
  tx: Statements,
  {
    orderId,
    personId,
    except,
    at,
  }: { orderId: string; personId?: string; except: readonly string[]; at: Date },
) {
  const { assignments, assignmentOrders } = db.schema
  if (personId === undefined)
    yield* rows(
      tx
        .update(assignmentOrders)
        .set({ withdrawnAt: at })
        .where(and(eq(assignmentOrders.id, orderId), isNull(assignmentOrders.withdrawnAt))),
    )
  return yield* rows(
    tx
      .update(assignments)
      .set({ withdrawnAt: at })
      .where(
        and(
          eq(assignments.orderId, orderId),
          isNull(assignments.withdrawnAt),
          personId === undefined ? undefined : eq(assignments.personId, personId),
          except.length === 0 ? undefined : notInArray(assignments.personId, [...except]),
        ),
      )
      .returning({ id: assignments.id, personId: assignments.personId }),
  )
}

/** Inside a unit of work: moves the date of one person's part; undefined where they have none. */
export function* extendShare(
  db: Database,
  tx: Statements,
  { orderId, personId, dueOn }: { orderId: string; personId: string; dueOn: string },
) {
  const { assignments, people } = db.schema
  const before = yield* one(
    tx
      .select({
        id: assignments.id,
        dueOn: assignments.dueOn,
        firstDueOn: assignments.firstDueOn,
        timeZone: people.timeZone,
      })
      .from(assignments)
      .innerJoin(people, eq(people.id, assignments.personId))
      .where(
        and(
          eq(assignments.orderId, orderId),
          eq(assignments.personId, personId),
          isNull(assignments.withdrawnAt),
        ),
      ),
  )
  if (!before) return undefined
  yield* rows(
    tx
      .update(assignments)
      .set({ dueOn, dueZone: before.timeZone, firstDueOn: before.firstDueOn ?? before.dueOn })
      .where(eq(assignments.id, before.id)),
  )
  return before
}

function selectOrders(db: Database) {
  const { assignmentOrders, people, teams } = db.schema
  return db
    .select({ ...orderColumns(db), assignedByName: people.name, teamName: teams.name })
    .from(assignmentOrders)
    .leftJoin(people, eq(people.id, assignmentOrders.assignedBy))
    .leftJoin(teams, eq(teams.id, assignmentOrders.teamId))
}

const orderColumns = ({ schema: { assignmentOrders } }: Database) => ({
  id: assignmentOrders.id,
  pathId: assignmentOrders.pathId,
  pathVersion: assignmentOrders.pathVersion,
  items: assignmentOrders.items,
  title: assignmentOrders.title,
  audience: assignmentOrders.audience,
  standingTeamId: assignmentOrders.standingTeamId,
  due: assignmentOrders.due,
  message: assignmentOrders.message,
  assignedBy: assignmentOrders.assignedBy,
  teamId: assignmentOrders.teamId,
  assignedAt: assignmentOrders.assignedAt,
  withdrawnAt: assignmentOrders.withdrawnAt,
})
