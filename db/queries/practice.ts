import { and, asc, count, desc, eq, inArray, isNull, lt, or } from 'drizzle-orm'
import type { Answer } from '../../lib/grading/answer.ts'
import { type Database, one, rows, type Statements } from '../database.ts'
import type { AttemptStatus, ClaimedVerdict } from '../schema/practice.ts'

export interface NewAttempt {
  readonly id: string
  readonly personId: string
  readonly exerciseId: string
  readonly exerciseVersion: string
  readonly answer: Answer
  readonly answerHash: string
  readonly claimed?: ClaimedVerdict
  readonly minutes?: number
  readonly hintsShown: number
  readonly rerunOf?: string
  readonly requestKey?: string
  readonly at: Date
  /** The exercise as it is now, kept under its version where it is not yet. */
  readonly content: unknown
}

/**
 * Hands an answer in, once for each request key. Gives the attempt's id, or `full` where the person has `atMost`
 * attempts on their way already.
 */
export function queueAttempt(db: Database, attempt: NewAttempt, atMost: number): Promise<string | 'full'> {
  const { attempts, exerciseVersions } = db.schema
  const { content, at, ...given } = attempt
  const { personId, exerciseId, exerciseVersion, requestKey } = given
  return db.transaction(function* (tx) {
    if (requestKey) {
      const sameRequest = and(eq(attempts.personId, personId), eq(attempts.requestKey, requestKey))
      const before = yield* one(tx.select({ id: attempts.id }).from(attempts).where(sameRequest))
      if (before) return before.id
    }
    const onTheirWay = and(eq(attempts.personId, personId), inArray(attempts.status, ['queued', 'grading']))
    const counted = yield* one(tx.select({ total: count() }).from(attempts).where(onTheirWay))
    if ((counted?.total ?? 0) >= atMost) return 'full'
    const kept = { exerciseId, version: exerciseVersion, content, keptAt: at }
    yield* rows(tx.insert(exerciseVersions).values(kept).onConflictDoNothing())
    const assisted = yield* hasSeenSolution(db, tx, given)
    const made = { ...given, assisted, status: 'queued' as const, submittedAt: at, tries: 0 }
    yield* rows(tx.insert(attempts).values(made))
    return given.id
  })
}

function* hasSeenSolution(db: Database, tx: Statements, of: Omit<SolutionView, 'at'>) {
  const { solutionViews } = db.schema
  const seen = yield* one(
    tx
      .select({ seenAt: solutionViews.seenAt })
      .from(solutionViews)
      .where(
        and(
          eq(solutionViews.personId, of.personId),
          eq(solutionViews.exerciseId, of.exerciseId),
          eq(solutionViews.exerciseVersion, of.exerciseVersion),
        ),
      ),
  )
  return seen !== undefined
}

/** A person's attempt; undefined where there is none or it is another's. */
export async function findAttempt(db: Database, personId: string, id: string) {
  const { attempts } = db.schema
  const [found] = await db
    .select(attemptColumns(db))
    .from(attempts)
    .where(and(eq(attempts.id, id), eq(attempts.personId, personId)))
  return found
}

/** A person's attempts at an exercise, the latest first, at most `limit`, from after the one with the id `after`. */
export async function listAttempts(
  db: Database,
  personId: string,
  { exerciseId, limit, after }: { exerciseId: string; limit: number; after?: string },
) {
  const { attempts } = db.schema
  const last = after === undefined ? undefined : await findAttempt(db, personId, after)
  const earlier = last && [
    lt(attempts.submittedAt, last.submittedAt),
    and(eq(attempts.submittedAt, last.submittedAt), lt(attempts.id, last.id)),
  ]
  return db
    .select(attemptColumns(db))
    .from(attempts)
    .where(
      and(
        eq(attempts.personId, personId),
        eq(attempts.exerciseId, exerciseId),
        isNull(attempts.rerunOf),
        ...(earlier ? [or(...earlier)] : []),
      ),
    )
    .orderBy(desc(attempts.submittedAt), desc(attempts.id))
    .limit(limit)
}

/** The latest time each of a person's attempts was graded again, by the attempt's id. */
export async function listReruns(db: Database, personId: string, attemptIds: readonly string[]) {
  const { attempts } = db.schema
  if (attemptIds.length === 0) return new Map<string, Rerun>()
  const found = await db
    .select({ id: attempts.id, status: attempts.status, of: attempts.rerunOf })
    .from(attempts)
    .where(and(eq(attempts.personId, personId), inArray(attempts.rerunOf, [...attemptIds])))
    .orderBy(asc(attempts.submittedAt), asc(attempts.id))
  return new Map<string, Rerun>(found.flatMap(({ of, ...rerun }) => (of ? [[of, rerun] as const] : [])))
}

/** Takes an attempt back while it waits; gives whether it still did. */
export async function cancelAttempt(db: Database, personId: string, id: string): Promise<boolean> {
  const { attempts } = db.schema
  const cancelled = await db
    .update(attempts)
    .set({ status: 'cancelled' })
    .where(and(eq(attempts.id, id), eq(attempts.personId, personId), eq(attempts.status, 'queued')))
    .returning({ id: attempts.id })
  return cancelled.length > 0
}

/** An exercise as it was when answers to this version were handed in. */
export async function findExerciseVersion(
  db: Database,
  exerciseId: string,
  version: string,
): Promise<unknown> {
  const { exerciseVersions } = db.schema
  const [found] = await db
    .select({ content: exerciseVersions.content })
    .from(exerciseVersions)
    .where(and(eq(exerciseVersions.exerciseId, exerciseId), eq(exerciseVersions.version, version)))
  return found?.content
}

export interface Rerun {
  readonly id: string
  readonly status: AttemptStatus
}

interface SolutionView {
  readonly personId: string
  readonly exerciseId: string
  readonly exerciseVersion: string
  readonly at: Date
}

/** Notes that somebody looked at the solution of a version; the first time is what stays. */
export async function noteSolutionView(db: Database, { at, ...view }: SolutionView): Promise<void> {
  await db
    .insert(db.schema.solutionViews)
    .values({ ...view, seenAt: at })
    .onConflictDoNothing()
}

/** What is read of an attempt. */
export const attemptColumns = ({ schema: { attempts } }: Database) => ({
  id: attempts.id,
  exerciseId: attempts.exerciseId,
  exerciseVersion: attempts.exerciseVersion,
  answer: attempts.answer,
  answerHash: attempts.answerHash,
  dataHash: attempts.dataHash,
  claimed: attempts.claimed,
  status: attempts.status,
  visible: attempts.visible,
  hidden: attempts.hidden,
  minutes: attempts.minutes,
  hintsShown: attempts.hintsShown,
  assisted: attempts.assisted,
  rerunOf: attempts.rerunOf,
  submittedAt: attempts.submittedAt,
  gradedAt: attempts.gradedAt,
  durationMs: attempts.durationMs,
})

export type StoredAttempt = NonNullable<Awaited<ReturnType<typeof findAttempt>>>
