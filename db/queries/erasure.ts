import { and, eq, isNull, ne, sql } from 'drizzle-orm'
import { type Database, one, rows, type Statements } from '../database.ts'
import { appendAudit } from './audit.ts'
import { forgetTraces } from './erasure-traces.ts'
import { isLeftUnmanaged } from './unmanaged-teams.ts'

export interface Erasure {
  readonly personId: string
  /** SHA-256 of the id, kept to forget by again. */
  readonly personHash: string
  /** Who does it; null for the installation itself. */
  readonly actorId: string | null
  readonly at: Date
  /** Also the last admin and teams without another manager: they were erased before. */
  readonly isReplay?: boolean
}

/**
 * Deletes a person and all that is theirs, in one unit. What others need stands without them: what they assigned, counts
 * of what they did, and ids in the audit log. Gives `gone` where there is no such person, `last-admin`, or the names of
 * the teams that somebody else has to manage first.
 */
export function erasePerson(
  db: Database,
  { personId, personHash, actorId, at, isReplay = false }: Erasure,
): Promise<'erased' | 'gone' | 'last-admin' | { readonly teams: readonly string[] }> {
  const { people, erasures } = db.schema
  return db.transaction(function* (tx) {
    const person = yield* one(
      tx
        .select({
          email: people.email,
          name: people.name,
          role: people.role,
          deactivatedAt: people.deactivatedAt,
        })
        .from(people)
        .where(eq(people.id, personId)),
    )
    if (!person) return 'gone'
    if (!isReplay) {
      const isAdmin = person.role === 'admin' && person.deactivatedAt === null
      if (isAdmin && !(yield* hasAnotherAdmin(db, tx, personId))) return 'last-admin'
      const teams = yield* teamsLeftBy(db, tx, personId)
      if (teams.length > 0) return { teams }
    }
    yield* keepCounts(db, tx, personId)
    yield* forgetTraces(db, tx, { id: personId, ...person })
    yield* rows(tx.delete(people).where(eq(people.id, personId)))
    yield* rows(tx.insert(erasures).values({ personHash, at }).onConflictDoNothing())
    yield* appendAudit(db, tx, {
      at,
      actorId,
      action: isReplay ? 'person.erased-again' : 'person.erased',
      subject: `person:${personId}`,
    })
    return 'erased'
  })
}

/** Everybody's id, for looking who was erased before; a page of them after `after`. */
export async function listPersonIds(db: Database, after: string, atMost: number): Promise<string[]> {
  const { people } = db.schema
  const found = await db
    .select({ id: people.id })
    .from(people)
    .where(sql`${people.id} > ${after}`)
    .orderBy(people.id)
    .limit(atMost)
  return found.map(({ id }) => id)
}

/** Who was erased here and when, the earliest first. */
export function listErasures(db: Database) {
  const { erasures } = db.schema
  return db
    .select({ personHash: erasures.personHash, at: erasures.at })
    .from(erasures)
    .orderBy(erasures.at, erasures.personHash)
    .limit(1_000_000)
}

function* hasAnotherAdmin(db: Database, tx: Statements, personId: string) {
  const { people } = db.schema
  const other = yield* one(
    tx
      .select({ id: people.id })
      .from(people)
      .where(and(eq(people.role, 'admin'), ne(people.id, personId), isNull(people.deactivatedAt)))
      .limit(1),
  )
  return other !== undefined
}

/** The names of the teams with people in them that nobody else would manage. */
function* teamsLeftBy(db: Database, tx: Statements, personId: string) {
  const { memberships, teams } = db.schema
  const managed = yield* rows(
    tx
      .select({ id: teams.id, name: teams.name })
      .from(memberships)
      .innerJoin(teams, eq(teams.id, memberships.teamId))
      .where(and(eq(memberships.personId, personId), eq(memberships.role, 'manager')))
      .orderBy(teams.name, teams.id),
  )
  const leftTeamIds = managed.map(({ id }) => id)
  const left: string[] = []
  for (const { id, name } of managed)
    if (yield* isLeftUnmanaged(db, tx, id, { personId, leftTeamIds })) left.push(name)
  return left
}

/** Adds what the person did to the counts of those who are gone, by month and competency. */
function* keepCounts(db: Database, tx: Statements, personId: string) {
  const { ledger, attempts, erasedCounts } = db.schema
  const completed = yield* rows(
    tx
      .select({ subject: ledger.subject, at: ledger.at })
      .from(ledger)
      .where(and(eq(ledger.personId, personId), eq(ledger.kind, 'completed'))),
  )
  const tried = yield* rows(
    tx
      .select({ subject: attempts.exerciseId, at: attempts.submittedAt })
      .from(attempts)
      .where(eq(attempts.personId, personId)),
  )
  const totals = new Map<
    string,
    { month: string; competencyId: string; kind: 'completions' | 'attempts'; total: number }
  >()
  const add =
    (kind: 'completions' | 'attempts') =>
    ({ subject, at }: { subject: string; at: Date }) => {
      const month = at.toISOString().slice(0, 7)
      const competencyId = subject.split('/', 1)[0] ?? subject
      const key = `${month} ${competencyId} ${kind}`
      const { total } = totals.get(key) ?? { total: 0 }
      totals.set(key, { month, competencyId, kind, total: total + 1 })
    }
  completed.forEach(add('completions'))
  tried.forEach(add('attempts'))
  for (const count of totals.values())
    yield* rows(
      tx
        .insert(erasedCounts)
        .values(count)
        .onConflictDoUpdate({
          target: [erasedCounts.month, erasedCounts.competencyId, erasedCounts.kind],
          set: { total: sql`${erasedCounts.total} + ${count.total}` },
        }),
    )
}
