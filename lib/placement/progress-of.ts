import type { Belief } from './believe'
import { confidenceOf, findStopReason } from './confidence-of'
import { playToTheEnd } from './play-to-the-end'
import type { PlacementModel } from './prepare-placement'
import type { QuestionsLeft } from './questions-left'
import { randomFrom } from './random'
import { withoutTheLight } from './state-set'

/** How far along a test is. */
export interface PlacementProgress {
  readonly answered: number
  /** The share of the competencies that would be told rightly if the test ended now. */
  readonly confidence: number
  /** Questions until it stops by itself: the mean, and what four in five stay within. */
  readonly left: { readonly expected: number; readonly least: number; readonly most: number }
}

const runs = 20
/** States less likely than this share of the likeliest change no estimate. */
const negligible = 1e-4

/**
 * Plays the test to its end twenty times, each with a person drawn from what is believed, who answers as the model says.
 */
export function progressOf(model: PlacementModel, belief: Belief, left: QuestionsLeft): PlacementProgress {
  const { answered } = belief
  const confidence = confidenceOf(model, belief)
  if (findStopReason(model, belief, left))
    return { answered, confidence, left: { expected: 0, least: 0, most: 0 } }
  const { states, weights } = withoutTheLight(belief.states, belief.weights, negligible)
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const shares = weights.map((weight) => weight / total)
  const random = randomFrom(model.seed + answered)
  const lengths: number[] = []
  let state = 0
  let sum = shares[0]!
  for (let run = 0; run < runs; run++) {
    while (sum < (run + 0.5) / runs && state < states.count - 1) sum += shares[++state]!
    lengths.push(playToTheEnd(model, belief, { states, weights: shares }, state, left, random))
  }
  lengths.sort((a, b) => a - b)
  const expected = Math.round(lengths.reduce((all, length) => all + length, 0) / runs)
  return {
    answered,
    confidence,
    left: { expected, least: lengths[runs / 10]!, most: lengths[runs - 1 - runs / 10]! },
  }
}
