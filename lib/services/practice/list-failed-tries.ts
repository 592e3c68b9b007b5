import { listFailedTries as selectTries } from '@/db/queries/failed-tries'
import type { Viewer } from '@/lib/access/viewer'
import { findStep, type StepInput } from '../find-step'
import { permit } from '../permit'
import { failedTryLimits } from './keep-failed-try'
import type { PracticeContext } from './practice-context'

/** The viewer's tries at an exercise that failed in their browser, the latest first. Throws NotFound. */
export async function listFailedTries(
  { db, catalogue }: Pick<PracticeContext, 'db' | 'catalogue'>,
  viewer: Viewer | undefined,
  input: StepInput,
) {
  permit(viewer, 'read attempts')
  const whose = { personId: viewer.id, exerciseId: findStep(catalogue, input).id }
  const found = await selectTries(db, whose, failedTryLimits.anExercise)
  const tries = found.map(({ fault, checkedAt, ...tried }) => ({
    ...tried,
    fault: fault ?? undefined,
    checkedAt: checkedAt.getTime(),
  }))
  return { tries }
}
