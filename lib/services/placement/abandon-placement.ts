import type { Viewer } from '@/lib/access/viewer'
import { permit } from '../permit'
import type { QuestionsContext } from '../question-bank'
import { endPlacement } from './end-placement'
import type { PlacementNow } from './shown-placement'

/** Gives a placement up: it concludes nothing. One that is given up stays so. Throws NotFound, and Conflict where it finished. */
export async function abandonPlacement(
  context: QuestionsContext,
  viewer: Viewer | undefined,
  { placementId }: { readonly placementId: string },
): Promise<PlacementNow> {
  permit(viewer, 'change placement')
  return endPlacement(context, viewer.id, placementId, 'abandoned')
}
