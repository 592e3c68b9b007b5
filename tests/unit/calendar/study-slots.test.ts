import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { studySlots } from '@/lib/calendar/study-slots'
import { makePlan } from '@/lib/planner/make-plan'
import type { PlannedWeek } from '@/lib/planner/plan'
import { planInput } from '../planner/plan-arbitrary'

const far = '9999-12-31'

/** Slots as `step part start end`, in UTC. */
const told = (slots: ReturnType<typeof studySlots>) =>
  slots.map(({ step, part, start, end }) => `${step} ${part} ${iso(start)} ${iso(end)}`)
const iso = (instant: number) => new Date(instant).toISOString().replace(':00.000Z', 'Z')

describe('a time of day for each slot', () => {
  test('slots of one day follow one another, and parts of a step are counted', () => {
    const plan = planned(['2026-03-23', 'a', 40], ['2026-03-23', 'b', 20], ['2026-03-25', 'b', 30])
    const slots = studySlots(plan, { startsAt: '18:00', timeZone: 'Europe/Berlin' }, far)
    expect(told(slots)).toEqual([
      'a 1 2026-03-23T17:00Z 2026-03-23T17:40Z',
      'b 1 2026-03-23T17:40Z 2026-03-23T18:00Z',
      'b 2 2026-03-25T17:00Z 2026-03-25T17:30Z',
    ])
    expect(slots.map(({ parts }) => parts)).toEqual([1, 2, 2])
  })

  test('the last day is told, the day after is not, and parts are counted over the whole plan', () => {
    const plan = planned(['2026-03-23', 'a', 30], ['2026-03-24', 'a', 30], ['2026-03-25', 'a', 30])
    const slots = studySlots(plan, { startsAt: '18:00', timeZone: 'UTC' }, '2026-03-24')
    expect(slots.map(({ part, parts }) => [part, parts])).toEqual([
      [1, 3],
      [2, 3],
    ])
  })

  test.each([
    // The clock goes from 2 to 3: six in the evening stays six in the evening.
    ['Europe/Berlin', '18:00', '2026-03-28', '2026-03-28T17:00Z', '2026-03-28T18:00Z'],
    ['Europe/Berlin', '18:00', '2026-03-29', '2026-03-29T16:00Z', '2026-03-29T17:00Z'],
    ['Europe/Berlin', '18:00', '2026-10-24', '2026-10-24T16:00Z', '2026-10-24T17:00Z'],
    ['Europe/Berlin', '18:00', '2026-10-25', '2026-10-25T17:00Z', '2026-10-25T18:00Z'],
    // Half past two is not there: study begins as much later, at half past three.
    ['Europe/Berlin', '02:30', '2026-03-29', '2026-03-29T01:30Z', '2026-03-29T02:30Z'],
    // Half past two comes twice: study begins the first time.
    ['Europe/Berlin', '02:30', '2026-10-25', '2026-10-25T00:30Z', '2026-10-25T01:30Z'],
    ['Pacific/Auckland', '18:00', '2026-04-04', '2026-04-04T05:00Z', '2026-04-04T06:00Z'],
    ['Pacific/Auckland', '18:00', '2026-04-05', '2026-04-05T06:00Z', '2026-04-05T07:00Z'],
    ['Pacific/Auckland', '18:00', '2026-09-26', '2026-09-26T06:00Z', '2026-09-26T07:00Z'],
    ['Pacific/Auckland', '18:00', '2026-09-27', '2026-09-27T05:00Z', '2026-09-27T06:00Z'],
    ['Pacific/Auckland', '02:30', '2026-09-27', '2026-09-26T14:30Z', '2026-09-26T15:30Z'],
    ['Pacific/Auckland', '02:30', '2026-04-05', '2026-04-04T13:30Z', '2026-04-04T14:30Z'],
    // Clocks that change at midnight: there is no 00:00 in Beirut on that day.
    ['Asia/Beirut', '00:00', '2026-03-29', '2026-03-28T22:00Z', '2026-03-28T23:00Z'],
  ])('across clock changes: %s at %s on %s', (timeZone, startsAt, day, start, end) => {
    expect(told(studySlots(planned([day, 'a', 60]), { startsAt, timeZone }, far))).toEqual([
      `a 1 ${start} ${end}`,
    ])
  })

  test('an evening that runs past midnight, through a clock change, is as long as planned', () => {
    const plan = planned(['2026-03-28', 'a', 120], ['2026-03-28', 'b', 180], ['2026-03-29', 'c', 60])
    expect(told(studySlots(plan, { startsAt: '22:00', timeZone: 'Europe/Berlin' }, far))).toEqual([
      'a 1 2026-03-28T21:00Z 2026-03-28T23:00Z',
      'b 1 2026-03-28T23:00Z 2026-03-29T02:00Z',
      'c 1 2026-03-29T20:00Z 2026-03-29T21:00Z',
    ])
  })

  test('a day so long that it runs into the next one holds that one up', () => {
    const plan = planned(['2026-03-28', 'a', 1440], ['2026-03-29', 'b', 60])
    expect(told(studySlots(plan, { startsAt: '18:00', timeZone: 'Europe/Berlin' }, far))).toEqual([
      'a 1 2026-03-28T17:00Z 2026-03-29T17:00Z',
      'b 1 2026-03-29T17:00Z 2026-03-29T18:00Z',
    ])
  })
})

test('whatever the plan, zone and time: every minute once, in order, none at the same time as another', () => {
  const time = fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
    .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'))
  const zone = fc.constantFrom(
    'Europe/Berlin',
    'Pacific/Auckland',
    'America/New_York',
    'Australia/Lord_Howe',
    'Antarctica/Troll',
    'Asia/Beirut',
    'Asia/Kathmandu',
  )
  fc.assert(
    fc.property(planInput(), time, zone, (input, startsAt, timeZone) => {
      const plan = makePlan(input)
      const slots = studySlots(plan, { startsAt, timeZone }, far)
      const minutes = slots.reduce((sum, { start, end }) => sum + (end - start) / 60_000, 0)
      expect(minutes).toBe(plan.minutes)
      for (const [at, { start }] of slots.entries())
        expect(start).toBeGreaterThanOrEqual(slots[at - 1]?.end ?? 0)
      expect(new Set(slots.map(({ step, part }) => `${step} ${part}`)).size).toBe(slots.length)
      for (const { part, parts } of slots) expect(part).toBeLessThanOrEqual(parts)
    }),
    { numRuns: 300 },
  )
})

/** A plan of these slots: day, step, minutes. */
function planned(...slots: readonly (readonly [string, string, number])[]): { weeks: PlannedWeek[] } {
  const laid = slots.map(([day, step, minutes]) => ({ day, step, minutes }))
  return { weeks: [{ monday: '2026-03-23', capacity: 0, used: 0, slots: laid }] }
}
