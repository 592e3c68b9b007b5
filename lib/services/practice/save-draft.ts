import { saveDraft as keepDraft } from '@/db/queries/drafts'
import type { Viewer } from '@/lib/access/viewer'
import { type Answer, answerBytes } from '@/lib/grading/answer'
import { Invalid } from '../errors'
import type { StepInput } from '../find-step'
import { permit } from '../permit'
import { findExercise } from './find-exercise'
import type { PracticeContext } from './practice-context'

/**
 * Keeps what the viewer is writing. The last save wins; where another device saved since `basedOn`, its text comes back
 * as `replaced` and stays there until it is forgotten. Throws NotFound and Invalid.
 */
export async function saveDraft(
  context: PracticeContext,
  viewer: Viewer | undefined,
  {
    answer,
    basedOn,
    forgetReplaced = false,
    ...input
  }: StepInput & { readonly answer: Answer; readonly basedOn: number; readonly forgetReplaced?: boolean },
) {
  permit(viewer, 'change attempts')
  const { exercise } = await findExercise(context, input)
  if (answer.form !== exercise.form || Buffer.byteLength(JSON.stringify(answer)) > answerBytes) {
    const message = `A draft of this exercise has the form "${exercise.form}" and at most ${answerBytes / 1024} KiB.`
    throw new Invalid([{ path: 'answer', message }])
  }
  const at = new Date(context.now())
  const draft = { personId: viewer.id, exerciseId: exercise.id, answer, basedOn, forgetReplaced, at }
  const saved = await keepDraft(context.db, draft)
  return { ...saved, updatedAt: saved.updatedAt.getTime() }
}
