import { noteSolutionView } from '@/db/queries/practice'
import type { Viewer } from '@/lib/access/viewer'
import type { StepInput } from '../find-step'
import { permit } from '../permit'
import { findExercise } from './find-exercise'
import type { PracticeContext } from './practice-context'

/**
 * Gives the solution with why it is right, and notes that the viewer saw it: what they hand in to this version from now
 * on is practice. Throws NotFound.
 */
export async function seeSolution(context: PracticeContext, viewer: Viewer | undefined, input: StepInput) {
  permit(viewer, 'change attempts')
  const { exercise, secrets } = await findExercise(context, input)
  // Noted before it is given: a connection that breaks in between shows nothing unnoted.
  await noteSolutionView(context.db, {
    personId: viewer.id,
    exerciseId: exercise.id,
    exerciseVersion: exercise.version,
    at: new Date(context.now()),
  })
  return { solution: secrets.solution, explanation: secrets.explanation, version: exercise.version }
}
