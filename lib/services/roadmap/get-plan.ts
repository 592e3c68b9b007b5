import type { Viewer } from '@/lib/access/viewer'
import type { Plan } from '@/lib/planner/plan'
import type { ServiceContext } from '../context'
import { NotFound } from '../errors'
import { permit } from '../permit'
import { planOf } from '../plan-of'

/** The viewer's plan, made now. Throws Unauthenticated, and NotFound before they said what it is made from. */
export async function getPlan(context: ServiceContext, viewer: Viewer | undefined): Promise<Plan> {
  permit(viewer, 'read roadmap')
  const plan = await planOf(context, viewer)
  if (!plan) throw new NotFound('You have no plan yet. Choose a target in your settings first.')
  return plan
}
