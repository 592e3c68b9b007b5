import { type Belief, knownOf, weighStates } from './believe'
import type { CompetencyIndex } from './competency-index'
import type { PlacementModel } from './prepare-placement'
import { weighMarginals } from './state-set'

/** What the answers about one competency did to the belief about another, or about itself. */
export interface BeliefDriver {
  /** What was asked, or proven. */
  readonly competency: string
  /** How what was asked stands to what it moved: the same, resting on it, what it rests on, or related some other way. */
  readonly via: 'direct' | 'dependent' | 'prerequisite' | 'related'
  /** By how much it moved the probability, all other answers as they are: above 0 towards known. */
  readonly moved: number
}

/** Less than this much is no reason. */
const leastMoved = 0.02

/** For every competency, the answers that moved its probability most, at most so many, the strongest first. */
export function explainBelief(
  model: PlacementModel,
  belief: Belief,
  most = 3,
): ReadonlyMap<string, readonly BeliefDriver[]> {
  const { index } = model
  const drivers: BeliefDriver[][] = index.ids.map(() => [])
  for (const [source, id] of index.ids.entries()) {
    if (belief.odds.answered[source] === 0 && belief.odds.proven[source] === 0) continue
    const without = knownWithout(belief, source, model.parameters.outOfOrder)
    for (const [number, list] of drivers.entries()) {
      const moved = belief.known[number]! - without[number]!
      if (Math.abs(moved) >= leastMoved)
        list.push({ competency: id, via: relation(index, source, number), moved })
    }
  }
  return new Map(
    drivers.map((list, number) => [
      index.ids[number]!,
      list.sort((a, b) => Math.abs(b.moved) - Math.abs(a.moved)).slice(0, most),
    ]),
  )
}

/** How likely each competency would be known had nothing been asked about one of them. */
function knownWithout({ odds, states, weights }: Belief, source: number, outOfOrder: number): Float64Array {
  const undo = new Float64Array(odds.ratio.length).fill(1)
  undo[source] = 1 / odds.ratio[source]!
  const inState = weighMarginals(states, weighStates(states, weights, undo))
  const known = knownOf(inState, odds)
  known[source] = inState[source]! * (1 - outOfOrder) + (1 - inState[source]!) * outOfOrder
  return known
}

function relation({ ids, rests }: CompetencyIndex, source: number, moved: number): BeliefDriver['via'] {
  if (source === moved) return 'direct'
  if (rests[source * ids.length + moved]) return 'dependent'
  return rests[moved * ids.length + source] ? 'prerequisite' : 'related'
}
