import { appendCompletion } from '@/db/queries/progress'
import type { Viewer } from '@/lib/access/viewer'
import type { ServiceContext } from '../context'
import { newId } from '../new-id'
import { permit } from '../permit'
import { findStep, type StepInput } from './find-step'

/**
 * Marks a step complete on the content it has now. Doing it again gives the first time and adds nothing; doing it
 * again after the content changed is a new entry. Throws NotFound for a step that is not in the curriculum.
 */
export async function completeStep(
  { db, catalogue, now }: ServiceContext,
  viewer: Viewer | undefined,
  input: StepInput & { readonly minutes?: number },
) {
  permit(viewer, 'change progress')
  const step = findStep(catalogue, input)
  const completedAt = await appendCompletion(db, {
    entryId: newId(),
    personId: viewer.id,
    stepId: step.id,
    contentVersion: step.version,
    minutes: input.minutes,
    at: new Date(now()),
  })
  return { stepId: step.id, completedAt: completedAt.getTime() }
}
