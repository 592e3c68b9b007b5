import { describe, expect, it } from 'vitest'
import { believe } from '@/lib/placement/believe'
import { confidenceOf } from '@/lib/placement/confidence-of'
import type { PlacementAnswer } from '@/lib/placement/placement'
import { preparePlacement } from '@/lib/placement/prepare-placement'
import { bestTest, thisTest } from '@/tests/bench/placement/best-test'

const model = preparePlacement(
  {
    competencies: [
      { id: 'select', prerequisites: [] },
      { id: 'join', prerequisites: ['select'] },
      { id: 'window', prerequisites: ['join'] },
      { id: 'shell', prerequisites: [] },
    ],
  },
  {
    slip: 0.1,
    guess: 0.25,
    unsure: { known: 0.05, unknown: 0.35 },
    bySize: 0.5,
    outOfOrder: 0.02,
    stopConfidence: 0.95,
    fewestQuestions: 1,
    mostQuestions: 10,
    callFrom: 0.85,
  },
)

/** Every question after every answer, in the order they are given, without any of the shortcuts. */
function bestByTree(answers: readonly PlacementAnswer[], questions: number): number {
  const belief = believe(model, { answers })
  if (questions === 0) return confidenceOf(model, belief)
  return Math.max(
    ...model.index.ids.map((competency, number) => {
      const known = belief.known[number]!
      const right = known * 0.9 + (1 - known) * 0.25
      const after = (answer: 'right' | 'wrong') =>
        bestByTree([...answers, { competency, answer }], questions - 1)
      return right * after('right') + (1 - right) * after('wrong')
    }),
  )
}

describe('the best of all tests', () => {
  it.each([0, 1, 2, 3])('is what going through every order of %i questions finds', (questions) => {
    expect(bestTest(model, questions)).toBeCloseTo(bestByTree([], questions), 10)
  })

  it('is no worse than the test as it is, and not much better', () => {
    for (const questions of [1, 2, 3, 4]) {
      const gain = bestTest(model, questions) - thisTest(model, questions)
      expect(gain).toBeGreaterThan(-1e-9)
      expect(gain).toBeLessThan(0.01)
    }
  })
})
