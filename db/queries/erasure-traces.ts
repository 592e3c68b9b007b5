import { and, eq, inArray, isNotNull, isNull, ne, or, sql } from 'drizzle-orm'
import { type Database, rows, type Statements } from '../database.ts'

/** What stands in place of a name that somebody else was told. */
const nobody = 'someone who has left'

/** Ids a statement: well below what either engine takes in parameters. */
const portion = 200

/** Who is to be forgotten. */
export interface Named {
  readonly id: string
  readonly name: string
  readonly email: string
}

/** Inside a unit of work: deletes what would be left of a person once their own rows are gone. */
export function* forgetTraces(db: Database, tx: Statements, person: Named) {
  const { invitations, throttles } = db.schema
  yield* forgetInNotices(db, tx, person)
  yield* forgetInOrders(db, tx, person.id)
  yield* forgetDecider(db, tx, person.id)
  yield* forgetLetters(db, tx, person)
  // Those that wait and those they came by.
  yield* rows(tx.delete(invitations).where(eq(invitations.email, person.email)))
  yield* rows(tx.delete(throttles).where(like(throttles.key, `:${person.id}`)))
}

/** What others were told about the person goes; where only their name stands in it, it says somebody has left. */
function* forgetInNotices(db: Database, tx: Statements, { id, name, email }: Named) {
  const { notifications } = db.schema
  const text = sql`cast(${notifications.data} as text)`
  const mentions = or(...[id, name, email].map((one) => like(text, JSON.stringify(one).slice(1, -1))))
  const found = yield* rows(
    tx
      .select({ id: notifications.id, kind: notifications.kind, data: notifications.data })
      .from(notifications)
      .where(and(ne(notifications.personId, id), mentions)),
  )
  for (const told of found) {
    const values = Object.values(told.data)
    const isThis = eq(notifications.id, told.id)
    // What was assigned stands, and so does that it was told.
    const isTheirs = told.kind === 'assigned' && told.data.by === id
    if (!isTheirs && (values.includes(id) || values.includes(email)))
      yield* rows(tx.delete(notifications).where(isThis))
    else if (isTheirs || values.includes(name)) {
      const data = Object.fromEntries(
        Object.entries(told.data).map(([key, value]) => [
          key,
          value === name || value === id ? nobody : value,
        ]),
      )
      yield* rows(tx.update(notifications).set({ data }).where(isThis))
    }
  }
}

/** An order goes on for the others it names. */
function* forgetInOrders(db: Database, tx: Statements, personId: string) {
  const { assignmentOrders } = db.schema
  const found = yield* rows(
    tx
      .select({ id: assignmentOrders.id, audience: assignmentOrders.audience })
      .from(assignmentOrders)
      .where(like(sql`cast(${assignmentOrders.audience} as text)`, JSON.stringify(personId))),
  )
  for (const { id, audience } of found) {
    if (audience.kind !== 'people') continue
    const personIds = audience.personIds.filter((one) => one !== personId)
    yield* rows(
      tx
        .update(assignmentOrders)
        .set({ audience: { ...audience, personIds } })
        .where(eq(assignmentOrders.id, id)),
    )
  }
}

/** What the person signed off stands in the ledgers of others, without saying by whom. */
function* forgetDecider(db: Database, tx: Statements, personId: string) {
  const { evidenceDecisions, evidenceSubmissions, ledger } = db.schema
  const learners = yield* rows(
    tx
      .select({ id: evidenceSubmissions.personId })
      .from(evidenceDecisions)
      .innerJoin(evidenceSubmissions, eq(evidenceSubmissions.id, evidenceDecisions.submissionId))
      .where(eq(evidenceDecisions.decidedBy, personId))
      .groupBy(evidenceSubmissions.personId),
  )
  const mentions = like(sql`cast(${ledger.detail} as text)`, JSON.stringify(personId))
  for (let from = 0; from < learners.length; from += portion) {
    const ids = learners.slice(from, from + portion).map(({ id }) => id)
    const found = yield* rows(
      tx
        .select({ id: ledger.id, detail: ledger.detail })
        .from(ledger)
        .where(and(inArray(ledger.personId, ids), mentions)),
    )
    for (const { id, detail } of found) {
      if (detail?.by !== personId) continue
      const { by: _, ...rest } = detail
      yield* rows(tx.update(ledger).set({ detail: rest }).where(eq(ledger.id, id)))
    }
  }
}

/** Letters that wait still: those to the person's address, and invitations by them, which end with their account. */
function* forgetLetters(db: Database, tx: Statements, { id, email }: Named) {
  const { mailQueue, invitations } = db.schema
  const made = yield* rows(
    tx.select({ id: invitations.id }).from(invitations).where(eq(invitations.invitedBy, id)),
  )
  const theirs = new Set(made.map((invitation) => `invitation:${invitation.id}`))
  const waiting = yield* rows(
    tx
      .select({ id: mailQueue.id, occasion: mailQueue.occasion, letter: mailQueue.letter })
      .from(mailQueue)
      .where(and(isNull(mailQueue.personId), isNotNull(mailQueue.letter))),
  )
  const ids = waiting
    .filter(({ occasion, letter }) => theirs.has(occasion) || letter?.to.toLowerCase() === email)
    .map((one) => one.id)
  for (let from = 0; from < ids.length; from += portion)
    yield* rows(tx.delete(mailQueue).where(inArray(mailQueue.id, ids.slice(from, from + portion))))
}

/** Whether a text holds another, as it is. */
function like(column: Parameters<typeof eq>[0] | ReturnType<typeof sql>, text: string) {
  return sql`${column} like ${`%${text.replace(/[!%_]/g, '!$&')}%`} escape '!'`
}
