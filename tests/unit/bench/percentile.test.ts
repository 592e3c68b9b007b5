import fc from 'fast-check'
import { expect, test } from 'vitest'
import { percentile } from '@/tests/bench/percentile'

test.each([
  [[7], 50, 7],
  [[1, 2, 3, 4], 50, 2],
  [[1, 2, 3, 4], 95, 4],
  [Array.from({ length: 100 }, (_, at) => at + 1), 99, 99],
])('of %j, %d in a hundred are at or below %d', (values, hundredths, expected) => {
  expect(percentile(values, hundredths)).toBe(expected)
})

test('so many are at or below it, and no lower value would do', () => {
  const values = fc.array(fc.nat(1_000), { minLength: 1 })
  fc.assert(
    fc.property(values, fc.integer({ min: 1, max: 100 }), (numbers, hundredths) => {
      const found = percentile(
        numbers.toSorted((a, b) => a - b),
        hundredths,
      )
      const share = (below: (value: number) => boolean) => numbers.filter(below).length / numbers.length
      expect(share((value) => value <= found)).toBeGreaterThanOrEqual(hundredths / 100)
      expect(share((value) => value < found)).toBeLessThan(hundredths / 100)
    }),
  )
})
