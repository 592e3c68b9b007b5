import { dropWish as deleteWish, listWishes } from '@/db/queries/wishes'
import type { Viewer } from '@/lib/access/viewer'
import { indexOf } from '../catalogue-index'
import type { ServiceContext } from '../context'
import { findStep, type StepInput } from '../find-step'
import { permit } from '../permit'
import type { Wish } from './wish-for-step'

/** Lets go of the viewer's wish of this kind for a step; none there is no error. Throws NotFound. */
export async function dropWish(
  { db, catalogue }: ServiceContext,
  viewer: Viewer | undefined,
  { kind, ...input }: StepInput & { readonly kind: Wish },
) {
  permit(viewer, 'change settings')
  const step = findStep(catalogue, input)
  const { currentId } = indexOf(catalogue)
  const wishes = (await listWishes(db, viewer.id)).filter(({ stepId }) => currentId(stepId) === step.id)
  const stepIds = wishes.filter((wish) => wish.kind === kind).map(({ stepId }) => stepId)
  if (stepIds.length > 0) await deleteWish(db, { personId: viewer.id, stepIds, kind })
  return { stepId: step.id, wish: wishes.find((wish) => wish.kind !== kind)?.kind ?? null }
}
