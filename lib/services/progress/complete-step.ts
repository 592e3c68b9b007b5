import { appendCompletion } from '@/db/queries/progress'
import type { Viewer } from '@/lib/access/viewer'
import type { ServiceContext } from '../context'
import { findDoable } from '../find-doable'
import type { StepInput } from '../find-step'
import { newId } from '../new-id'
import { permit } from '../permit'

/**
 * Marks a step complete on the content it has now. Doing it again gives the first time and adds nothing; doing it
 * again after the content changed is a new entry, and so is saying how long it took, or that it is not known after all. What an
 * assigned path adds is a step too. Throws NotFound for a step that is in neither.
 */
export async function completeStep(
  { db, catalogue, now }: ServiceContext,
  viewer: Viewer | undefined,
  input: StepInput & { readonly minutes?: number | null },
) {
  permit(viewer, 'change progress')
  const step = await findDoable({ db, catalogue }, viewer.id, input)
  const { at, minutes } = await appendCompletion(db, {
    entryId: newId(),
    personId: viewer.id,
    stepId: step.id,
    contentVersion: step.version,
    minutes: input.minutes,
    at: new Date(now()),
  })
  return { stepId: step.id, completedAt: at.getTime(), minutes }
}
