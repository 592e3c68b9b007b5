import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareRows } from '@/lib/grading/checks/compare-rows'
import type { RecordedResult } from '@/lib/grading/checks/recorded-result'

const columns = [
  { name: 'id', type: 'int4' },
  { name: 'price', type: 'numeric' },
  { name: 'name', type: 'text' },
]
const cell = fc.option(fc.integer({ min: -3, max: 3 }).map(String), { nil: null })
const price = fc.constantFrom('1', '1.0', '1.00', '-0', '0', '2.5', '2.50', null)
const rows = fc.array(fc.tuple(cell, price, fc.constantFrom('a', 'b', '', '1', '1.0')), { maxLength: 12 })
const result = (all: readonly (readonly (string | null)[])[]): RecordedResult => ({ columns, rows: all })

/** Equal by value, in the plainest way: each row once as text, sorted. */
function bagOf(all: readonly (readonly (string | null)[])[]): string[] {
  const text = all.map(([id, money, name]) =>
    JSON.stringify([id, money === null ? null : Number(money) + 0, name]),
  )
  return text.toSorted()
}

describe('comparing rows', () => {
  test('without order is equality of bags, by value', () => {
    fc.assert(
      fc.property(rows, rows, (one, other) => {
        const equal = JSON.stringify(bagOf(one)) === JSON.stringify(bagOf(other))
        expect(compareRows(result(one), result(other), { ordered: false }) === undefined).toBe(equal)
      }),
    )
  })

  test('does not see the order unless it is asked to', () => {
    const shuffled = rows.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    )
    fc.assert(
      fc.property(shuffled, ([all, other]) => {
        expect(compareRows(result(all), result(other), { ordered: false })).toBeUndefined()
        const difference = compareRows(result(all), result(other), { ordered: true })
        const same = all.every(
          (row, at) => JSON.stringify(bagOf([row])) === JSON.stringify(bagOf([other[at]!])),
        )
        expect(difference?.kind).toBe(same ? undefined : 'order')
      }),
    )
  })

  test('finds the first row too many, and a row too few', () => {
    fc.assert(
      fc.property(rows, fc.nat(), (all, place) => {
        const added = ['99', '7', 'extra']
        const at = place % (all.length + 1)
        const more = [...all.slice(0, at), added, ...all.slice(at)]
        expect(compareRows(result(all), result(more), { ordered: false })).toEqual({
          kind: 'extra',
          row: at,
          got: added,
        })
        expect(compareRows(result(more), result(all), { ordered: false })).toEqual({
          kind: 'missing',
          row: at,
          expected: added,
        })
      }),
    )
  })

  test('puts a changed row beside the row it stands for', () => {
    const before = [
      ['1', '10', 'Leeds'],
      ['2', '20', 'Bristol'],
      ['3', '30', 'Glasgow'],
    ]
    const after = [
      ['3', '31', 'Glasgow'],
      ['2', '21', 'Bristol'],
      ['1', '10', 'Leeds'],
    ]
    expect(compareRows(result(before), result(after), { ordered: false })).toEqual({
      kind: 'changed',
      row: 0,
      expected: before[2],
      got: after[0],
    })
  })

  test('numbers wider than a double are not rounded', () => {
    const [one, other] = ['9007199254740993', '9007199254740992'].map((id) => result([[id, '0', 'a']]))
    expect(compareRows(one!, other!, { ordered: false })?.kind).toBe('changed')
  })

  test('rounding of binary fractions is no difference, a tolerance is relative to what is expected', () => {
    const sums = (type: string, sum: string) => ({ columns: [{ name: 's', type }], rows: [[sum]] })
    const differs = (type: string, one: string, other: string, tolerance?: number) =>
      compareRows(sums(type, one), sums(type, other), { ordered: false, tolerance }) !== undefined
    expect(differs('float8', '0.3', '0.30000000000000004')).toBe(false)
    expect(differs('numeric', '0.3', '0.30000000000000004')).toBe(true)
    expect(differs('numeric', '200', '205.9', 0.03)).toBe(false)
    expect(differs('numeric', '-200', '-206.1', 0.03)).toBe(true)
    expect(differs('float8', '0', '0.001', 0.03)).toBe(true)
    expect(differs('text', '200', '200.0', 0.03)).toBe(true)
  })

  test('with a tolerance every row still counts as often as it occurs', () => {
    const expected = result([
      ['1', '100', 'a'],
      ['1', '100', 'a'],
      ['1', '200', 'a'],
    ])
    const got = result([
      ['1', '101', 'a'],
      ['1', '201', 'a'],
      ['1', '199', 'a'],
    ])
    expect(compareRows(expected, got, { ordered: false, tolerance: 0.02 })?.kind).toBe('changed')
  })
})
