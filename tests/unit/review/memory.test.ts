import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  intervalDays,
  type Memory,
  previewRatings,
  type Rating,
  remember,
  retrievability,
} from '@/lib/review/memory'

const day = 86_400_000
const start = Date.UTC(2026, 2, 12, 9)
const rating = fc.integer({ min: 1, max: 4 }).map((one) => one as Rating)
const history = fc.array(fc.record({ rating, after: fc.double({ min: 0, max: 200, noNaN: true }) }), {
  minLength: 1,
  maxLength: 25,
})

function memoryAfter(entries: readonly { rating: Rating; after: number }[]): Memory {
  let at = start
  let memory: Memory | undefined
  for (const entry of entries) {
    at += entry.after * day
    memory = remember(memory, entry.rating, at)
  }
  if (!memory) throw new Error('There is no history.')
  return memory
}

describe('what is believed of a memory', () => {
  test('a first answer that came as it should comes back in two days, one at once in eight', () => {
    // The published first stabilities of FSRS-6: 0.212, 1.2931, 2.3065 and 8.2956 days.
    expect(previewRatings(undefined, start)).toEqual({ 1: 1, 2: 1, 3: 2, 4: 8 })
  })

  test('it is at nine in ten when its interval is over', () => {
    const memory = memoryAfter([{ rating: 3, after: 0 }])
    expect(retrievability(memory, start + memory.stability * day)).toBeCloseTo(0.9, 6)
    expect(retrievability(memory, start)).toBe(1)
  })

  test('any history gives numbers within their bounds, and less is left the longer one waits', () => {
    fc.assert(
      fc.property(history, fc.double({ min: 0, max: 400, noNaN: true }), (entries, wait) => {
        const memory = memoryAfter(entries)
        expect(memory.difficulty).toBeGreaterThanOrEqual(1)
        expect(memory.difficulty).toBeLessThanOrEqual(10)
        expect(intervalDays(memory)).toBeGreaterThanOrEqual(1)
        expect(intervalDays(memory)).toBeLessThanOrEqual(730)
        const soon = retrievability(memory, memory.lastAt + wait * day)
        const later = retrievability(memory, memory.lastAt + (wait + 1) * day)
        expect(later).toBeLessThanOrEqual(soon)
        expect(soon).toBeLessThanOrEqual(1)
        expect(later).toBeGreaterThan(0)
      }),
    )
  })

  test('a better rating never brings it back sooner', () => {
    fc.assert(
      fc.property(history, fc.double({ min: 0, max: 200, noNaN: true }), (entries, wait) => {
        const memory = memoryAfter(entries)
        const next = previewRatings(memory, memory.lastAt + wait * day)
        expect(next[1]).toBeLessThanOrEqual(next[2])
        expect(next[2]).toBeLessThanOrEqual(next[3])
        expect(next[3]).toBeLessThanOrEqual(next[4])
      }),
    )
  })

  test('a clock that went back counts as no time', () => {
    const memory = memoryAfter([{ rating: 3, after: 0 }])
    const early = remember(memory, 3, start - 40 * day)
    expect(early).toEqual({ ...remember(memory, 3, start), lastAt: start })
    expect(retrievability(memory, start - day)).toBe(1)
  })

  test('forgetting is counted, a first failure is not', () => {
    expect(memoryAfter([{ rating: 1, after: 0 }]).lapses).toBe(0)
    const twice = memoryAfter([
      { rating: 3, after: 0 },
      { rating: 1, after: 3 },
    ])
    expect(twice).toMatchObject({ lapses: 1, reviews: 2 })
  })
})
