/**
 * States of knowledge, each a set of competencies, as bits: competency c of state s is bit c mod 8 of
 * planes[c div 8][s]. Eight competencies share a byte so that a sum over states for all of them is one histogram.
 */
export interface StateSet {
  readonly count: number
  readonly competencies: number
  readonly planes: readonly Uint8Array[]
}

export function emptyStates(count: number, competencies: number): StateSet {
  const planes = Array.from({ length: Math.ceil(competencies / 8) }, () => new Uint8Array(count))
  return { count, competencies, planes }
}

export function hasBit(states: StateSet, state: number, competency: number): boolean {
  return ((states.planes[competency >> 3]![state]! >> (competency & 7)) & 1) === 1
}

export function sizeOf(states: StateSet, state: number): number {
  let size = 0
  for (const plane of states.planes) for (let byte = plane[state]!; byte !== 0; byte &= byte - 1) size++
  return size
}

/** By competency, the weight of the states that have it. */
export function weighMarginals(
  { count, competencies, planes }: StateSet,
  weights: Float64Array,
): Float64Array {
  const sums = new Float64Array(planes.length * 8)
  const histogram = new Float64Array(256)
  for (const [at, plane] of planes.entries()) {
    histogram.fill(0)
    for (let state = 0; state < count; state++) histogram[plane[state]!]! += weights[state]!
    fold(histogram, sums, at * 8)
  }
  return sums.subarray(0, competencies)
}

/** pairs[c · n + d] is the weight of the states that have both c and d. */
export function weighPairs(states: StateSet, weights: Float64Array): Float64Array {
  const { count, competencies, planes } = states
  const pairs = new Float64Array(competencies * competencies)
  const histogram = new Float64Array(256)
  const sums = new Float64Array(planes.length * 8)
  const having = new Int32Array(count)
  for (let one = 0; one < competencies; one++) {
    const first = one >> 3
    const plane = planes[first]!
    const bit = 1 << (one & 7)
    let length = 0
    for (let state = 0; state < count; state++) if (plane[state]! & bit) having[length++] = state
    for (let at = first; at < planes.length; at++) {
      const other = planes[at]!
      histogram.fill(0)
      for (let index = 0; index < length; index++) {
        const state = having[index]!
        histogram[other[state]!]! += weights[state]!
      }
      fold(histogram, sums, at * 8)
    }
    for (let two = first * 8; two < competencies; two++) {
      pairs[one * competencies + two] = sums[two]!
      pairs[two * competencies + one] = sums[two]!
    }
  }
  return pairs
}

/** The states that weigh anything to speak of, so that what is ruled out costs no time. */
export function withoutTheLight(
  { competencies, planes }: StateSet,
  weights: Float64Array,
  share: number,
): { states: StateSet; weights: Float64Array } {
  let heaviest = 0
  for (let state = 0; state < weights.length; state++)
    if (weights[state]! > heaviest) heaviest = weights[state]!
  const least = heaviest * share
  const kept = new Int32Array(weights.length)
  let count = 0
  for (let state = 0; state < weights.length; state++) if (weights[state]! >= least) kept[count++] = state
  const states = emptyStates(count, competencies)
  const keptWeights = new Float64Array(count)
  for (let at = 0; at < count; at++) {
    const state = kept[at]!
    keptWeights[at] = weights[state]!
    for (let byte = 0; byte < planes.length; byte++) states.planes[byte]![at] = planes[byte]![state]!
  }
  return { states, weights: keptWeights }
}

/** Sums a histogram over bytes for each of the eight bits, in 255 additions; the histogram is used up. */
function fold(histogram: Float64Array, sums: Float64Array, from: number): void {
  for (let bit = 7; bit >= 0; bit--) {
    const half = 1 << bit
    let sum = 0
    for (let value = 0; value < half; value++) {
      const upper = histogram[half + value]!
      sum += upper
      histogram[value]! += upper
    }
    sums[from + bit] = sum
  }
}
