import { type CompetencyIndex, indexCompetencies } from './competency-index'
import { listStates } from './list-states'
import { PlacementError, type PlacementGraph, type PlacementParameters } from './placement'
import { priorBySize } from './prior-by-size'
import { samplePrior } from './sample-prior'
import { type StateSet, sizeOf } from './state-set'

/** Up to so many states the inference is exact; a graph with more is sampled. */
export const mostExactStates = 20_000

/** Everything that does not depend on a person. It is never changed, so a process keeps one for as long as it runs. */
export interface PlacementModel {
  readonly index: CompetencyIndex
  readonly parameters: PlacementParameters
  /** By competency, 1 where it is asked about. */
  readonly within: Uint8Array
  /** Every state, or a sample of the prior. */
  readonly states: StateSet
  readonly exact: boolean
  /** By state, how likely it is before any answer; sums to one. */
  readonly prior: Float64Array
  /** By how many competencies a state has, the logarithm of how likely such a state is, but for a constant. */
  readonly logPriorBySize: Float64Array
  readonly seed: number
}

export interface PlacementScope {
  /**
   * Ask and conclude about these competencies alone, such as a strand or a level. The others stay in the model and are
   * summed over, neither assumed known nor unknown, and answers about them from earlier still count.
   */
  readonly only?: readonly string[]
  /** Of the sampling, where the states are too many to list. */
  readonly seed?: number
}

/** Throws PlacementError for parameters or a graph that no test can be made from. */
export function preparePlacement(
  graph: PlacementGraph,
  parameters: PlacementParameters,
  { only, seed = 1 }: PlacementScope = {},
): PlacementModel {
  checkParameters(parameters)
  const index = indexCompetencies(graph)
  const within = new Uint8Array(index.ids.length).fill(only ? 0 : 1)
  for (const id of only ?? []) {
    const number = index.numberOf.get(id)
    if (number === undefined) throw new PlacementError('unknown-id', [id], `Nothing has the id ${id}.`)
    within[number] = 1
  }
  if (!within.includes(1)) throw new PlacementError('empty', [], 'There is no competency to ask about.')
  const listed = listStates(index, mostExactStates)
  if (!listed) {
    const { states, logPriorBySize } = samplePrior(index, parameters.bySize, seed)
    const prior = new Float64Array(states.count).fill(1 / states.count)
    return { index, parameters, within, states, exact: false, prior, logPriorBySize, seed }
  }
  const sizes = Int32Array.from({ length: listed.count }, (_, state) => sizeOf(listed, state))
  const counts = new Float64Array(index.ids.length + 1)
  for (const size of sizes) counts[size]!++
  const logPriorBySize = priorBySize(counts.map(Math.log), parameters.bySize)
  const prior = Float64Array.from(sizes, (size) => Math.exp(logPriorBySize[size]!))
  return { index, parameters, within, states: listed, exact: true, prior, logPriorBySize, seed }
}

function checkParameters(parameters: PlacementParameters): void {
  const {
    slip,
    guess,
    unsure,
    bySize,
    outOfOrder,
    stopConfidence,
    fewestQuestions,
    mostQuestions,
    callFrom,
  } = parameters
  const sound: Record<keyof PlacementParameters, boolean> = {
    slip: slip > 0 && slip + guess < 1,
    guess: guess > 0 && slip + guess < 1,
    unsure: unsure.known > 0 && unsure.known <= unsure.unknown && unsure.unknown <= 1,
    bySize: bySize >= 0 && bySize <= 1,
    outOfOrder: outOfOrder > 0 && outOfOrder < 0.5,
    stopConfidence: stopConfidence > 0.5 && stopConfidence < 1,
    fewestQuestions: Number.isSafeInteger(fewestQuestions) && fewestQuestions > 0,
    mostQuestions: Number.isSafeInteger(mostQuestions) && mostQuestions > 0,
    callFrom: callFrom > 0.5 && callFrom < 1,
  }
  const faults = Object.entries(sound).flatMap(([name, holds]) => (holds ? [] : [name]))
  if (faults.length > 0)
    throw new PlacementError('bad-parameter', faults, `No test can be made with this: ${faults.join(', ')}.`)
}
