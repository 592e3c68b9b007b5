import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareResults } from '@/lib/grading/comparing/compare-results'
import type { Value } from '@/lib/grading/engines/postgres/result'

const columns = [
  { name: 'depot', type: 'text' },
  { name: 'net', type: 'numeric' },
]
const result = (...rows: Value[][]) => ({ columns, rows })

describe('comparing results', () => {
  test('numbers are compared by value, texts letter by letter', () => {
    expect(compareResults(result(['a', '1.50']), result(['a', '1.5']), { ordered: true })).toEqual({
      equal: true,
    })
    expect(compareResults(result(['a', '0']), result(['a', '-0.00']), { ordered: true }).equal).toBe(true)
    expect(compareResults(result(['1.50', '1']), result(['1.5', '1']), { ordered: true }).equal).toBe(false)
    expect(
      compareResults(result(['a', '12345678901234567890.1']), result(['a', '12345678901234567890.2']), {
        ordered: true,
      }).equal,
    ).toBe(false)
  })

  test('NULL is not the text NULL', () => {
    expect(compareResults(result([null, '1']), result(['NULL', '1']), { ordered: true }).equal).toBe(false)
  })

  test('rows count as often as they occur', () => {
    const once = result(['a', '1'], ['b', '2'])
    const twice = result(['a', '1'], ['a', '1'])
    const compared = compareResults(once, twice, { ordered: false })
    expect(compared).toEqual({
      equal: false,
      differences: ['A row is missing: ("b", 2).', 'A row should not be there: ("a", 1).'],
    })
  })

  test('the first row that differs is named, and a wrong number of rows before it', () => {
    const compared = compareResults(result(['a', '1'], ['b', '2']), result(['a', '3']), { ordered: true })
    expect(compared).toEqual({
      equal: false,
      differences: ['It has 1 rows; expected are 2.', 'Row 1 is ("a", 3); expected is ("a", 1).'],
    })
  })

  test('other columns are said', () => {
    const other = { columns: [{ name: 'x', type: 'int4' }], rows: [] }
    expect(compareResults(result(), other, { ordered: false })).toEqual({
      equal: false,
      differences: ['The columns are x; expected are depot, net.'],
    })
  })

  test('a shuffled result is the same bag, and is the same list only when nothing moved', () => {
    const row = fc.tuple(fc.constantFrom('a', 'b', null), fc.constantFrom('1', '2.0', null))
    fc.assert(
      fc.property(fc.array(row, { maxLength: 8 }), fc.infiniteStream(fc.nat()), (rows, stream) => {
        const keyed = rows.map((one) => ({ one, key: stream.next().value as number }))
        const moved = keyed.toSorted((a, b) => a.key - b.key).map(({ one }) => one)
        expect(compareResults(result(...rows), result(...moved), { ordered: false })).toEqual({ equal: true })
        const same = rows.every((one, place) => String(one) === String(moved[place]))
        if (same)
          expect(compareResults(result(...rows), result(...moved), { ordered: true }).equal).toBe(true)
      }),
    )
  })
})
