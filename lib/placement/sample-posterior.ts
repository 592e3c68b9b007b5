import type { AnswerOdds } from './answer-odds'
import { effective } from './effective'
import type { PlacementModel } from './prepare-placement'
import { randomFrom } from './random'
import { emptyStates, type StateSet } from './state-set'
import { StateWalk } from './walk-states'

const samples = 512
/** The answers come in by so much at a time that a third of the samples still counts. */
const leastEffective = 0.35

/**
 * States drawn from what is believed after the answers, each as likely as the others: the sample of the prior is weighed by
 * a growing power of the answers' likelihood, drawn anew, and each state walks on a little, until the power is one
 * (sequential Monte Carlo with tempering: Del Moral, Doucet & Jasra 2006). The random numbers depend on the answers and the
 * model's seed alone, so the same answers give the same sample, whichever order they came in.
 */
export function samplePosterior(
  { index, states, logPriorBySize, seed }: PlacementModel,
  odds: AnswerOdds,
): StateSet {
  const logRatio = odds.ratio.map(Math.log)
  const random = randomFrom(seedOf(seed, odds.ratio))
  const walk = new StateWalk(index, random)
  let from = states
  let power = 0
  do {
    const logs = logLikelihoods(from, logRatio)
    const step = largestStep(logs, 1 - power)
    power = step === 1 - power ? 1 : power + step
    const target = { logPriorBySize, logRatio: logRatio.map((log) => log * power) }
    const next = emptyStates(samples, states.competencies)
    for (const [sample, state] of drawAnew(weightsOf(logs, step), samples, random()).entries()) {
      walk.load(from, state)
      walk.sweep(target)
      if (power === 1) walk.sweep(target)
      walk.store(next, sample)
    }
    from = next
  } while (power < 1)
  return from
}

function logLikelihoods({ count, planes }: StateSet, logRatio: Float64Array): Float64Array {
  const logs = new Float64Array(count)
  const sums = new Float64Array(256)
  for (let byte = 0; byte < planes.length; byte++) {
    const plane = planes[byte]!
    for (let value = 1; value < 256; value++) {
      const bit = 31 - Math.clz32(value)
      sums[value] = sums[value ^ (1 << bit)]! + (logRatio[byte * 8 + bit] ?? 0)
    }
    for (let state = 0; state < count; state++) logs[state]! += sums[plane[state]!]!
  }
  return logs
}

function largestStep(logs: Float64Array, most: number): number {
  const isSmall = (step: number) => effective(weightsOf(logs, step)) >= leastEffective * logs.length
  if (isSmall(most)) return most
  let low = 0
  let high = most
  for (let halving = 0; halving < 8; halving++) {
    const middle = (low + high) / 2
    if (isSmall(middle)) low = middle
    else high = middle
  }
  return high
}

function weightsOf(logs: Float64Array, power: number): Float64Array {
  let most = Number.NEGATIVE_INFINITY
  for (let state = 0; state < logs.length; state++) if (logs[state]! > most) most = logs[state]!
  const weights = new Float64Array(logs.length)
  let total = 0
  for (let state = 0; state < logs.length; state++) {
    weights[state] = Math.exp((logs[state]! - most) * power)
    total += weights[state]!
  }
  for (let state = 0; state < logs.length; state++) weights[state]! /= total
  return weights
}

/** Systematic resampling: each state as often as its weight says, but for one. */
function drawAnew(weights: Float64Array, count: number, offset: number): Int32Array {
  const drawn = new Int32Array(count)
  let state = 0
  let sum = weights[0]!
  for (let sample = 0; sample < count; sample++) {
    const at = (sample + offset) / count
    while (sum < at && state < weights.length - 1) sum += weights[++state]!
    drawn[sample] = state
  }
  return drawn
}

/** FNV-1a over the bytes. */
function seedOf(seed: number, ratio: Float64Array): number {
  let hash = 0x811c9dc5 ^ seed
  for (const byte of new Uint8Array(ratio.buffer, ratio.byteOffset, ratio.byteLength))
    hash = Math.imul(hash ^ byte, 0x01000193)
  return hash
}
