import { and, asc, count, desc, eq, inArray, max, sql } from 'drizzle-orm'
import { type Database, one, rows, type Statements } from '../database.ts'
import { keptQuery } from '../kept-query.ts'
import type { LedgerKind, ProofKind } from '../schema/progress.ts'

/** Every step a person has done, the earliest first. */
export async function listCompletions(db: Database, personId: string) {
  return completionsOf(db, { personId })
}

const completionsOf = keptQuery((db) => {
  const { completions } = db.schema
  return db
    .select({
      stepId: completions.stepId,
      contentVersion: completions.contentVersion,
      minutes: completions.minutes,
      completedAt: completions.completedAt,
    })
    .from(completions)
    .where(eq(completions.personId, sql.placeholder('personId')))
    .orderBy(asc(completions.completedAt), asc(completions.stepId))
})

/** Every competency a person has proven otherwise than by its steps. */
export async function listProofs(db: Database, personId: string) {
  return proofsOf(db, { personId })
}

const proofsOf = keptQuery((db) => {
  const { proofs } = db.schema
  return db
    .select({ competencyId: proofs.competencyId, how: proofs.how, provenAt: proofs.provenAt })
    .from(proofs)
    .where(eq(proofs.personId, sql.placeholder('personId')))
    .orderBy(asc(proofs.competencyId))
})

/** Everything that showed what a person can do, the earliest first: proofs, verified exercises and reviews. */
export async function listShown(db: Database, personId: string) {
  const found = await shownBy(db, { personId })
  // The query asks for these kinds alone.
  return found.map(({ kind, ...entry }) => ({ ...entry, kind: kind as 'proven' | 'verified' | 'reviewed' }))
}

const shownBy = keptQuery((db) => {
  const { ledger } = db.schema
  return db
    .select({ kind: ledger.kind, subject: ledger.subject, detail: ledger.detail, at: ledger.at })
    .from(ledger)
    .where(
      and(
        eq(ledger.personId, sql.placeholder('personId')),
        inArray(ledger.kind, ['proven', 'verified', 'reviewed']),
      ),
    )
    .orderBy(asc(ledger.sequence))
})

/** Inside a unit of work: the same, as it stands there. */
export function* proofsIn(db: Database, tx: Statements, personId: string) {
  const { proofs } = db.schema
  return yield* rows(
    tx
      .select({ competencyId: proofs.competencyId, how: proofs.how })
      .from(proofs)
      .where(eq(proofs.personId, personId)),
  )
}

interface CompletionEntry {
  readonly personId: string
  readonly stepId: string
  readonly contentVersion: string
  /** Null takes back what was said before; left out, it stays. */
  readonly minutes?: number | null
  readonly at: Date
  readonly entryId: string
}

/**
 * Records that a step is done, once for each version of its content: a second time changes nothing but how long it
 * took, where that is said now and was not before. Gives when it was done and how long it took.
 */
export function appendCompletion(
  db: Database,
  entry: CompletionEntry,
): Promise<{ readonly at: Date; readonly minutes: number | null }> {
  const { completions } = db.schema
  const { personId, stepId, contentVersion, at, entryId, minutes } = entry
  const mine = and(eq(completions.personId, personId), eq(completions.stepId, stepId))
  return db.transaction(function* (tx) {
    // The insert comes first: it is what makes a second request wait for the one under way and then find it done.
    const [added] = yield* rows(
      tx
        .insert(completions)
        .values({ personId, stepId, contentVersion, minutes, completedAt: at })
        .onConflictDoNothing()
        .returning({ completedAt: completions.completedAt }),
    )
    if (!added) {
      const [before] = yield* rows(
        tx
          .select({
            contentVersion: completions.contentVersion,
            minutes: completions.minutes,
            completedAt: completions.completedAt,
          })
          .from(completions)
          .where(mine),
      )
      if (before?.contentVersion === contentVersion) {
        if (minutes === undefined || minutes === before.minutes)
          return { at: before.completedAt, minutes: before.minutes }
        yield* rows(tx.update(completions).set({ minutes }).where(mine))
        const said = { personId, kind: 'timed', subject: stepId, contentVersion, minutes, at } as const
        yield* appendEntry(db, tx, { id: entryId, ...said })
        return { at: before.completedAt, minutes }
      }
      const again = { contentVersion, minutes: minutes ?? null, completedAt: at }
      yield* rows(tx.update(completions).set(again).where(mine))
    }
    const done = { personId, kind: 'completed', subject: stepId, contentVersion, minutes, at } as const
    yield* appendEntry(db, tx, { id: entryId, ...done })
    return { at, minutes: minutes ?? null }
  })
}

/** Takes a completion back by a new entry; gives whether there was one. */
export function appendUndo(
  db: Database,
  entry: { personId: string; stepId: string; at: Date; entryId: string },
): Promise<boolean> {
  const { completions } = db.schema
  const { personId, stepId, at } = entry
  return db.transaction(function* (tx) {
    const removed = yield* rows(
      tx
        .delete(completions)
        .where(and(eq(completions.personId, personId), eq(completions.stepId, stepId)))
        .returning({ contentVersion: completions.contentVersion }),
    )
    if (removed.length === 0) return false
    yield* appendEntry(db, tx, {
      id: entry.entryId,
      personId,
      kind: 'undone',
      subject: stepId,
      contentVersion: removed[0]?.contentVersion,
      at,
    })
    return true
  })
}

/** Inside a unit of work: a competency is proven from now on. One already proven stays as it was. */
export function* appendProof(
  db: Database,
  tx: Statements,
  entry: { personId: string; competencyId: string; how: ProofKind; at: Date; entryId: string },
) {
  const { proofs } = db.schema
  const { personId, competencyId, how, at, entryId } = entry
  const added = yield* rows(
    tx
      .insert(proofs)
      .values({ personId, competencyId, how, provenAt: at })
      .onConflictDoNothing()
      .returning({ how: proofs.how }),
  )
  if (added.length === 0) return
  const detail = { how }
  yield* appendEntry(db, tx, { id: entryId, personId, kind: 'proven', subject: competencyId, detail, at })
}

/** Inside a unit of work: a proof of this kind, and of no other, is taken back. */
export function* withdrawProof(
  db: Database,
  tx: Statements,
  entry: { personId: string; competencyId: string; how: ProofKind; at: Date; entryId: string },
) {
  const { proofs } = db.schema
  const { personId, competencyId, how, at, entryId } = entry
  const removed = yield* rows(
    tx
      .delete(proofs)
      .where(and(eq(proofs.personId, personId), eq(proofs.competencyId, competencyId), eq(proofs.how, how)))
      .returning({ how: proofs.how }),
  )
  if (removed.length === 0) return
  const detail = { how }
  yield* appendEntry(db, tx, { id: entryId, personId, kind: 'withdrawn', subject: competencyId, detail, at })
}

interface LedgerEntry {
  readonly id: string
  readonly personId: string
  readonly kind: LedgerKind
  readonly subject: string
  readonly contentVersion?: string
  readonly minutes?: number | null
  readonly detail?: Record<string, unknown>
  readonly at: Date
}

/**
 * Inside a unit of work: gives an entry the person's next number; units of work are serialisable, so no two reach for
 * the same one.
 */
export function* appendEntry(db: Database, tx: Statements, entry: LedgerEntry) {
  const { ledger } = db.schema
  const last = yield* one(
    tx
      .select({ sequence: max(ledger.sequence) })
      .from(ledger)
      .where(eq(ledger.personId, entry.personId)),
  )
  yield* rows(tx.insert(ledger).values({ ...entry, sequence: (last?.sequence ?? 0) + 1 }))
}

/** A person's answers in one step, the latest first, at most `limit`. */
export async function listAnswers(db: Database, personId: string, stepId: string, limit: number) {
  const { answers } = db.schema
  return db
    .select({
      questionId: answers.questionId,
      answer: answers.answer,
      correct: answers.correct,
      at: answers.at,
    })
    .from(answers)
    .where(and(eq(answers.personId, personId), eq(answers.stepId, stepId)))
    .orderBy(desc(answers.at), desc(answers.id))
    .limit(limit)
}

/** How many answers a person has given in one step. */
export async function countAnswers(db: Database, personId: string, stepId: string): Promise<number> {
  const { answers } = db.schema
  const [counted] = await db
    .select({ total: count() })
    .from(answers)
    .where(and(eq(answers.personId, personId), eq(answers.stepId, stepId)))
  return counted?.total ?? 0
}

/** Keeps an answer as it was given. */
export async function appendAnswer(
  db: Database,
  answer: {
    id: string
    personId: string
    stepId: string
    questionId: string
    answer: string
    correct: boolean
    contentVersion: string
    at: Date
  },
): Promise<void> {
  await db.insert(db.schema.answers).values(answer)
}
