import { type AnswerOdds, setOdds } from './answer-odds'
import { type Belief, knownOf } from './believe'
import { confidenceOf, fewestAnswers } from './confidence-of'
import { effective } from './effective'
import type { PlacementModel } from './prepare-placement'
import { type QuestionsLeft, questionsLeft } from './questions-left'
import type { Random } from './random'
import { hasBit, type StateSet, weighMarginals } from './state-set'

/** A run that has so few states of a sample left knows too little to go on. */
const thinnest = 12

/**
 * How many questions a person in that state is asked until the test stops, each about the most doubtful competency (the
 * half-split rule of Falmagne & Doignon 1988), which is quick and only a little worse than the real choice.
 */
export function playToTheEnd(
  model: PlacementModel,
  belief: Belief,
  begin: { states: StateSet; weights: Float64Array },
  person: number,
  left: QuestionsLeft,
  random: Random,
): number {
  const { parameters } = model
  const { states } = begin
  const questions = questionsLeft(model, belief, left)
  const odds: AnswerOdds = {
    ...belief.odds,
    own: belief.odds.own.slice(),
    ratio: belief.odds.ratio.slice(),
    knownWith: belief.odds.knownWith.slice(),
    knownWithout: belief.odds.knownWithout.slice(),
  }
  const most = parameters.mostQuestions - belief.answered
  const fewest = Math.min(most, fewestAnswers(model, belief) - belief.answered)
  const weights = begin.weights.slice()
  let known = knownOf(weighMarginals(states, weights), odds)
  const first = confidenceOf(model, { known })
  for (let asked = 0; asked < most; asked++) {
    const confidence = confidenceOf(model, { known })
    if (asked >= fewest && confidence >= parameters.stopConfidence) return asked
    if (!model.exact && effective(weights) < thinnest && confidence > first) {
      const expected = Math.round(asked * pace(first, confidence, parameters.stopConfidence))
      return Math.max(fewest, Math.min(most, expected))
    }
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

/** Where doubt shrinks evenly: questions from the first confidence to the last, over those from the first to this one. */
function pace(first: number, now: number, last: number): number {
  return Math.log((1 - last) / (1 - first)) / Math.log((1 - now) / (1 - first))
}

function mostDoubtful(known: Float64Array, questions: Int32Array): number | undefined {
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
