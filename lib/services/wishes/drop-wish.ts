import { dropWish as deleteWish, listWishes } from '@/db/queries/wishes'
import type { Viewer } from '@/lib/access/viewer'
import { indexOf } from '../catalogue-index'
import type { ServiceContext } from '../context'
import { findDoable } from '../find-doable'
import type { StepInput } from '../find-step'
import { permit } from '../permit'
import type { Wish } from './wish-for-step'

/**
 * Lets go of the viewer's wish of this kind for a step; none there is no error, and one for something of a path that is
 * no longer assigned can go too. Throws NotFound.
 */
export async function dropWish(
  { db, catalogue }: ServiceContext,
  viewer: Viewer | undefined,
  { kind, ...input }: StepInput & { readonly kind: Wish },
) {
  permit(viewer, 'change settings')
  const { currentId } = indexOf(catalogue)
  const asked = currentId(`${input.competency}/${input.slug}`)
  const wishes = (await listWishes(db, viewer.id)).filter(({ stepId }) => currentId(stepId) === asked)
  const step = wishes.length > 0 ? { id: asked } : await findDoable({ db, catalogue }, viewer.id, input)
  const stepIds = wishes.filter((wish) => wish.kind === kind).map(({ stepId }) => stepId)
  if (stepIds.length > 0) await deleteWish(db, { personId: viewer.id, stepIds, kind })
  return { stepId: step.id, wish: wishes.find((wish) => wish.kind !== kind)?.kind ?? null }
}
