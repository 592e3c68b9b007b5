import type { Viewer } from '@/lib/access/viewer'
import { makePlan } from '@/lib/planner/make-plan'
import type { Plan } from '@/lib/planner/plan'
import { type FinishRange, finishRangeOf } from '@/lib/roadmap/finish-range'
import { planInputOf } from '@/lib/roadmap/plan-input'
import type { ServiceContext } from '../context'
import { NotFound } from '../errors'
import { permit } from '../permit'
import { roadmapOf } from '../roadmap-of'

/**
 * The viewer's plan, made now, and how sure its finish is. Throws Unauthenticated, and NotFound before they said what
 * it is made from.
 */
export async function getPlan(
  context: ServiceContext,
  viewer: Viewer | undefined,
): Promise<Plan & { readonly finishRange?: FinishRange }> {
  permit(viewer, 'read roadmap')
  const roadmap = await roadmapOf(context, viewer)
  if (!roadmap.settings) throw new NotFound('You have no plan yet. Choose a target in your settings first.')
  const plan = makePlan(planInputOf(roadmap, context.catalogue))
  return { ...plan, finishRange: finishRangeOf(roadmap, context.catalogue, plan) }
}
