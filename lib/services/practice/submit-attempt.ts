import { createHash } from 'node:crypto'
import type { Database } from '@/db/database'
import { type NewAttempt, queueAttempt } from '@/db/queries/practice'
import { countThrottled } from '@/db/queries/throttles'
import type { Viewer } from '@/lib/access/viewer'
import type { Answer } from '@/lib/grading/answer'
import { Invalid, TooMany } from '../errors'
import type { StepInput } from '../find-step'
import { newId } from '../new-id'
import { permit } from '../permit'
import { checkAnswer } from './check-answer'
import { findExercise } from './find-exercise'
import { getAttempt } from './get-attempt'
import type { PracticeContext, StockedExercise } from './practice-context'

/** How much one person may ask of the graders. */
export const attemptLimits = { onTheirWay: 3, anHour: 120 } as const

export interface Submission extends StepInput {
  readonly answer: Answer
  /** The version the learner's page graded against. */
  readonly version: string
  readonly claimed?: { readonly passed: boolean; readonly ms: number }
  readonly minutes?: number
  readonly hintsShown: number
  readonly requestKey?: string
}

/**
 * Hands an answer in to be graded; the same request key again gives the attempt of the first time. What the browser
 * claims is kept and proves nothing. Throws NotFound, Invalid, and TooMany where enough of theirs is on its way.
 */
export async function submitAttempt(
  context: PracticeContext,
  viewer: Viewer | undefined,
  { answer, version, ...input }: Submission,
) {
  permit(viewer, 'change attempts')
  const stocked = await findExercise(context, input)
  const { exercise } = stocked
  if (exercise.version !== version) {
    throw new Invalid([
      {
        path: 'version',
        message: 'This exercise has changed since you opened it. Your text is kept: load the page again.',
      },
    ])
  }
  checkAnswer(exercise.form, answer)
  const { claimed, minutes, hintsShown, requestKey } = input
  const details = { claimed, minutes, hintsShown: Math.min(hintsShown, exercise.hints.length), requestKey }
  const id = await queue(context, viewer, stocked, answer, details)
  return getAttempt(context, viewer, { id })
}

/** Puts an answer in line, on the exercise as it is given. Gives the attempt's id. Throws TooMany. */
export async function queue(
  { db, now, nudgeGraders }: Pick<PracticeContext, 'db' | 'now' | 'nudgeGraders'>,
  viewer: Viewer,
  stocked: StockedExercise,
  answer: Answer,
  details: Pick<NewAttempt, 'claimed' | 'minutes' | 'hintsShown' | 'requestKey' | 'rerunOf'>,
): Promise<string> {
  const at = new Date(now())
  await countSubmission(db, viewer.id, at)
  const id = await queueAttempt(
    db,
    {
      id: newId(),
      personId: viewer.id,
      exerciseId: stocked.exercise.id,
      exerciseVersion: stocked.exercise.version,
      answer,
      answerHash: createHash('sha256').update(JSON.stringify(answer)).digest('hex'),
      ...details,
      at,
      content: stocked,
    },
    attemptLimits.onTheirWay,
  )
  if (id === 'full') {
    throw new TooMany(
      10,
      `${attemptLimits.onTheirWay} of your answers are still being graded. This one was not handed in: try again when one is done.`,
    )
  }
  nudgeGraders()
  return id
}

async function countSubmission(db: Database, personId: string, now: Date): Promise<void> {
  const { points, expiresAt } = await countThrottled(db, `attempts:${personId}`, 60 * 60_000, now)
  if (points <= attemptLimits.anHour) return
  const seconds = Math.max(1, Math.ceil((expiresAt.getTime() - now.getTime()) / 1000))
  throw new TooMany(seconds, `At most ${attemptLimits.anHour} answers an hour are graded. Your text is kept.`)
}
