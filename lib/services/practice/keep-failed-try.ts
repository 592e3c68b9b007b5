import { type FailedTry, keepFailedTry as keep } from '@/db/queries/failed-tries'
import { countThrottled } from '@/db/queries/throttles'
import type { Viewer } from '@/lib/access/viewer'
import { TooMany } from '../errors'
import type { StepInput } from '../find-step'
import { permit } from '../permit'
import { checkAnswer } from './check-answer'
import { findExercise } from './find-exercise'
import type { PracticeContext } from './practice-context'

/** Of one person: tries kept of each exercise, the oldest making room, and tries taken in an hour. */
export const failedTryLimits = { anExercise: 20, anHour: 240 } as const

type KeptTry = Omit<FailedTry, 'fault' | 'checkedAt'> & {
  readonly fault?: NonNullable<FailedTry['fault']>
  /** Milliseconds. */
  readonly checkedAt: number
}

/**
 * Keeps an answer that failed in the viewer's browser in their history, once for each key; nothing is graded and it
 * proves nothing. Of an exercise the latest 20 are kept. Throws NotFound, Invalid and TooMany.
 */
export async function keepFailedTry(
  context: PracticeContext,
  viewer: Viewer | undefined,
  { competency, slug, fault, checkedAt, ...tried }: StepInput & KeptTry,
) {
  permit(viewer, 'change attempts')
  const { exercise } = await findExercise(context, { competency, slug })
  checkAnswer(exercise.form, tried.answer)
  const now = context.now()
  await countTry(context, viewer.id, now)
  const whose = { personId: viewer.id, exerciseId: exercise.id }
  // A clock that is fast would keep its tries on top for ever.
  const at = new Date(Math.min(checkedAt, now))
  await keep(context.db, whose, { ...tried, fault: fault ?? null, checkedAt: at }, failedTryLimits.anExercise)
  return { keptAt: now }
}

async function countTry({ db }: PracticeContext, personId: string, now: number): Promise<void> {
  const { points, expiresAt } = await countThrottled(db, `tries:${personId}`, 60 * 60_000, new Date(now))
  if (points <= failedTryLimits.anHour) return
  const seconds = Math.max(1, Math.ceil((expiresAt.getTime() - now) / 1000))
  throw new TooMany(seconds, `At most ${failedTryLimits.anHour} tries an hour are kept.`)
}
