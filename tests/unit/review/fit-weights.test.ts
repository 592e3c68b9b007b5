import { describe, expect, test } from 'vitest'
import { chanceFrom } from '@/lib/demo/chance'
import { enoughAnswers, fitWeights, type ReviewEntry } from '@/lib/review/fit-weights'
import { intervalDays, type Memory, publishedWeights, remember, retrievability } from '@/lib/review/memory'

const day = 86_400_000
const start = Date.UTC(2026, 0, 1)

/** Somebody whose memory follows these weights, who reviews when the published ones say so. */
function historyOf(weights: readonly number[], cards: number, days: number, seed: string): ReviewEntry[] {
  const chance = chanceFrom(seed)
  const history: ReviewEntry[] = []
  for (let card = 0; card < cards; card += 1) {
    let truth: Memory | undefined
    let believed: Memory | undefined
    let at = start + chance.between(0, 20) * day
    while (at < start + days * day) {
      const came = truth ? chance.next() < retrievability(truth, at, weights) : chance.next() < 0.8
      const rating = came ? 3 : 1
      history.push({ card: `card-${card}`, rating, at })
      truth = remember(truth, rating, at, weights)
      believed = remember(believed, rating, at)
      at += intervalDays(believed) * day
    }
  }
  return history
}

describe('fitting the weights to somebody’s own history', () => {
  test('a short history changes nothing', () => {
    const fitted = fitWeights(historyOf(publishedWeights, 20, 30, 'short'))
    expect(fitted.answers).toBeLessThan(enoughAnswers)
    expect(fitted).toMatchObject({ adopted: false, weights: publishedWeights })
  })

  test('somebody who forgets much faster is foretold better on answers that were held out', () => {
    const faster = publishedWeights.map((weight, place) =>
      place < 4 ? weight / 6 : place === 8 ? weight * 0.6 : weight,
    )
    const fitted = fitWeights(historyOf(faster, 120, 200, 'faster'))
    expect(fitted.heldOut?.answers).toBeGreaterThan(100)
    expect(fitted.adopted).toBe(true)
    expect(fitted.heldOut?.fitted).toBeLessThan(fitted.heldOut?.published ?? 0)
    expect(intervalDays(remember(undefined, 3, start, fitted.weights))).toBeLessThanOrEqual(
      intervalDays(remember(undefined, 3, start)),
    )
  })

  test('what is used never foretold the held-out answers worse, and is the same each time', () => {
    for (const seed of ['one', 'two']) {
      const history = historyOf(publishedWeights, 100, 150, seed)
      const fitted = fitWeights(history)
      expect(fitted).toEqual(fitWeights(history.toReversed()))
      if (fitted.adopted) expect(fitted.heldOut?.fitted).toBeLessThan(fitted.heldOut?.published ?? 0)
      else expect(fitted.weights).toBe(publishedWeights)
    }
  })
})
