import type { Belief } from './believe'
import { type BeliefDriver, explainBelief } from './explain-belief'
import type { Standing } from './placement'
import type { PlacementModel } from './prepare-placement'

export interface PlacementConclusion {
  readonly competency: string
  readonly standing: Standing
  /** How likely it is known. */
  readonly probability: number
  /** Running code proved it, so that no answer changes it. */
  readonly proven: boolean
  /**
   * A plan may leave it out: it is proven itself, or it and everything it rests on are called known or proven, so that
   * no answer makes a plan leave out what stands on something it keeps.
   */
  readonly counts: boolean
  readonly why: readonly BeliefDriver[]
}

/** What the test says of every competency it asked about, in the order of the graph. */
export function concludePlacement(model: PlacementModel, belief: Belief): readonly PlacementConclusion[] {
  const { index, within, parameters } = model
  const { known, odds } = belief
  const carried = new Uint8Array(index.ids.length)
  for (const number of index.order) {
    const rests = index.prerequisites[number]!.every((one) => carried[one] === 1)
    if (rests && known[number]! >= parameters.callFrom) carried[number] = 1
  }
  const why = explainBelief(model, belief)
  return index.ids.flatMap((competency, number) =>
    within[number] === 0
      ? []
      : {
          competency,
          standing: standingOf(known[number]!, parameters.callFrom),
          probability: known[number]!,
          proven: odds.proven[number] === 1,
          counts: odds.proven[number] === 1 || carried[number] === 1,
          why: why.get(competency) ?? [],
        },
  )
}

function standingOf(probability: number, callFrom: number): Standing {
  if (probability >= callFrom) return 'known'
  return probability <= 1 - callFrom ? 'unknown' : 'unsure'
}
