import type { Belief } from './believe'
import type { StopReason } from './placement'
import type { PlacementModel } from './prepare-placement'
import { type QuestionsLeft, questionsLeft } from './questions-left'

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

/**
 * Before how many answers it does not stop for being sure: of a small part of a framework, such as one level, much is
 * expected beforehand, and two lucky guesses would be enough to be as sure as that.
 */
export function fewestAnswers({ within, parameters }: PlacementModel, { odds }: Belief): number {
  const toAsk = within.reduce((sum, one, number) => sum + (odds.proven[number] ? 0 : one), 0)
  return Math.min(parameters.fewestQuestions, toAsk)
}

/** Why the test is over, or undefined while it goes on. */
export function findStopReason(
  model: PlacementModel,
  belief: Belief,
  left: QuestionsLeft,
): StopReason | undefined {
  const { stopConfidence, mostQuestions } = model.parameters
  if (belief.answered >= fewestAnswers(model, belief) && confidenceOf(model, belief) >= stopConfidence)
    return 'confident'
  if (belief.answered >= mostQuestions) return 'most-questions'
  return questionsLeft(model, belief, left).some((count) => count > 0) ? undefined : 'no-questions'
}
