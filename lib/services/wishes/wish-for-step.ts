import { listCompletions } from '@/db/queries/progress'
import { keepWish } from '@/db/queries/wishes'
import type { Viewer } from '@/lib/access/viewer'
import { indexOf } from '../catalogue-index'
import type { ServiceContext } from '../context'
import { Invalid } from '../errors'
import { findDoable } from '../find-doable'
import type { StepInput } from '../find-step'
import { permit } from '../permit'

/** What somebody may want of a step: that it comes next, or as late as may be. */
export type Wish = 'pin' | 'postponement'

/** So many steps can be asked for next or later, together. */
const mostWishes = 100

/**
 * Keeps the viewer's wish for a step; the last one counts, and the same one again changes nothing. Whether the plan can follow it is
 * the planner's to say. What an assigned path adds is a step too. Throws NotFound, and Invalid for a step that is done or where there are too many wishes.
 */
export async function wishForStep(
  { db, catalogue }: ServiceContext,
  viewer: Viewer | undefined,
  { kind, ...input }: StepInput & { readonly kind: Wish },
) {
  permit(viewer, 'change settings')
  const step = await findDoable({ db, catalogue }, viewer.id, input)
  const { currentId } = indexOf(catalogue)
  const completions = await listCompletions(db, viewer.id)
  if (completions.some(({ stepId }) => currentId(stepId) === step.id)) {
    throw new Invalid([{ path: 'slug', message: 'You have done this step, so there is nothing to move.' }])
  }
  const kept = await keepWish(db, { personId: viewer.id, stepId: step.id, kind }, mostWishes)
  if (!kept) {
    const message = `At most ${mostWishes} steps can be asked for next or later. Let go of one first.`
    throw new Invalid([{ path: 'slug', message }])
  }
  return { stepId: step.id, wish: kind }
}
