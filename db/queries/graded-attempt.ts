import { and, eq, isNull } from 'drizzle-orm'
import type { Verdict } from '../../lib/grading/verdict.ts'
import { type Database, one, rows, type Statements } from '../database.ts'
import { appendEntry } from './progress.ts'

export interface GradedAttempt {
  readonly id: string
  /** Who had taken it on: a verdict of anybody else is not written. */
  readonly owner: string
  readonly status: 'verified' | 'rejected' | 'failed'
  readonly visible?: Verdict
  readonly hidden?: Verdict
  readonly dataHash?: string
  readonly durationMs?: number
  readonly at: Date
}

/** What a pass on both variants means beside the attempt itself. */
export interface Verification {
  readonly personId: string
  readonly stepId: string
  readonly contentVersion: string
  readonly minutes: number | null
  readonly detail: Record<string, unknown>
  /** The competency that is proven if this attempt completes it, decided from the exercises verified by then. */
  readonly proves: (verified: readonly string[]) => string | undefined
  readonly newId: () => string
}

/**
 * Writes an attempt's verdict and, for a verification, the ledger entry, the completed step and the proof, all of it or
 * nothing. Gives false, and writes nothing, where its owner no longer had it.
 */
export function writeVerdict(
  db: Database,
  { id, owner, at, ...graded }: GradedAttempt,
  verification?: Verification,
): Promise<boolean> {
  const { attempts } = db.schema
  const stillOwned = and(eq(attempts.id, id), eq(attempts.claimedBy, owner), eq(attempts.status, 'grading'))
  return db.transaction(function* (tx) {
    const written = yield* rows(
      tx
        .update(attempts)
        .set({ ...graded, gradedAt: at, claimedBy: null, claimedUntil: null })
        .where(stillOwned)
        .returning({ id: attempts.id }),
    )
    if (written.length === 0) return false
    if (verification) yield* appendVerification(db, tx, verification, at)
    return true
  })
}

function* appendVerification(db: Database, tx: Statements, verification: Verification, at: Date) {
  const { completions } = db.schema
  const { personId, stepId, contentVersion, minutes, detail, proves, newId } = verification
  const done = { contentVersion, minutes, completedAt: at }
  const before = yield* one(
    tx
      .select({ contentVersion: completions.contentVersion, minutes: completions.minutes })
      .from(completions)
      .where(and(eq(completions.personId, personId), eq(completions.stepId, stepId))),
  )
  // A step that was done on this content stays done since then.
  if (before?.contentVersion !== contentVersion) {
    const set = { ...done, minutes: minutes ?? before?.minutes ?? null }
    const target = [completions.personId, completions.stepId]
    yield* rows(
      tx
        .insert(completions)
        .values({ personId, stepId, ...done })
        .onConflictDoUpdate({ target, set }),
    )
  }
  const entry = { personId, kind: 'verified', subject: stepId, contentVersion, minutes, detail, at } as const
  yield* appendEntry(db, tx, { id: newId(), ...entry })
  const competencyId = proves(yield* verifiedIn(db, tx, personId))
  if (competencyId) yield* appendExerciseProof(db, tx, { personId, competencyId, at, entryId: newId() })
}

/** Exercise ids that a person has verified without having seen the solution. */
function* verifiedIn(db: Database, tx: Statements, personId: string) {
  const { attempts } = db.schema
  const own = and(eq(attempts.personId, personId), eq(attempts.assisted, false), isNull(attempts.rerunOf))
  const found = yield* rows(
    tx
      .select({ id: attempts.exerciseId })
      .from(attempts)
      .where(and(own, eq(attempts.status, 'verified')))
      .groupBy(attempts.exerciseId),
  )
  return found.map(({ id }) => id)
}

/** Says more than the learner's own word, which it replaces; any other proof stays as it was. */
function* appendExerciseProof(
  db: Database,
  tx: Statements,
  proof: { personId: string; competencyId: string; at: Date; entryId: string },
) {
  const { proofs } = db.schema
  const { personId, competencyId, at, entryId } = proof
  const proven = { how: 'exercises' as const, provenAt: at }
  const written = yield* rows(
    tx
      .insert(proofs)
      .values({ personId, competencyId, ...proven })
      .onConflictDoUpdate({
        target: [proofs.personId, proofs.competencyId],
        set: proven,
        setWhere: eq(proofs.how, 'stated'),
      })
      .returning({ how: proofs.how }),
  )
  if (written.length === 0) return
  const detail = { how: proven.how }
  yield* appendEntry(db, tx, { id: entryId, personId, kind: 'proven', subject: competencyId, detail, at })
}
