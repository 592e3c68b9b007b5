import { expect, test } from 'vitest'
import { believe } from '@/lib/placement/believe'
import { PlacementError } from '@/lib/placement/placement'
import { preparePlacement } from '@/lib/placement/prepare-placement'
import { graphOf, parameters } from './placement-arbitrary'

const refusalOf = (work: () => unknown) => {
  try {
    work()
  } catch (error) {
    if (error instanceof PlacementError) return { code: error.code, ids: error.ids }
    throw error
  }
  return 'nothing was refused'
}

test.each([
  ['a: b, b: c, c: a, d: a, e', 'cycle', ['a', 'b', 'c', 'd']],
  ['a, a, b', 'duplicate-id', ['a']],
  ['a: b', 'unknown-id', ['b']],
])('the graph %s is refused', (text, code, ids) => {
  expect(refusalOf(() => preparePlacement(graphOf(text), parameters))).toEqual({ code, ids })
})

test('no competency at all, and a scope that has none or that nothing has, are refused', () => {
  expect(refusalOf(() => preparePlacement({ competencies: [] }, parameters))).toMatchObject({ code: 'empty' })
  const graph = graphOf('a, b')
  expect(refusalOf(() => preparePlacement(graph, parameters, { only: [] }))).toMatchObject({ code: 'empty' })
  const stranger = refusalOf(() => preparePlacement(graph, parameters, { only: ['z'] }))
  expect(stranger).toEqual({ code: 'unknown-id', ids: ['z'] })
})

test.each([
  [{ slip: 0 }, ['slip']],
  [{ slip: 0.8 }, ['slip', 'guess']],
  [{ guess: Number.NaN }, ['slip', 'guess']],
  [{ unsure: { known: 0.5, unknown: 0.4 } }, ['unsure']],
  [{ bySize: 1.1 }, ['bySize']],
  [{ outOfOrder: 0 }, ['outOfOrder']],
  [{ stopConfidence: 1 }, ['stopConfidence']],
  [{ fewestQuestions: 0 }, ['fewestQuestions']],
  [{ mostQuestions: 0.5 }, ['mostQuestions']],
  [{ callFrom: 0.5 }, ['callFrom']],
])('the parameters %j are refused', (change, ids) => {
  const refusal = refusalOf(() => preparePlacement(graphOf('a'), { ...parameters, ...change }))
  expect(refusal).toEqual({ code: 'bad-parameter', ids })
})

test('a question that says nothing is refused', () => {
  const model = preparePlacement(graphOf('a'), parameters)
  const answers = [{ competency: 'a', answer: 'right' as const, slip: 0.5, guess: 0.5 }]
  expect(refusalOf(() => believe(model, { answers }))).toEqual({ code: 'bad-question', ids: ['a'] })
})
