import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { dueDayIn, todayIn } from '@/lib/services/clock'

const at = (text: string) => Date.parse(text)

describe('what day it is', () => {
  test.each([
    ['Europe/London', '2026-03-12T12:00:00Z', '2026-03-12'],
    ['Pacific/Auckland', '2026-03-12T10:30:00Z', '2026-03-12'],
    ['Pacific/Auckland', '2026-03-12T11:00:00Z', '2026-03-13'],
    ['America/Los_Angeles', '2026-03-12T06:59:59Z', '2026-03-11'],
    ['Europe/Berlin', '2026-03-29T00:59:00Z', '2026-03-29'],
    ['Europe/Berlin', '2026-10-24T22:00:00Z', '2026-10-25'],
    ['UTC', '2028-02-29T23:59:59Z', '2028-02-29'],
  ])('in %s at %s it is %s', (zone, instant, day) => {
    expect(todayIn(zone, at(instant))).toBe(day)
  })

  test('it is what the calendar of the zone says, at any instant', () => {
    const zones = [
      'UTC',
      'Europe/Berlin',
      'America/St_Johns',
      'Pacific/Apia',
      'Asia/Kathmandu',
      'Africa/Cairo',
    ]
    const instant = fc.integer({ min: at('1970-01-01T00:00:00Z'), max: at('2199-12-31T00:00:00Z') })
    fc.assert(
      fc.property(fc.constantFrom(...zones), instant, (zone, now) => {
        const there = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone)
        expect(todayIn(zone, now)).toBe(there.toPlainDate().toString())
      }),
    )
  })
})

describe('the last day for a due date set elsewhere', () => {
  test.each([
    ['Europe/Berlin', '2026-03-29', 'Europe/Berlin', '2026-03-29'],
    // New York's Tuesday ends at six on Wednesday morning in Berlin: Tuesday is the last whole day.
    ['Europe/Berlin', '2026-03-10', 'America/New_York', '2026-03-10'],
    // Berlin's Tuesday ends at six on Tuesday evening in New York: Monday is the last whole day there.
    ['America/New_York', '2026-03-10', 'Europe/Berlin', '2026-03-09'],
    ['Pacific/Auckland', '2026-03-10', 'Pacific/Honolulu', '2026-03-10'],
  ])('%s: due on %s in %s is %s', (zone, dueOn, dueZone, day) => {
    expect(dueDayIn(zone, dueOn, dueZone)).toBe(day)
  })

  test('it is the last day there that is over when the date is', () => {
    const zones = ['UTC', 'Europe/Berlin', 'America/New_York', 'Pacific/Auckland', 'Asia/Kathmandu']
    const someDay = fc
      .date({ min: new Date('2020-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10))
    fc.assert(
      fc.property(fc.constantFrom(...zones), someDay, fc.constantFrom(...zones), (zone, dueOn, dueZone) => {
        const day = dueDayIn(zone, dueOn, dueZone)
        const end = endOf(dueOn, dueZone)
        expect(endOf(day, zone)).toBeLessThanOrEqual(end)
        expect(endOf(dayAfter(day), zone)).toBeGreaterThan(end)
      }),
      { numRuns: 300 },
    )
  })
})

/** The instant a day ends in a zone, to the minute, found by search rather than by the arithmetic under test. */
function endOf(day: string, zone: string): number {
  let low = at(`${day}T00:00:00Z`) / 60_000
  let high = low + 3 * 1_440
  low -= 1_440
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (todayIn(zone, middle * 60_000) <= day) low = middle
    else high = middle
  }
  return high
}

function dayAfter(day: string): string {
  return new Date(at(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
}
