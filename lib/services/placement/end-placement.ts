import { writePlacementMove } from '@/db/queries/placement'
import { Conflict } from '../errors'
import type { QuestionsContext } from '../question-bank'
import { concludeNow } from './decide-next'
import { ownPlacement } from './own-placement'
import { readKnown } from './read-known'
import { type PlacementNow, showPlacement } from './shown-placement'

/** Ends a placement in one of two ways; see the use cases. Throws NotFound, and Conflict where it ended otherwise. */
export async function endPlacement(
  context: QuestionsContext,
  personId: string,
  placementId: string,
  wanted: 'finished' | 'abandoned',
): Promise<PlacementNow> {
  const placement = await ownPlacement(context, personId, placementId)
  if (placement.status === 'active') {
    const known = await readKnown(context, personId, placement)
    const concludes = wanted === 'finished' && known.asked.some(({ outcome }) => outcome !== null)
    const move = {
      placementId,
      personId,
      basedOn: placement.version,
      progress: placement.progress,
      end: concludes
        ? { status: 'finished' as const, conclusion: await concludeNow(known) }
        : { status: 'abandoned' as const },
      at: new Date(context.now()),
    }
    // Another device answered in between: its answer counts too.
    if (!(await writePlacementMove(context.db, move)))
      return endPlacement(context, personId, placementId, wanted)
  } else if (placement.status !== wanted) {
    const message = 'This placement is over already, in another way. Nothing was changed.'
    throw new Conflict(await showPlacement(context, personId), message)
  }
  return showPlacement(context, personId)
}
