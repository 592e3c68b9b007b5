import { type Verification, writeVerdict } from '@/db/queries/graded-attempt'
import { type ClaimedAttempt, requeueAttempt } from '@/db/queries/grading-queue'
import { findExerciseVersion } from '@/db/queries/practice'
import type { Verdict } from '@/lib/grading/verdict'
import type { Sandbox } from '@/lib/sandbox/sandbox'
import { indexOf } from '../catalogue-index'
import { newId } from '../new-id'
import { packData } from './pack-data'
import type { PracticeContext, StockedExercise } from './practice-context'

/** What grading works with in one process. */
export interface GraderContext extends Omit<PracticeContext, 'nudgeGraders'> {
  readonly sandbox: Pick<Sandbox, 'grade'>
  /** This process's name on what it takes on. */
  readonly owner: string
  /** Notes what went wrong with an attempt, which is tried again. */
  readonly note: (error: unknown, attemptId: string) => void
}

/** After so many tries that came to no verdict, an attempt is given up. */
export const triesAtMost = 3

/** Grades an attempt that was taken on: on the visible data, and where it passes there, on the hidden. */
export async function gradeAttempt(context: GraderContext, attempt: ClaimedAttempt): Promise<void> {
  const { db, owner, now, note } = context
  const { id, tries } = attempt
  if (tries > triesAtMost) return giveUp(context, id)
  try {
    const stocked = (await findExerciseVersion(db, attempt.exerciseId, attempt.exerciseVersion)) as
      | StockedExercise
      | undefined
    if (!stocked || !(await isCurrentData(context, stocked))) return await giveUp(context, id)
    await verdictFor(context, attempt, stocked)
  } catch (error) {
    note(error, id)
    if (tries >= triesAtMost) return giveUp(context, id)
    await requeueAttempt(db, { id, owner, notBefore: new Date(now() + tries * 10_000) })
  }
}

async function verdictFor(context: GraderContext, attempt: ClaimedAttempt, stocked: StockedExercise) {
  const from = context.now()
  const visible = await gradeOn(context, attempt, stocked, 'visible')
  const hidden = visible.passed ? await gradeOn(context, attempt, stocked, 'hidden') : undefined
  const isVerified = hidden?.passed ?? false
  const { dataHash } = stocked.secrets
  const graded = {
    id: attempt.id,
    owner: context.owner,
    status: isVerified ? ('verified' as const) : ('rejected' as const),
    visible,
    hidden,
    dataHash: `${dataHash.visible}.${dataHash.hidden}`,
    durationMs: context.now() - from,
    at: new Date(context.now()),
  }
  const isProofWorthy = isVerified && attempt.rerunOf === null
  await writeVerdict(context.db, graded, isProofWorthy ? verificationOf(context, attempt, graded) : undefined)
}

async function gradeOn(
  { exercises, sandbox }: GraderContext,
  { answer }: ClaimedAttempt,
  { exercise, secrets }: StockedExercise,
  variant: Verdict['variant'],
): Promise<Verdict> {
  const expected = variant === 'hidden' ? secrets.expectedHidden : exercise.expected
  const data = await packData(exercise, exercises.data(exercise.id, variant))
  return sandbox.grade({ exercise: { ...exercise, expected }, answer, variant, data })
}

/** What the ledger says of a pass; undefined where the step is no longer in the curriculum. */
function verificationOf(
  { catalogue, exercises }: GraderContext,
  attempt: ClaimedAttempt,
  { dataHash, durationMs }: { readonly dataHash: string; readonly durationMs: number },
): Verification | undefined {
  const { findStep, currentId } = indexOf(catalogue)
  const step = findStep(attempt.exerciseId)
  if (!step) return undefined
  const { id, answerHash, exerciseVersion, assisted, hintsShown } = attempt
  return {
    personId: attempt.personId,
    stepId: step.id,
    contentVersion: step.version,
    minutes: attempt.minutes,
    detail: { attempt: id, exerciseVersion, answerHash, dataHash, durationMs, assisted, hintsShown },
    proves: (verified) => {
      const passed = new Set(verified.map(currentId))
      const all = exercises.idsOf(step.competency)
      return all.length > 0 && all.every((exercise) => passed.has(exercise)) ? step.competency : undefined
    },
    newId,
  }
}

/** Data that a new version replaced is not there to grade on. */
async function isCurrentData({ exercises }: GraderContext, { exercise, secrets }: StockedExercise) {
  const today = (await exercises.find(exercise.id))?.secrets.dataHash
  return today?.visible === secrets.dataHash.visible && today?.hidden === secrets.dataHash.hidden
}

async function giveUp({ db, owner, now }: GraderContext, id: string): Promise<void> {
  await writeVerdict(db, { id, owner, status: 'failed', at: new Date(now()) })
}
