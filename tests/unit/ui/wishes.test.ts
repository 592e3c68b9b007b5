import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Roadmap } from '@/lib/api/contract/roadmap'
import { type Wish, wishFor, withWish } from '@/lib/api/queries/wishes'

const empty: Roadmap = {
  curriculumVersion: 'x',
  today: '2027-03-24',
  settings: null,
  pace: { planned: 1, pace: 1, steps: 0, variance: 0.1, stepVariance: 0.2 },
  completed: [],
  proven: {},
  ages: {},
  reviewMinutes: [0, 0, 0, 0, 0, 0, 0],
  reviewMost: null,
  reviewComing: 0,
  assignments: [],
  order: [],
  pins: [],
  postponed: [],
  lastActive: null,
}
const wishes = fc.array(
  fc.tuple(fc.constantFrom('a/1', 'a/2', 'b/1'), fc.constantFrom<Wish>('pin', 'postponement', null)),
  { maxLength: 12 },
)

test('the last step asked for comes first, and asking again moves nothing', () => {
  const two = withWish(withWish(empty, 'a/1', 'pin'), 'a/2', 'pin')
  expect(two.pins).toEqual(['a/2', 'a/1'])
  expect(withWish(two, 'a/1', 'pin')).toBe(two)
})

test('a step has one wish at most, the last one, whatever was asked before', () => {
  fc.assert(
    fc.property(wishes, (all) => {
      const roadmap = all.reduce((known, [step, wish]) => withWish(known, step, wish), empty)
      const held = [...roadmap.pins, ...roadmap.postponed]
      expect(new Set(held).size).toBe(held.length)
      for (const step of ['a/1', 'a/2', 'b/1']) {
        expect(wishFor(roadmap, step)).toBe(all.findLast(([other]) => other === step)?.[1] ?? null)
      }
    }),
  )
})
