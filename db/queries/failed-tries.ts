import { and, desc, eq, inArray } from 'drizzle-orm'
import type { Answer } from '../../lib/grading/answer.ts'
import type { GradingFault } from '../../lib/grading/verdict.ts'
import { type Database, rows, type Statements } from '../database.ts'

export interface FailedTry {
  readonly key: string
  readonly exerciseVersion: string
  readonly answer: Answer
  readonly failed: readonly string[]
  readonly fault: GradingFault['kind'] | null
  readonly ms: number
  readonly checkedAt: Date
}

interface Whose {
  readonly personId: string
  readonly exerciseId: string
}

/** Keeps a try, once for each key, and of an exercise's tries the latest `atMost`. */
export function keepFailedTry(
  db: Database,
  whose: Whose,
  { failed, ...made }: FailedTry,
  atMost: number,
): Promise<void> {
  const { failedTries } = db.schema
  return db.transaction(function* (tx) {
    const kept = { ...whose, ...made, failed: [...failed] }
    yield* rows(tx.insert(failedTries).values(kept).onConflictDoNothing())
    const all = yield* rows(latestFirst(db, tx, whose).limit(atMost * 2))
    const dropped = all.slice(atMost).map(({ key }) => key)
    if (dropped.length > 0)
      yield* rows(tx.delete(failedTries).where(and(isOf(db, whose), inArray(failedTries.key, dropped))))
  })
}

/** A person's tries at an exercise, the latest first, at most `limit`. */
export async function listFailedTries(db: Database, whose: Whose, limit: number) {
  return latestFirst(db, db, whose).limit(limit)
}

function latestFirst(db: Database, from: Statements, whose: Whose) {
  const { failedTries } = db.schema
  return from
    .select({
      key: failedTries.key,
      exerciseVersion: failedTries.exerciseVersion,
      answer: failedTries.answer,
      failed: failedTries.failed,
      fault: failedTries.fault,
      ms: failedTries.ms,
      checkedAt: failedTries.checkedAt,
    })
    .from(failedTries)
    .where(isOf(db, whose))
    .orderBy(desc(failedTries.checkedAt), desc(failedTries.key))
}

function isOf({ schema: { failedTries } }: Database, { personId, exerciseId }: Whose) {
  return and(eq(failedTries.personId, personId), eq(failedTries.exerciseId, exerciseId))
}
