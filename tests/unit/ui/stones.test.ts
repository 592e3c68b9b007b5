import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { describeCairn } from '@/app/ui/cairn-glyph'
import { stonesFor } from '@/app/ui/stones'

describe('stones', () => {
  test.each([
    [0, 10, false, 0],
    [1, 10, false, 1],
    [2, 10, false, 1],
    [6, 10, false, 3],
    [8, 10, false, 4],
    [10, 10, false, 4],
    [0, 10, true, 5],
    [0, 0, false, 0],
    [3, 0, false, 0],
    [Number.NaN, 10, false, 0],
  ])('%d of %d steps, proven %s: %d', (done, total, proven, stones) => {
    expect(stonesFor(done, total, proven)).toBe(stones)
  })

  test('one more step never takes a stone away, and only proof brings the fifth', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.nat({ max: 199 }), (total, some) => {
        const done = some % total
        expect(stonesFor(done + 1, total, false)).toBeGreaterThanOrEqual(stonesFor(done, total, false))
        expect(stonesFor(done + 1, total, false)).toBeLessThan(5)
        expect(stonesFor(done + 1, total, false)).toBeGreaterThan(0)
      }),
    )
  })
})

describe('a cairn in words', () => {
  test.each([
    [{ done: 6, total: 10 }, 'Advanced SQL: 3 of 5 stones, 60 % done'],
    [{ stones: 2 }, 'Advanced SQL: 2 of 5 stones'],
    [{ done: 0, total: 10 }, 'Advanced SQL: not started'],
    [{ proven: true }, 'Advanced SQL: proven'],
    [{ proven: true, refreshDue: true }, 'Advanced SQL: proven, due for a refresh'],
  ] as const)('%o', (state, words) => {
    expect(describeCairn(state, 'Advanced SQL')).toBe(words)
  })

  test('begins with a capital where no title does', () => {
    expect(describeCairn({ stones: 0 })).toBe('Not started')
  })
})
