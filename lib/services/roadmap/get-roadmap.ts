import type { Viewer } from '@/lib/access/viewer'
import type { Roadmap } from '@/lib/roadmap/roadmap'
import type { ServiceContext } from '../context'
import { permit } from '../permit'
import { roadmapOf } from '../roadmap-of'

/** Everything the viewer's plan is made from, and the order they had. Throws Unauthenticated. */
export async function getRoadmap(context: ServiceContext, viewer: Viewer | undefined): Promise<Roadmap> {
  permit(viewer, 'read roadmap')
  return roadmapOf(context, viewer)
}
