import type { PlacementEvidence, PlacementGraph, PlacementParameters } from '@/lib/placement/placement'

/**
 * How likely each competency is known, straight from the definition: a sum over every subset that keeps the order, and for
 * each over every set of competencies against the order. Slow, and shares nothing with what it checks.
 */
export function consult(
  { competencies }: PlacementGraph,
  parameters: PlacementParameters,
  { answers, proven = [] }: PlacementEvidence,
): number[] {
  const { length } = competencies
  const ids = competencies.map(({ id }) => id)
  const subsets = Array.from({ length: 2 ** length }, (_, bits) =>
    ids.map((_, at) => ((bits >> at) & 1) === 1),
  )
  const states = subsets.filter((state) =>
    competencies.every(
      ({ prerequisites }, at) => !state[at] || prerequisites.every((id) => state[ids.indexOf(id)]),
    ),
  )
  const sizeOf = (state: readonly boolean[]) => state.filter(Boolean).length
  const sums = ids.map(() => 0)
  let total = 0
  for (const truth of subsets) {
    const said = answers.reduce((product, { competency, answer, slip, guess }) => {
      const knows = truth[ids.indexOf(competency)]
      const s = slip ?? parameters.slip
      const g = guess ?? parameters.guess
      if (answer === 'right') return product * (knows ? 1 - s : g)
      if (answer === 'wrong') return product * (knows ? s : 1 - g)
      const { known, unknown } = parameters.unsure
      return product * (knows ? Math.max(known / unknown, s / (1 - g)) : 1)
    }, 1)
    if (proven.some((id) => !truth[ids.indexOf(id)])) continue
    for (const state of states) {
      const same = states.filter((other) => sizeOf(other) === sizeOf(state)).length
      const prior = parameters.bySize / (length + 1) / same + (1 - parameters.bySize) / states.length
      const against = truth.filter((knows, at) => knows !== state[at]).length
      const odd = parameters.outOfOrder ** against * (1 - parameters.outOfOrder) ** (length - against)
      const weight = prior * odd * said
      total += weight
      for (const [at, knows] of truth.entries()) if (knows) sums[at]! += weight
    }
  }
  return sums.map((sum) => sum / total)
}
