import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '@/lib/planner/local-date'
import { outlookOf } from '@/lib/roadmap/due-outlook'
import { minutesLately, mondayOf, rhythmOf } from '@/lib/roadmap/rhythm'
import { todayIn } from '@/lib/services/clock'

const today = '2026-03-12'

describe('the rhythm of twelve weeks', () => {
  test('each doing is in the week of its day; what is older or ahead is in none', () => {
    const rhythm = rhythmOf(
      [
        { day: '2026-03-09', minutes: 20 },
        { day: '2026-03-08', minutes: 30 },
        { day: '2025-12-22', minutes: 40 },
        { day: '2025-12-21', minutes: 50 },
        { day: '2026-03-16', minutes: 60 },
      ],
      today,
    )
    expect(rhythm.map(({ minutes }) => minutes)).toEqual([40, 0, 0, 0, 0, 0, 0, 0, 0, 0, 30, 20])
    expect(rhythm[0]?.monday).toBe('2025-12-22')
    expect(rhythm.at(-1)).toEqual({ monday: '2026-03-09', minutes: 20, steps: 1 })
  })

  test.each([
    // The clocks go forward on Sunday 29 March: half past midnight UTC on Monday is Monday, an hour earlier was Sunday.
    ['Europe/Berlin', '2026-03-29T21:59:00Z', '2026-03-23'],
    ['Europe/Berlin', '2026-03-29T22:00:00Z', '2026-03-30'],
    // And back on Sunday 25 October.
    ['Europe/Berlin', '2026-10-25T22:59:00Z', '2026-10-19'],
    ['Europe/Berlin', '2026-10-25T23:00:00Z', '2026-10-26'],
    ['Pacific/Auckland', '2026-04-05T11:59:00Z', '2026-03-30'],
    ['Pacific/Auckland', '2026-04-05T12:00:00Z', '2026-04-06'],
  ])('in %s what was done at %s is in the week of %s', (zone, instant, monday) => {
    expect(mondayOf(todayIn(zone, Date.parse(instant)))).toBe(monday)
  })

  test('nothing of the twelve weeks is lost, and the weeks follow each other', () => {
    const doing = fc.record({
      ago: fc.integer({ min: 0, max: 76 }),
      minutes: fc.integer({ min: 0, max: 600 }),
    })
    fc.assert(
      fc.property(fc.array(doing), (all) => {
        const doings = all.map(({ ago, minutes }) => ({ day: addDays(today, -ago), minutes }))
        const rhythm = rhythmOf(doings, today)
        expect(rhythm.reduce((sum, { steps }) => sum + steps, 0)).toBe(all.length)
        expect(rhythm.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(
          all.reduce((sum, { minutes }) => sum + minutes, 0),
        )
        for (const [at, { monday }] of rhythm.entries())
          if (at > 0) expect(monday).toBe(addDays(rhythm[at - 1]!.monday, 7))
      }),
    )
  })
})

describe('what somebody does lately', () => {
  const doings = [1, 8, 15, 22, 29].map((ago) => ({ day: addDays('2026-03-09', -ago), minutes: ago }))
  const rhythm = rhythmOf([...doings, { day: today, minutes: 600 }], today)

  test('is the mean of the last four whole weeks; the running one is not over', () => {
    expect(minutesLately(rhythm, '2025-01-01')).toBe(Math.round((1 + 8 + 15 + 22) / 4))
  })

  test('is that of the weeks since they came, and unknown in their first', () => {
    expect(minutesLately(rhythm, '2026-02-23')).toBe(Math.round((1 + 8) / 2))
    expect(minutesLately(rhythm, '2026-02-24')).toBe(1)
    expect(minutesLately(rhythm, '2026-03-03')).toBeUndefined()
  })
})

describe('how it looks for a date', () => {
  const verdict = { finish: '2026-04-01', lateness: -2, neededWeeklyMinutes: 300 }
  test.each([
    [{ ...verdict, finish: undefined }, 0, 'done'],
    [{ ...verdict, lateness: 1 }, 900, 'late'],
    [{ ...verdict, neededWeeklyMinutes: undefined }, 900, 'late'],
    [verdict, 299, 'at-risk'],
    [verdict, 300, 'on-track'],
    [verdict, undefined, 'on-track'],
  ] as const)('%j with %s minutes lately', (due, lately, outlook) => {
    expect(outlookOf(due, lately)).toBe(outlook)
  })
})
