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
  /** True where the fitted weights foretold the held-out answers better and are used. */
  readonly adopted: boolean
  /** Answers that could be foretold: all but a card's first. */
  readonly answers: number
  readonly heldOut?: { readonly published: number; readonly fitted: number; readonly answers: number }
}

/** Fewer foretold answers than this say more about chance than about a person. */
export const enoughAnswers = 300
/** The last part of the history is foretold, not fitted. */
const heldOutPart = 0.25
/** How much better, in mean log-likelihood, before somebody's cards move. */
const betterBy = 0.002
/** Weights that a few hundred answers can tell apart: first stabilities, growth, its dependence on what is left, hard and easy, the curve. */
const free = [0, 2, 8, 9, 10, 11, 15, 20] as const

/**
 * Fits FSRS weights to somebody's own history: maximum likelihood with a pull to the published weights, by coordinate
 * search over the eight that matter most, on the first three quarters of the answers; used only if they then foretell the
 * last quarter better than the published ones do.
 */
export function fitWeights(history: readonly ReviewEntry[]): FittedWeights {
  const inOrder = history.toSorted((a, b) => a.at - b.at || (a.card < b.card ? -1 : 1))
  const answers = foretold(inOrder, publishedWeights).length
  if (answers < enoughAnswers) return { weights: publishedWeights, adopted: false, answers }
  const splitAt = inOrder[Math.floor(inOrder.length * (1 - heldOutPart))]?.at ?? 0
  const before = inOrder.filter(({ at }) => at < splitAt)
  const weights = search(before)
  const later = (fitted: Weights) => foretold(inOrder, fitted).filter(({ at }) => at >= splitAt)
  const heldOut = {
    published: meanLoss(later(publishedWeights)),
    fitted: meanLoss(later(weights)),
    answers: later(publishedWeights).length,
  }
  const adopted = heldOut.fitted < heldOut.published - betterBy
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

function meanLoss(answers: readonly { readonly chance: number; readonly came: boolean }[]): number {
  const sure = (chance: number) => Math.min(0.999, Math.max(0.001, chance))
  const sum = answers.reduce(
    (total, { chance, came }) => total - Math.log(came ? sure(chance) : 1 - sure(chance)),
    0,
  )
  return sum / Math.max(1, answers.length)
}
