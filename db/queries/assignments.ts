import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import { type Database, rows } from '../database.ts'
import { keptQuery } from '../kept-query.ts'
import { nullsLast } from '../ordering.ts'
import { addOrder } from './assignment-orders.ts'

/** More than this at once is no plan. */
const atMost = 500

export interface NewAssignment {
  readonly id: string
  readonly title: string
  /** Step or competency ids. */
  readonly items: readonly string[]
  readonly personId: string
  readonly assignedById: string
  /** The team on whose behalf it is assigned. */
  readonly teamId?: string
  /** Due at the end of the day `on`, `YYYY-MM-DD`, in an IANA zone. */
  readonly due?: { readonly on: string; readonly zone: string }
  readonly message?: string
  readonly at: Date
}

/** What a person is assigned and was not withdrawn, the first due first, with the name of who assigned it and the path it came from. */
export async function listActiveAssignmentsOf(db: Database, personId: string) {
  const found = await activeAssignmentsOf(db, { personId })
  // What somebody assigned stands after their account is gone.
  return found.map((row) => ({ ...row, assignedBy: row.assignedBy ?? 'someone who has left' }))
}

const activeAssignmentsOf = keptQuery((db) => {
  const { assignments, people, pathVersions } = db.schema
  return db
    .select({
      id: assignments.id,
      orderId: assignments.orderId,
      title: assignments.title,
      items: assignments.items,
      assignedBy: people.name,
      dueOn: assignments.dueOn,
      dueZone: assignments.dueZone,
      message: assignments.message,
      assignedAt: assignments.assignedAt,
      pathId: assignments.pathId,
      pathVersion: assignments.pathVersion,
      path: pathVersions.content,
    })
    .from(assignments)
    .leftJoin(people, eq(people.id, assignments.assignedBy))
    .leftJoin(
      pathVersions,
      and(eq(pathVersions.pathId, assignments.pathId), eq(pathVersions.version, assignments.pathVersion)),
    )
    .where(and(eq(assignments.personId, sql.placeholder('personId')), isNull(assignments.withdrawnAt)))
    .orderBy(nullsLast(assignments.dueOn), asc(assignments.assignedAt), asc(assignments.id))
    .limit(atMost)
})

/** Assigns steps and competencies to a person, by an order of its own. Throws MissingRow where a person or the team does not exist. */
export async function appendAssignment(db: Database, assignment: NewAssignment): Promise<void> {
  const { assignedById, items, due, at, id, personId, title, teamId, message } = assignment
  const common = { id, title, items: [...items], assignedBy: assignedById, assignedAt: at }
  await db.transaction(function* (tx) {
    yield* addOrder(db, tx, {
      ...common,
      pathId: null,
      pathVersion: null,
      audience: { kind: 'people', personIds: [personId] },
      standingTeamId: null,
      due: due ? { kind: 'on', date: due.on } : { kind: 'none' },
      message: message ?? null,
      requestKey: id,
      teamId: teamId ?? null,
    })
    const dueOn = { dueOn: due?.on, dueZone: due?.zone }
    yield* rows(
      tx
        .insert(db.schema.assignments)
        .values({ ...common, ...dueOn, orderId: id, personId, teamId, message }),
    )
  })
}

/** Withdraws an assignment of a person; gives whether there was one to withdraw. It stays on record. */
export async function withdrawAssignment(
  db: Database,
  { id, personId, at }: { id: string; personId: string; at: Date },
): Promise<boolean> {
  const { assignments } = db.schema
  const { count } = await db
    .update(assignments)
    .set({ withdrawnAt: at })
    .where(and(eq(assignments.id, id), eq(assignments.personId, personId), isNull(assignments.withdrawnAt)))
  return count > 0
}
