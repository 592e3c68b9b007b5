import { type AnswerOdds, weighAnswers } from './answer-odds'
import type { PlacementEvidence } from './placement'
import type { PlacementModel } from './prepare-placement'
import { samplePosterior } from './sample-posterior'
import { type StateSet, weighMarginals } from './state-set'

/** What is believed of one person. It is made anew from the evidence each time and never stored. */
export interface Belief {
  readonly odds: AnswerOdds
  /** How many questions were answered, "I don't know" and those about competencies outside the scope included. */
  readonly answered: number
  readonly states: StateSet
  /** By state, how likely it is; sums to one. */
  readonly weights: Float64Array
  /** By competency, how likely it is that the person's state has it, and that they know it; see answer-odds. */
  readonly inState: Float64Array
  readonly known: Float64Array
}

/** The belief after the evidence, by Bayes' rule over all states, or over a sample where they are too many. */
export function believe(model: PlacementModel, evidence: PlacementEvidence): Belief {
  const odds = weighAnswers(model.index, model.parameters, evidence)
  const states = model.exact ? model.states : samplePosterior(model, odds)
  const weights = model.exact
    ? weighStates(states, model.prior, odds.ratio)
    : new Float64Array(states.count).fill(1 / states.count)
  const answered = odds.answered.reduce((sum, count) => sum + count, 0)
  const inState = weighMarginals(states, weights)
  return { odds, answered, states, weights, inState, known: knownOf(inState, odds) }
}

/** The weights times the likelihood ratio of every competency in the state, summing to one. */
export function weighStates({ planes }: StateSet, before: Float64Array, ratio: Float64Array): Float64Array {
  const weights = before.slice()
  const factors = new Float64Array(256)
  for (const [at, plane] of planes.entries()) {
    factors.fill(1)
    let says = false
    for (let bit = 0; bit < 8; bit++) {
      const one = ratio[at * 8 + bit] ?? 1
      if (one === 1) continue
      says = true
      for (let value = 0; value < 256; value++) if ((value >> bit) & 1) factors[value]! *= one
    }
    if (says) for (let state = 0; state < weights.length; state++) weights[state]! *= factors[plane[state]!]!
  }
  let total = 0
  for (let state = 0; state < weights.length; state++) total += weights[state]!
  for (let state = 0; state < weights.length; state++) weights[state]! /= total
  return weights
}

/** How likely each competency is known, from how likely the state has it. */
export function knownOf(inState: Float64Array, { knownWith, knownWithout }: AnswerOdds): Float64Array {
  return inState.map((share, number) => {
    const has = Math.min(1, Math.max(0, share))
    return has * knownWith[number]! + (1 - has) * knownWithout[number]!
  })
}
