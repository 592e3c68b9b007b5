import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { planGraph } from '@/lib/curriculum/load-graph'
import { believe } from '@/lib/placement/believe'
import type { PlacementAnswer } from '@/lib/placement/placement'
import { preparePlacement } from '@/lib/placement/prepare-placement'
import { consult } from './oracle'
import { graphOf, parameters, tests } from './placement-arbitrary'

const knownIn = (text: string, answers: readonly PlacementAnswer[], proven: readonly string[] = []) => {
  const model = preparePlacement(graphOf(text), parameters)
  const { known } = believe(model, { answers, proven })
  return (id: string) => known[model.index.numberOf.get(id)!]!
}

describe('a belief', () => {
  test('is what Bayes’ rule says, summed over every way to know and to break the order', () => {
    fc.assert(
      fc.property(tests(5), ({ graph, answers, proven }) => {
        const belief = believe(preparePlacement(graph, parameters), { answers, proven })
        const expected = consult(graph, parameters, { answers, proven })
        for (const [at, share] of expected.entries()) expect(belief.known[at]).toBeCloseTo(share, 9)
        expect(belief.weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12)
      }),
      { numRuns: 60 },
    )
  })

  test('is the same to the last bit in whichever order the answers came', () => {
    const shuffled = tests(8).chain((one) =>
      fc.record({
        one: fc.constant(one),
        other: fc.shuffledSubarray(one.answers, { minLength: one.answers.length }),
      }),
    )
    fc.assert(
      fc.property(shuffled, ({ one: { graph, answers, proven }, other }) => {
        const model = preparePlacement(graph, parameters)
        expect(believe(model, { answers: other, proven })).toEqual(believe(model, { answers, proven }))
      }),
    )
  })

  test('starts without an opinion of more than the graph says', () => {
    const known = knownIn('base, top: base', [])
    expect(known('base')).toBeGreaterThan(known('top'))
    expect(known('base') + known('top')).toBeCloseTo(1, 9)
  })

  test('a right answer about what rests on others raises those; a wrong one about them lowers what rests on them', () => {
    const graph = 'a, b, c: a b, d: c, other'
    const first = knownIn(graph, [])
    const right = knownIn(graph, [{ competency: 'd', answer: 'right' }])
    const wrong = knownIn(graph, [{ competency: 'a', answer: 'wrong' }])
    for (const id of ['a', 'b', 'c', 'd']) expect(right(id)).toBeGreaterThan(first(id) + 0.1)
    for (const id of ['a', 'c', 'd']) expect(wrong(id)).toBeLessThan(first(id) - 0.05)
  })

  test('"I don’t know" never counts for less than a wrong answer to the same question', () => {
    fc.assert(
      fc.property(tests(6), fc.nat(), ({ graph, answers, proven }, at) => {
        const one = answers[at % Math.max(1, answers.length)]
        if (!one) return
        const model = preparePlacement(graph, parameters)
        const knownAfter = (answer: 'wrong' | 'unsure') =>
          believe(model, { answers: [...answers, { ...one, answer }], proven }).known
        const wrong = knownAfter('wrong')
        const number = model.index.numberOf.get(one.competency)!
        expect(knownAfter('unsure')[number]).toBeGreaterThanOrEqual(wrong[number]! - 1e-12)
      }),
    )
  })

  test('what code proved is certain, whatever the answers say', () => {
    const wrong: PlacementAnswer[] = Array.from({ length: 6 }, () => ({ competency: 'top', answer: 'wrong' }))
    const known = knownIn('base, top: base', wrong, ['top'])
    expect(known('top')).toBe(1)
    expect(known('base')).toBeGreaterThan(0.95)
  })

  test('somebody may know a competency without what it rests on, if answers insist', () => {
    const answers: PlacementAnswer[] = Array.from({ length: 6 }, () => [
      { competency: 'top', answer: 'right' as const },
      { competency: 'base', answer: 'wrong' as const },
    ]).flat()
    const known = knownIn('base, top: base', answers)
    expect(known('top')).toBeGreaterThan(0.5)
    expect(known('base')).toBeLessThan(0.5)
  })

  test('passes over what the graph does not have', () => {
    const known = knownIn('a, b: a', [{ competency: 'gone', answer: 'right' }], ['gone too'])
    expect(known('a')).toBe(knownIn('a, b: a', [])('a'))
  })

  test('the real graph has 4,178 states, and all of them count', () => {
    const { states, exact, prior } = preparePlacement(planGraph, parameters)
    expect([states.count, exact]).toEqual([4_178, true])
    expect(prior.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12)
  })
})
