import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { coverOf, departureOf } from '@/lib/coverage/coverage'

const members = [
  { id: 'ada', proven: ['sql', 'streams'] },
  { id: 'ben', proven: ['sql'] },
  { id: 'chi', proven: ['sql', 'cost'] },
]
const needs = [
  { competency: 'sql', needed: 3 },
  { competency: 'streams', needed: 1 },
  { competency: 'cost', needed: 2 },
  { competency: 'lead', needed: 1 },
  { competency: 'ml', needed: 0 },
]

describe('what a team needs against what it has', () => {
  test('counts who has it, what is missing, and who is the only one', () => {
    expect(coverOf(needs, members)).toEqual([
      { competency: 'sql', needed: 3, has: ['ada', 'ben', 'chi'], gap: 0, onlyOne: false },
      { competency: 'streams', needed: 1, has: ['ada'], gap: 0, onlyOne: true },
      { competency: 'cost', needed: 2, has: ['chi'], gap: 1, onlyOne: true },
      { competency: 'lead', needed: 1, has: [], gap: 1, onlyOne: false },
      { competency: 'ml', needed: 0, has: [], gap: 0, onlyOne: false },
    ])
  })

  test('says what breaks when somebody leaves', () => {
    const cover = coverOf(needs, members)
    expect(departureOf(cover, 'ada')).toEqual({ lost: ['streams'], short: ['sql'], worse: [] })
    expect(departureOf(cover, 'chi')).toEqual({ lost: ['cost'], short: ['sql'], worse: [] })
    expect(departureOf(cover, 'nobody')).toEqual({ lost: [], short: [], worse: [] })
  })

  test('what breaks is what the cover without them says', () => {
    const ids = ['sql', 'streams', 'cost']
    const people = fc
      .array(fc.subarray(ids), { minLength: 1, maxLength: 6 })
      .map((all) => all.map((proven, at) => ({ id: `p${at}`, proven })))
    const needed = fc.tuple(...ids.map(() => fc.integer({ min: 0, max: 4 })))
    fc.assert(
      fc.property(people, needed, (all, numbers) => {
        const wanted = ids.map((competency, at) => ({ competency, needed: numbers[at]! }))
        const before = coverOf(wanted, all)
        const after = coverOf(wanted, all.slice(1))
        const changed = after
          .filter(({ gap }, at) => gap > before[at]!.gap)
          .map(({ competency }) => competency)
        const { lost, short, worse } = departureOf(before, 'p0')
        expect([...lost, ...short, ...worse].toSorted()).toEqual(
          // The last who has something is told of even where too few were needed for it to count.
          after
            .filter(
              ({ competency, has, needed }, at) =>
                changed.includes(competency) ||
                (needed > 0 && has.length === 0 && before[at]!.has.length === 1),
            )
            .map(({ competency }) => competency)
            .toSorted(),
        )
      }),
    )
  })
})
