import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, daysBetween } from '@/lib/planner/local-date'
import { chooseReviewDay } from '@/lib/review/spread-load'

const daily = { weekdayMinutes: [10, 10, 10, 10, 10, 10, 10], daysOff: [] }
const monday = '2026-03-02'
const empty = () => 0

describe('the day on which a card comes back', () => {
  test('is the wished one where the days are alike', () => {
    expect(chooseReviewDay(monday, 20, daily, empty)).toBe('2026-03-22')
  })

  test('moves within a tenth of the interval to a day with less on it', () => {
    const full = new Set(['2026-03-22', '2026-03-21'])
    expect(chooseReviewDay(monday, 20, daily, (day) => (full.has(day) ? 9 : 0))).toBe('2026-03-23')
  })

  test('is never moved where it comes back in a day or two', () => {
    expect(chooseReviewDay(monday, 2, daily, (day) => (day === '2026-03-04' ? 10 : 0))).toBe('2026-03-04')
  })

  test('is no day off and no day without review', () => {
    const weekdays = { weekdayMinutes: [10, 10, 10, 10, 10, 0, 0], daysOff: ['2026-03-09'] }
    // Five days on is Saturday; Sunday has none, and Monday is off.
    expect(chooseReviewDay(monday, 5, weekdays, empty)).toBe('2026-03-06')
    expect(chooseReviewDay(monday, 2, { ...weekdays, daysOff: ['2026-03-04'] }, empty)).toBe('2026-03-05')
  })

  test('spreads many cards over the days around', () => {
    const load = new Map<string, number>()
    for (let card = 0; card < 60; card += 1) {
      const day = chooseReviewDay(monday, 30, daily, (one) => load.get(one) ?? 0)
      load.set(day, (load.get(day) ?? 0) + 1)
    }
    expect(load.size).toBe(7)
    expect(Math.max(...load.values()) - Math.min(...load.values())).toBeLessThanOrEqual(1)
  })

  test('comes after today and, where the days around allow, within a tenth', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 700 }),
        fc.func(fc.integer({ min: 0, max: 9 })),
        (interval, taken) => {
          const day = chooseReviewDay(monday, interval, daily, taken)
          const moved = Math.abs(daysBetween(addDays(monday, interval), day))
          expect(day > monday).toBe(true)
          expect(moved).toBeLessThanOrEqual(Math.max(1, Math.floor(interval / 10)))
        },
      ),
    )
  })
})
