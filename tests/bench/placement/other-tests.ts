import type { Belief } from '@/lib/placement/believe'
import type { PlacementGraph } from '@/lib/placement/placement'
import type { PlacementModel } from '@/lib/placement/prepare-placement'
import type { QuestionsLeft } from '@/lib/placement/questions-left'
import { emptyStates } from '@/lib/placement/state-set'
import { brokenPrerequisites, type Knowledge } from './simulated-people'

/** The competency whose next answer tells most about itself (mutual information), as plain item selection does it. */
export function mostTelling(
  { index, parameters: { slip, guess } }: PlacementModel,
  { known }: Belief,
  left: QuestionsLeft,
): string | undefined {
  let best: string | undefined
  let most = Number.NEGATIVE_INFINITY
  for (const [number, id] of index.ids.entries()) {
    if (!left[id]) continue
    const right = known[number]! * (1 - slip) + (1 - known[number]!) * guess
    const tells =
      uncertainty(right) - known[number]! * uncertainty(slip) - (1 - known[number]!) * uncertainty(guess)
    if (tells > most) {
      most = tells
      best = id
    }
  }
  return best
}

const uncertainty = (share: number) =>
  share <= 0 || share >= 1 ? 0 : -share * Math.log2(share) - (1 - share) * Math.log2(1 - share)

/**
 * The model told how people who break just one prerequisite are spread: its states are all that become of a state when one
 * competency is turned round so, each as likely as it is drawn. No real test can know this.
 */
export function toldOfOneBroken(model: PlacementModel, graph: PlacementGraph, states: readonly Knowledge[]) {
  const sizes = states.map((state) => state.filter(Boolean).length)
  const alike = sizes.reduce<number[]>((counts, size) => {
    counts[size] = (counts[size] ?? 0) + 1
    return counts
  }, [])
  const shares = new Map<string, { known: Knowledge; share: number }>()
  for (const [at, state] of states.entries())
    for (let turned = 0; turned < state.length; turned++) {
      const known = state.map((has, number) => has !== (number === turned))
      if (brokenPrerequisites(graph, known) !== 1) continue
      const key = known.map(Number).join('')
      const share = (shares.get(key)?.share ?? 0) + 1 / alike[sizes[at]!]!
      shares.set(key, { known, share })
    }
  const told = [...shares.values()]
  const total = told.reduce((sum, { share }) => sum + share, 0)
  const set = emptyStates(told.length, graph.competencies.length)
  for (const [at, { known }] of told.entries())
    for (const [number, has] of known.entries()) if (has) set.planes[number >> 3]![at]! |= 1 << (number & 7)
  return { ...model, states: set, prior: Float64Array.from(told, ({ share }) => share / total) }
}
