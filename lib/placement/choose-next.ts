import type { Belief } from './believe'
import type { PlacementModel } from './prepare-placement'
import { type QuestionsLeft, questionsLeft } from './questions-left'
import { weighPairs, withoutTheLight } from './state-set'

/** States less likely than this share of the likeliest do not decide which question is asked. */
const negligible = 1e-4

/**
 * The competency whose next question is expected to leave least wrong: of all the competencies asked about, the sum of how
 * unsure each would be, over both answers. Undefined where none of them has a question left. Among equals the first of
 * the graph is asked.
 */
export function chooseNext(model: PlacementModel, belief: Belief, left: QuestionsLeft): string | undefined {
  const open: number[] = []
  for (const [number, count] of questionsLeft(model, belief, left).entries()) if (count > 0) open.push(number)
  if (open.length === 0) return undefined
  const { states, weights } = withoutTheLight(belief.states, belief.weights, negligible)
  const pairs = weighPairs(states, weights)
  let total = 0
  for (let state = 0; state < weights.length; state++) total += weights[state]!
  let best = open[0]!
  let least = Number.POSITIVE_INFINITY
  for (const number of open) {
    const doubt = doubtAfter(model, belief, pairs, total, number)
    if (doubt < least - 1e-12) {
      least = doubt
      best = number
    }
  }
  return model.index.ids[best]
}

/** The expected doubt after one more question about a competency, from the weights of all pairs of competencies. */
function doubtAfter(
  { within, parameters: { slip, guess } }: PlacementModel,
  { odds: { knownWith, knownWithout } }: Belief,
  pairs: Float64Array,
  total: number,
  asked: number,
): number {
  const count = within.length
  const has = pairs[asked * count + asked]!
  const withIt = knownWith[asked]!
  const withoutIt = knownWithout[asked]!
  const rightWith = withIt * (1 - slip) + (1 - withIt) * guess
  const rightWithout = withoutIt * (1 - slip) + (1 - withoutIt) * guess
  const right = has * rightWith + (total - has) * rightWithout
  let doubt = 0
  for (let other = 0; other < count; other++) {
    if (within[other] === 0) continue
    let known: number
    let knownAndRight: number
    if (other === asked) {
      known = has * withIt + (total - has) * withoutIt
      knownAndRight = known * (1 - slip)
    } else {
      const also = pairs[other * count + other]!
      const both = pairs[asked * count + other]!
      const alsoRight = both * rightWith + (also - both) * rightWithout
      known = also * knownWith[other]! + (total - also) * knownWithout[other]!
      knownAndRight = alsoRight * knownWith[other]! + (right - alsoRight) * knownWithout[other]!
    }
    doubt += doubtOf(knownAndRight, right) + doubtOf(known - knownAndRight, total - right)
  }
  return doubt
}

/**
 * Half the chance to tell it wrongly, half the chance that two people believed the same of would differ in it. The first
 * alone sees nothing in a question until it turns a verdict; the second looks further ahead.
 */
function doubtOf(known: number, of: number): number {
  if (of <= 0) return 0
  const share = known / of
  return of * (0.5 * Math.min(share, 1 - share) + share * (1 - share))
}
