import type { Viewer } from '@/lib/access/viewer'
import { permit } from '../permit'
import type { QuestionsContext } from '../question-bank'
import { endPlacement } from './end-placement'
import type { PlacementNow } from './shown-placement'

/**
 * Ends a placement here, with what is known by now; one that is over stays as it is, and one without any answer is
 * given up, since there is nothing to conclude from. Throws NotFound, and Conflict where it was given up before.
 */
export async function finishPlacement(
  context: QuestionsContext,
  viewer: Viewer | undefined,
  { placementId }: { readonly placementId: string },
): Promise<PlacementNow> {
  permit(viewer, 'change placement')
  return endPlacement(context, viewer.id, placementId, 'finished')
}
