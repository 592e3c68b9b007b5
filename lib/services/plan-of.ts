import type { Viewer } from '@/lib/access/viewer'
import { makePlan } from '@/lib/planner/make-plan'
import type { Plan } from '@/lib/planner/plan'
import { planInputOf } from '@/lib/roadmap/plan-input'
import type { ServiceContext } from './context'
import { roadmapOf } from './roadmap-of'

/** A person's plan, made now; undefined before they first said what it is made from. */
export async function planOf(
  context: ServiceContext,
  person: Pick<Viewer, 'id' | 'timeZone'>,
): Promise<Plan | undefined> {
  const roadmap = await roadmapOf(context, person)
  return roadmap.settings ? makePlan(planInputOf(roadmap, context.catalogue)) : undefined
}
