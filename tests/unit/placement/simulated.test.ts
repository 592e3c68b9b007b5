import { expect, test } from 'vitest'
import { planGraph } from '@/lib/curriculum/load-graph'
import { chanceFrom } from '@/lib/demo/chance'
import { preparePlacement } from '@/lib/placement/prepare-placement'
import { simulatePlacement } from '@/tests/bench/placement/simulate-placement'
import {
  breakingOnePlace,
  brokenPrerequisites,
  evenlyOverSize,
  statesOf,
} from '@/tests/bench/placement/simulated-people'
import { parameters } from './placement-arbitrary'

const model = preparePlacement(planGraph, parameters)
const states = statesOf(planGraph)
const people = 150

test('150 simulated people are told rightly, and as often as it says', () => {
  const draw = evenlyOverSize(states)
  let right = 0
  let called = 0
  let known = 0
  for (let number = 0; number < people; number++) {
    const seed = `unit placement ${number}`
    const result = simulatePlacement(model, draw(chanceFrom(seed)), { seed, atLeast: 20 })
    right += result.right[20]! / people
    expect(result.stopped).toBeLessThanOrEqual(parameters.mostQuestions)
    for (const [at, share] of result.believed[result.stopped]!.entries())
      if (share >= 0.85 && share < 0.95) {
        called++
        if (result.knows[at]) known++
      }
  }
  console.info(`told rightly after 20: ${right}; of ${called} called known, ${known / called} are`)
  expect(right).toBeGreaterThan(0.92)
  expect(known / called).toBeGreaterThan(0.8)
  expect(known / called).toBeLessThan(0.97)
})

test('the simulated people are what their group says', () => {
  expect(states).toHaveLength(4_178)
  const chance = chanceFrom('groups')
  const ordered = evenlyOverSize(states)
  const broken = breakingOnePlace(planGraph, ordered, 1)
  for (let number = 0; number < 50; number++) {
    expect(brokenPrerequisites(planGraph, ordered(chance))).toBe(0)
    expect(brokenPrerequisites(planGraph, broken(chance))).toBe(1)
  }
})
