import { clipParameters } from 'ts-fsrs'
import { type Memory, publishedWeights, type Rating, remember, retrievability, type Weights } from './memory'

/** One answer to one card, in the order they were given. */
export interface ReviewEntry {
  readonly card: string
  readonly rating: Rating
  readonly at: number
}

/** What fitting came to. Losses are the mean negative log-likelihood per held-out answer; less is better. */
export interface FittedWeights {
  readonly weights: Weights
  /** True where the fitted weights surely foretold the held-out answers better and are used. */
  readonly adopted: boolean
  /** Answers that could be foretold: all but a card's first. */
  readonly answers: number
  readonly heldOut?: { readonly published: number; readonly fitted: number; readonly answers: number }
}

/** Fewer foretold answers than this say more about chance than about a person. */
export const enoughAnswers = 300
/** The last part of the history is foretold, not fitted. */
const heldOutPart = 0.25
/** How many standard errors better, in mean log-likelihood, before somebody's cards move: by chance it happens one time in twenty. */
const surely = 1.64
/** Weights that a few hundred answers can tell apart: first stabilities, growth, its dependence on what is left, hard and easy, the curve. */
const free = [0, 2, 8, 9, 10, 11, 15, 20] as const

/**
 * Fits FSRS weights to somebody's own history: maximum likelihood with a pull to the published weights, by coordinate
 * search over the eight that matter most, on the first three quarters of the answers; used only if they then foretell the
 * last quarter better than the published ones do, by more than chance gives.
 */
export function fitWeights(history: readonly ReviewEntry[]): FittedWeights {
  const inOrder = history.toSorted((a, b) => a.at - b.at || (a.card < b.card ? -1 : 1))
  const answers = foretold(inOrder, publishedWeights).length
  if (answers < enoughAnswers) return { weights: publishedWeights, adopted: false, answers }
  const splitAt = inOrder[Math.floor(inOrder.length * (1 - heldOutPart))]?.at ?? 0
  const before = inOrder.filter(({ at }) => at < splitAt)
  const weights = search(before)
  const later = (by: Weights) => foretold(inOrder, by).filter(({ at }) => at >= splitAt)
  const published = later(publishedWeights)
  const fitted = later(weights)
  const heldOut = {
    published: meanLoss(published),
    fitted: meanLoss(fitted),
    answers: published.length,
  }
  const gains = published.map((one, place) => lossOf(one) - lossOf(fitted[place] ?? one))
  const adopted = isSurelyPositive(gains)
  return { weights: adopted ? weights : publishedWeights, adopted, answers, heldOut }
}

function search(history: readonly ReviewEntry[]): Weights {
  const factors = free.map(() => 1)
  const weightsOf = () => {
    const weights = [...publishedWeights]
    for (const [place, index] of free.entries())
      weights[index] = (publishedWeights[index] ?? 0) * (factors[place] ?? 1)
    return clipParameters(weights, 0, false)
  }
  const loss = () => {
    const answers = foretold(history, weightsOf())
    // As if twenty answers had been seen that fit the published weights for each doubling.
    const pull = factors.reduce((sum, factor) => sum + Math.log2(factor) ** 2, 0) * 20
    return meanLoss(answers) + pull / 100 / Math.max(1, answers.length)
  }
  let best = loss()
  for (const step of [2, 1.5, 1.25, 1.1]) {
    for (let improved = true, rounds = 0; improved && rounds < 6; rounds += 1) {
      improved = false
      for (const place of free.keys()) {
        for (const factor of [step, 1 / step]) {
          const was = factors[place] ?? 1
          factors[place] = Math.min(20, Math.max(0.05, was * factor))
          const now = loss()
          if (now < best - 1e-7) {
            best = now
            improved = true
          } else factors[place] = was
        }
      }
    }
  }
  return weightsOf()
}

/** Every answer but a card's first, with how likely the weights held it. */
function foretold(history: readonly ReviewEntry[], weights: Weights) {
  const memories = new Map<string, Memory>()
  const answers: { readonly at: number; readonly chance: number; readonly came: boolean }[] = []
  for (const { card, rating, at } of history) {
    const memory = memories.get(card)
    if (memory) answers.push({ at, chance: retrievability(memory, at, weights), came: rating > 1 })
    memories.set(card, remember(memory, rating, at, weights))
  }
  return answers
}

interface Foretold {
  readonly chance: number
  readonly came: boolean
}

function meanLoss(answers: readonly Foretold[]): number {
  return answers.reduce((total, one) => total + lossOf(one), 0) / Math.max(1, answers.length)
}

function lossOf({ chance, came }: Foretold): number {
  const sure = Math.min(0.999, Math.max(0.001, chance))
  return -Math.log(came ? sure : 1 - sure)
}

/** Whether a mean is above zero by more than chance gives: answer by answer, so that what both find hard does not count. */
function isSurelyPositive(gains: readonly number[]): boolean {
  if (gains.length < 2) return false
  const mean = gains.reduce((sum, gain) => sum + gain, 0) / gains.length
  const variance = gains.reduce((sum, gain) => sum + (gain - mean) ** 2, 0) / (gains.length - 1)
  return mean > surely * Math.sqrt(variance / gains.length)
}
