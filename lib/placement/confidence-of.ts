import type { Belief } from './believe'
import type { StopReason } from './placement'
import type { PlacementModel } from './prepare-placement'

/** The share of the competencies asked about that would be told rightly if the test ended now, as far as it can tell. */
export function confidenceOf({ within }: PlacementModel, { known }: Pick<Belief, 'known'>): number {
  let sum = 0
  let count = 0
  for (let number = 0; number < known.length; number++) {
    if (within[number] === 0) continue
    sum += Math.max(known[number]!, 1 - known[number]!)
    count++
  }
  return sum / count
}

/** Why the test is over, or undefined while it goes on. `left` is that of `chooseNext`. */
export function findStopReason(
  model: PlacementModel,
  belief: Belief,
  left: Readonly<Record<string, number>>,
): StopReason | undefined {
  const { stopConfidence, mostQuestions } = model.parameters
  if (confidenceOf(model, belief) >= stopConfidence) return 'confident'
  if (belief.answered >= mostQuestions) return 'most-questions'
  const anyLeft = model.index.ids.some(
    (id, number) => model.within[number] === 1 && belief.odds.proven[number] === 0 && (left[id] ?? 0) > 0,
  )
  return anyLeft ? undefined : 'no-questions'
}
