import { type AnswerOdds, setOdds } from './answer-odds'
import { type Belief, knownOf } from './believe'
import { confidenceOf, findStopReason } from './confidence-of'
import type { PlacementModel } from './prepare-placement'
import { type Random, randomFrom } from './random'
import { hasBit, type StateSet, weighMarginals, withoutTheLight } from './state-set'

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
/** A run that has so few states of a sample left knows too little to go on. */
const fewest = 12

/**
 * Plays the test to its end twenty times, each with a person drawn from what is believed, who answers as the model says; the
 * next question is the one about the most doubtful competency (the half-split rule of Falmagne & Doignon 1988), which
 * is quick and only a little worse than the real choice.
 */
export function progressOf(
  model: PlacementModel,
  belief: Belief,
  left: Readonly<Record<string, number>>,
): PlacementProgress {
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

/** How many questions a person in that state is asked. */
function playToTheEnd(
  model: PlacementModel,
  belief: Belief,
  begin: { states: StateSet; weights: Float64Array },
  person: number,
  left: Readonly<Record<string, number>>,
  random: Random,
): number {
  const { index, parameters, within } = model
  const { states } = begin
  const questions = index.ids.map((id, number) =>
    within[number] === 1 && belief.odds.proven[number] === 0 ? (left[id] ?? 0) : 0,
  )
  const odds: AnswerOdds = {
    ...belief.odds,
    own: belief.odds.own.slice(),
    ratio: belief.odds.ratio.slice(),
    knownWith: belief.odds.knownWith.slice(),
    knownWithout: belief.odds.knownWithout.slice(),
  }
  const most = parameters.mostQuestions - belief.answered
  const weights = begin.weights.slice()
  let known = knownOf(weighMarginals(states, weights), odds)
  const first = confidenceOf(model, { known })
  for (let asked = 0; asked < most; asked++) {
    const confidence = confidenceOf(model, { known })
    if (confidence >= parameters.stopConfidence) return asked
    if (!model.exact && effective(weights) < fewest && confidence > first)
      return Math.min(most, Math.round(asked * pace(first, confidence, parameters.stopConfidence)))
    const next = mostDoubtful(known, questions)
    if (next === undefined) return asked
    questions[next]!--
    const has = hasBit(states, person, next)
    const knows = has ? odds.knownWith[next]! : odds.knownWithout[next]!
    const right = random() < knows * (1 - parameters.slip) + (1 - knows) * parameters.guess
    const factor = right ? (1 - parameters.slip) / parameters.guess : parameters.slip / (1 - parameters.guess)
    const before = odds.ratio[next]!
    setOdds(odds, next, odds.own[next]! * factor, parameters.outOfOrder)
    reweigh(states, weights, next, odds.ratio[next]! / before)
    known = knownOf(weighMarginals(states, weights), odds)
  }
  return most
}

/** How many times as many questions as it took from the first confidence to this one it takes to the last, as doubt shrinks evenly. */
function pace(first: number, now: number, last: number): number {
  return Math.log((1 - last) / (1 - first)) / Math.log((1 - now) / (1 - first))
}

function mostDoubtful(known: Float64Array, questions: readonly number[]): number | undefined {
  let best: number | undefined
  for (let number = 0; number < known.length; number++)
    if (questions[number]! > 0 && (best === undefined || doubt(known[number]!) > doubt(known[best]!)))
      best = number
  return best
}

const doubt = (share: number) => Math.min(share, 1 - share)

function reweigh({ count, planes }: StateSet, weights: Float64Array, number: number, factor: number): void {
  const plane = planes[number >> 3]!
  const bit = 1 << (number & 7)
  let total = 0
  for (let state = 0; state < count; state++) {
    if (plane[state]! & bit) weights[state]! *= factor
    total += weights[state]!
  }
  for (let state = 0; state < count; state++) weights[state]! /= total
}

function effective(weights: Float64Array): number {
  return 1 / weights.reduce((sum, weight) => sum + weight * weight, 0)
}
