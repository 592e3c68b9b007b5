import { describe, expect, test } from 'vitest'
import { planGraph } from '@/lib/curriculum/load-graph'
import { chanceFrom } from '@/lib/demo/chance'
import { believe } from '@/lib/placement/believe'
import { chooseNext } from '@/lib/placement/choose-next'
import { indexCompetencies } from '@/lib/placement/competency-index'
import type { PlacementAnswer, PlacementGraph } from '@/lib/placement/placement'
import { type PlacementModel, preparePlacement } from '@/lib/placement/prepare-placement'
import { samplePrior } from '@/lib/placement/sample-prior'
import { largeFramework } from '@/tests/bench/placement/simulated-people'
import { parameters } from './placement-arbitrary'

/** The same graph as if its states were too many to list. */
function sampled(graph: PlacementGraph): PlacementModel {
  const exact = preparePlacement(graph, parameters)
  const { states, logPriorBySize } = samplePrior(indexCompetencies(graph), parameters.bySize, 7)
  const prior = new Float64Array(states.count).fill(1 / states.count)
  return { ...exact, exact: false, states, logPriorBySize, prior }
}

describe('a sampled belief', () => {
  const exact = preparePlacement(planGraph, parameters)
  const model = sampled(planGraph)

  test.each([0, 5, 10, 20])(
    'after %d answers differs from the exact one by 0.025 on average, nowhere by 0.15',
    (count) => {
      for (let person = 0; person < 5; person++) {
        const chance = chanceFrom(`sampled ${count} ${person}`)
        const bound = chance.between(0, 27)
        const answers = Array.from({ length: count }, (): PlacementAnswer => {
          const at = chance.between(0, 27)
          const right = chance.happens(at <= bound ? 90 : 25)
          return { competency: exact.index.ids[at]!, answer: right ? 'right' : 'wrong' }
        })
        const [one, other] = [believe(exact, { answers }).known, believe(model, { answers }).known]
        const off = Array.from(one, (share, number) => Math.abs(share - other[number]!))
        expect(off.reduce((sum, value) => sum + value, 0) / off.length).toBeLessThan(0.025)
        expect(Math.max(...off)).toBeLessThan(0.15)
      }
    },
  )

  test('is the same each time, and in whichever order the answers came', () => {
    const answers: PlacementAnswer[] = exact.index.ids
      .slice(0, 9)
      .map((competency, at) => ({ competency, answer: at % 3 === 0 ? 'wrong' : 'right' }))
    expect(believe(model, { answers: answers.toReversed() })).toEqual(believe(model, { answers }))
  })
})

test('a framework of 200 competencies works the same way', () => {
  const graph = largeFramework(200, 'unit')
  const model = preparePlacement(graph, parameters)
  expect(model.exact).toBe(false)
  const left = Object.fromEntries(model.index.ids.map((id) => [id, 2]))
  const top = model.index.ids.at(-1)!
  const before = believe(model, { answers: [] })
  const after = believe(model, { answers: [{ competency: top, answer: 'right' }] })
  for (const id of graph.competencies.at(-1)!.prerequisites) {
    const number = model.index.numberOf.get(id)!
    expect(after.known[number]).toBeGreaterThan(before.known[number]!)
  }
  expect(model.index.ids).toContain(chooseNext(model, after, left))
  const proven = believe(model, { answers: [{ competency: top, answer: 'wrong' }], proven: [top] })
  expect(proven.known[199]).toBe(1)
})
