import type { Viewer } from '@/lib/access/viewer'
import type { Roadmap } from '@/lib/roadmap/roadmap'
import { applyStandingOrders } from '../apply-standing-orders'
import type { ServiceContext } from '../context'
import { permit } from '../permit'
import { roadmapOf } from '../roadmap-of'

/**
 * Everything the viewer's plan is made from, and the order they had; what their teams assigned to future members is theirs from now on. Throws
 * Unauthenticated.
 */
export async function getRoadmap(context: ServiceContext, viewer: Viewer | undefined): Promise<Roadmap> {
  permit(viewer, 'read roadmap')
  await applyStandingOrders(context, viewer.id)
  return roadmapOf(context, viewer)
}
