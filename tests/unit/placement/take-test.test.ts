import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { planGraph } from '@/lib/curriculum/load-graph'
import { believe } from '@/lib/placement/believe'
import { chooseNext } from '@/lib/placement/choose-next'
import { concludePlacement } from '@/lib/placement/conclude-placement'
import { confidenceOf, findStopReason } from '@/lib/placement/confidence-of'
import type { PlacementAnswer } from '@/lib/placement/placement'
import { preparePlacement } from '@/lib/placement/prepare-placement'
import { progressOf } from '@/lib/placement/progress-of'
import { graphOf, parameters, tests } from './placement-arbitrary'

const chain = graphOf('a, b: a, c: b, d: c, e: d, f: e, g: f')
const three = (ids: string) => Object.fromEntries(ids.split('').map((id) => [id, 3]))
const repeat = (competency: string, answer: PlacementAnswer['answer'], times: number) =>
  Array.from({ length: times }, () => ({ competency, answer }))

describe('the next question', () => {
  test('of a chain is about its middle', () => {
    const model = preparePlacement(chain, parameters)
    expect(chooseNext(model, believe(model, { answers: [] }), three('abcdefg'))).toBe('d')
  })

  test('moves up after a right answer and down after a wrong one', () => {
    const model = preparePlacement(chain, parameters)
    const next = (answer: 'right' | 'wrong') =>
      chooseNext(model, believe(model, { answers: repeat('d', answer, 1) }), three('abcefg'))!
    expect(next('right') > 'd').toBe(true)
    expect(next('wrong') < 'd').toBe(true)
  })

  test('is never about one without questions left, outside the scope, or proven', () => {
    const open = tests(7).chain((one) =>
      fc.record({
        one: fc.constant(one),
        left: fc.dictionary(fc.constantFrom(...one.graph.competencies.map(({ id }) => id)), fc.nat(2)),
        only: fc.subarray(
          one.graph.competencies.map(({ id }) => id),
          { minLength: 1 },
        ),
      }),
    )
    fc.assert(
      fc.property(open, ({ one: { graph, answers, proven }, left, only }) => {
        const model = preparePlacement(graph, parameters, { only })
        const may = only.filter((id) => (left[id] ?? 0) > 0 && !proven.includes(id))
        const next = chooseNext(model, believe(model, { answers, proven }), left)
        if (may.length === 0) expect(next).toBeUndefined()
        else expect(may).toContain(next)
      }),
    )
  })
})

describe('a scope', () => {
  const graph = graphOf('a, b: a, c: b, x, y: x')
  const model = preparePlacement(graph, parameters, { only: ['b', 'c'] })

  test('is all that is concluded about', () => {
    const conclusions = concludePlacement(model, believe(model, { answers: [] }))
    expect(conclusions.map(({ competency }) => competency)).toEqual(['b', 'c'])
  })

  test('leaves what is outside in the model: answers about it count', () => {
    const whole = preparePlacement(graph, parameters)
    const answers = repeat('a', 'wrong', 2)
    expect(believe(model, { answers }).known).toEqual(believe(whole, { answers }).known)
  })
})

describe('the end', () => {
  const model = preparePlacement(chain, parameters)

  test('comes when it is sure enough, and says so', () => {
    const belief = believe(model, { answers: [...repeat('d', 'right', 4), ...repeat('e', 'wrong', 4)] })
    expect(confidenceOf(model, belief)).toBeGreaterThan(0.92)
    expect(findStopReason(model, belief, three('abcdefg'))).toBe('confident')
    expect(progressOf(model, belief, three('abcdefg')).left).toEqual({ expected: 0, least: 0, most: 0 })
  })

  test('does not come of two lucky answers, unless there is no more to ask about', () => {
    const patient = preparePlacement(chain, { ...parameters, fewestQuestions: 4, stopConfidence: 0.75 })
    const told = (answers: number, proven: readonly string[] = []) =>
      believe(patient, { answers: repeat('g', 'right', answers), proven })
    const left = three('abcdefg')
    for (const answers of [2, 3]) {
      expect(confidenceOf(patient, told(answers))).toBeGreaterThan(0.75)
      expect(findStopReason(patient, told(answers), left)).toBeUndefined()
      expect(progressOf(patient, told(answers), left).left.least).toBeGreaterThanOrEqual(4 - answers)
    }
    expect(findStopReason(patient, told(4), left)).toBe('confident')
    expect(findStopReason(patient, told(2, ['a', 'b', 'c', 'd', 'e']), left)).toBe('confident')
  })

  test('comes when no question is left, and when there were as many as there may be', () => {
    const belief = believe(model, { answers: [] })
    expect(findStopReason(model, belief, {})).toBe('no-questions')
    expect(findStopReason(model, belief, three('a'))).toBeUndefined()
    const brief = preparePlacement(chain, { ...parameters, mostQuestions: 2 })
    const answers = [...repeat('a', 'right', 1), ...repeat('g', 'wrong', 1)]
    expect(findStopReason(brief, believe(brief, { answers }), three('abc'))).toBe('most-questions')
  })

  test('is so far off, and nearer the more was answered', () => {
    const real = preparePlacement(planGraph, parameters)
    const left = Object.fromEntries(real.index.ids.map((id) => [id, 6]))
    const start = progressOf(real, believe(real, { answers: [] }), left)
    expect(start.left.least).toBeLessThan(start.left.expected)
    expect(start.left.most).toBeGreaterThan(start.left.expected)
    expect(start.left.most).toBeLessThanOrEqual(30)
    const answers = ['sql-mastery', 'data-pipeline-programming'].flatMap((id) => repeat(id, 'wrong', 3))
    const later = progressOf(real, believe(real, { answers }), left)
    expect(later.left.expected).toBeLessThan(start.left.expected)
    expect(later.confidence).toBeGreaterThan(start.confidence)
    expect(progressOf(real, believe(real, { answers }), left)).toEqual(later)
  })
})

describe('the conclusion', () => {
  test('leaves nothing out of a plan that stands on something the plan keeps, but what is proven', () => {
    fc.assert(
      fc.property(tests(7), ({ graph, answers, proven }) => {
        const model = preparePlacement(graph, parameters)
        const conclusions = concludePlacement(model, believe(model, { answers, proven }))
        const counted = new Map(conclusions.map((one) => [one.competency, one]))
        for (const { id, prerequisites } of graph.competencies) {
          const { counts, proven: byCode, standing } = counted.get(id)!
          expect(byCode).toBe(proven.includes(id))
          if (byCode) expect([counts, standing]).toEqual([true, 'known'])
          if (!counts || byCode) continue
          expect(standing).toBe('known')
          for (const one of prerequisites) expect(counted.get(one)!.counts).toBe(true)
        }
      }),
    )
  })

  test('says which answers it rests on, and by which way', () => {
    const graph = graphOf('a, b: a, c: b, x')
    const model = preparePlacement(graph, parameters)
    const conclusions = concludePlacement(model, believe(model, { answers: repeat('b', 'right', 2) }))
    const why = new Map(conclusions.map((one) => [one.competency, one.why]))
    expect(why.get('a')).toMatchObject([{ competency: 'b', via: 'dependent' }])
    expect(why.get('b')).toMatchObject([{ competency: 'b', via: 'direct' }])
    expect(why.get('c')).toMatchObject([{ competency: 'b', via: 'prerequisite' }])
    expect(why.get('a')![0]!.moved).toBeGreaterThan(0.1)
  })

  test('calls known, not known, or unsure', () => {
    const model = preparePlacement(graphOf('a, b, c'), parameters)
    const answers = [...repeat('a', 'right', 4), ...repeat('b', 'unsure', 4)]
    const standings = concludePlacement(model, believe(model, { answers })).map(({ standing }) => standing)
    expect(standings).toEqual(['known', 'unknown', 'unsure'])
  })
})
