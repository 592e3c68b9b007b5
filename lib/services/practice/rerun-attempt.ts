import { findAttempt, findExerciseVersion } from '@/db/queries/practice'
import type { Viewer } from '@/lib/access/viewer'
import { Conflict, NotFound } from '../errors'
import { permit } from '../permit'
import { getAttempt } from './get-attempt'
import type { PracticeContext, StockedExercise } from './practice-context'
import { queue } from './submit-attempt'

/**
 * Grades an attempt of the viewer's again, on the exercise and the data it was graded on, as a new attempt that proves
 * nothing anew. Throws NotFound, Conflict where it was not graded yet or its data is no longer there, and TooMany.
 */
export async function rerunAttempt(
  context: PracticeContext,
  viewer: Viewer | undefined,
  { id }: { readonly id: string },
) {
  permit(viewer, 'change attempts')
  const past = await findAttempt(context.db, viewer.id, id)
  if (!past) throw new NotFound('There is no such attempt.')
  if (past.status !== 'verified' && past.status !== 'rejected') {
    throw new Conflict({ status: past.status }, 'Only an attempt that was graded can be run again.')
  }
  const kept = await findExerciseVersion(context.db, past.exerciseId, past.exerciseVersion)
  const stocked = kept as StockedExercise | undefined
  const today = await context.exercises.find(past.exerciseId)
  if (!stocked || !today || !sameData(stocked, today)) {
    throw new Conflict(
      { exerciseVersion: past.exerciseVersion },
      'The data this attempt was graded on has been replaced since. Its verdict stands; it cannot be run again.',
    )
  }
  const rerun = await queue(context, viewer, stocked, past.answer, { hintsShown: 0, rerunOf: past.id })
  return getAttempt(context, viewer, { id: rerun })
}

function sameData({ secrets: { dataHash } }: StockedExercise, today: StockedExercise): boolean {
  const now = today.secrets.dataHash
  return dataHash.visible === now.visible && dataHash.hidden === now.hidden
}
