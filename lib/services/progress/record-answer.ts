import { appendAnswer, countAnswers } from '@/db/queries/progress'
import type { Viewer } from '@/lib/access/viewer'
import type { ServiceContext } from '../context'
import { Invalid } from '../errors'
import { findStep, type StepInput } from '../find-step'
import { newId } from '../new-id'
import { permit } from '../permit'

/** So many answers are kept of one person in one step. */
export const answersKept = 500

/** Keeps a prediction or an answer as it was given. Throws NotFound, and Invalid once a step holds all it may. */
export async function recordAnswer(
  { db, catalogue, now }: ServiceContext,
  viewer: Viewer | undefined,
  input: StepInput & { readonly questionId: string; readonly answer: string; readonly correct: boolean },
) {
  permit(viewer, 'change answers')
  const step = findStep(catalogue, input)
  if ((await countAnswers(db, viewer.id, step.id)) >= answersKept) {
    throw new Invalid([
      { path: 'answer', message: `Your first ${answersKept} answers here are kept; no more are added.` },
    ])
  }
  const { questionId, answer, correct } = input
  const at = new Date(now())
  await appendAnswer(db, {
    id: newId(),
    personId: viewer.id,
    stepId: step.id,
    questionId,
    answer,
    correct,
    contentVersion: step.version,
    at,
  })
  return { questionId, answer, correct, at: at.getTime() }
}
