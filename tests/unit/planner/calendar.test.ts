import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { openCalendar, scaleWeek } from '@/lib/planner/calendar'
import {
  addDays,
  dateInWords,
  daysBetween,
  fromDayNumber,
  isLocalDate,
  LAST_DAY,
  toDayNumber,
  weekdayOf,
} from '@/lib/planner/local-date'

vi.setConfig({ testTimeout: 60_000 })

const dayNumber = fc.integer({ min: toDayNumber('0001-01-01'), max: LAST_DAY })
const runs = { numRuns: 5000 }

function platformDate(day: number): Date {
  return new Date(day * 86_400_000)
}

describe('dates', () => {
  test('agree with the platform on every kind of day from year 1 to 9999', () => {
    fc.assert(
      fc.property(dayNumber, (day) => {
        const date = fromDayNumber(day)
        expect(date).toBe(platformDate(day).toISOString().slice(0, 10))
        expect(toDayNumber(date)).toBe(day)
        expect(isLocalDate(date)).toBe(true)
        expect(weekdayOf(day)).toBe((platformDate(day).getUTCDay() + 6) % 7)
      }),
      runs,
    )
    expect(fromDayNumber(LAST_DAY)).toBe('9999-12-31')
  })

  test.each([
    '2026-02-30',
    '2027-02-29',
    '1900-02-29',
    '2026-00-10',
    '2026-04-31',
    '2026-4-1',
    '0000-01-01',
    '',
    '2026-01-01T00:00',
  ])('%j is not one', (text) => expect(isLocalDate(text)).toBe(false))

  test.each(['2028-02-29', '2000-02-29', '2026-12-31'])('%s is one', (text) =>
    expect(isLocalDate(text)).toBe(true),
  )

  test('count across a leap day and a change of clocks', () => {
    expect(addDays('2028-02-28', 2)).toBe('2028-03-01')
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2)
    expect(dateInWords('2027-05-03')).toBe('3 May 2027')
  })
})

describe('study minutes', () => {
  const weekday = fc.constantFrom(0, 1, 30, 60)
  const capacity = fc.record({
    weekdayMinutes: fc
      .tuple(weekday, weekday, weekday, weekday, weekday, weekday, weekday)
      .filter((week) => week.some((minutes) => minutes > 0)),
    daysOff: fc.array(fc.integer({ min: 20_700, max: 20_760 }).map(fromDayNumber), { maxLength: 12 }),
    from: fc.integer({ min: 20_700, max: 20_720 }).map(fromDayNumber),
  })

  test('counted in one go are the same as counted day by day', () => {
    fc.assert(
      fc.property(capacity, (given) => {
        const calendar = openCalendar(given)
        const first = toDayNumber(given.from)
        expect(calendar.minutesThrough(first - 1)).toBe(0)
        const days = Array.from({ length: 80 }, (_, at) => {
          const isOff = given.daysOff.includes(fromDayNumber(first + at))
          return isOff ? 0 : given.weekdayMinutes[weekdayOf(first + at)]!
        })
        const totals = [0]
        for (const minutes of days) totals.push(totals.at(-1)! + minutes)
        expect(days.map((_, at) => calendar.minutesThrough(first + at))).toEqual(totals.slice(1))
        const studied = days.flatMap((minutes, at) => (minutes > 0 ? [at] : []))
        expect(studied.map((at) => calendar.dayOfMinute(totals[at]! + 1))).toEqual(
          studied.map((at) => first + at),
        )
        expect(studied.map((at) => calendar.dayOfMinute(totals[at + 1]!))).toEqual(
          studied.map((at) => first + at),
        )
        for (let length = 0; length < 20; length++) {
          const most = Math.max(...totals.slice(length).map((total, at) => total - totals[at]!))
          expect(most).toBeLessThanOrEqual(calendar.mostMinutesIn(length))
        }
      }),
      { numRuns: 2000 },
    )
  })

  test('scale with the week, rounded down by day', () => {
    expect(scaleWeek([60, 0, 30, 0, 0, 0, 30], 241)).toEqual([120, 0, 60, 0, 0, 0, 60])
    expect(scaleWeek([60, 0, 30, 0, 0, 0, 30], 119)).toEqual([59, 0, 29, 0, 0, 0, 29])
  })
})
