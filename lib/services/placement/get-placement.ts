import type { Viewer } from '@/lib/access/viewer'
import { permit } from '../permit'
import type { QuestionsContext } from '../question-bank'
import { type PlacementNow, showPlacement } from './shown-placement'

/** Where the viewer stands with placement: on any device, the same question until it is answered. */
export async function getPlacement(
  context: QuestionsContext,
  viewer: Viewer | undefined,
): Promise<PlacementNow> {
  permit(viewer, 'read placement')
  return showPlacement(context, viewer.id)
}
