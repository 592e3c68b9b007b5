import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { digestPeriodAt, isQuiet, type MailTimes, nextDigest, usualMailTimes } from '@/lib/notices/mail-times'

const at = (text: string) => Temporal.ZonedDateTime.from(text).epochMilliseconds
const daily: MailTimes = { ...usualMailTimes, cadence: 'daily' }
const told = (instant: number | undefined, zone: string) =>
  instant === undefined
    ? undefined
    : Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).toString()

describe('quiet hours', () => {
  test.each([
    ['19:00', '08:00', '18:59', false],
    ['19:00', '08:00', '19:00', true],
    ['19:00', '08:00', '03:00', true],
    ['19:00', '08:00', '08:00', false],
    ['12:00', '14:00', '11:59', false],
    ['12:00', '14:00', '12:30', true],
    ['12:00', '14:00', '14:00', false],
    ['07:00', '07:00', '07:00', false],
  ])('from %s until %s, %s is quiet: %s', (quietFrom, quietUntil, time, quiet) => {
    expect(isQuiet({ ...daily, quietFrom, quietUntil }, time)).toBe(quiet)
  })
})

describe('the next digest', () => {
  test('a weekly one comes on Monday at eight, on the person’s own clock', () => {
    const thursday = at('2026-03-12T12:00[Europe/London]')
    expect(told(nextDigest(usualMailTimes, 'Europe/London', thursday), 'Europe/London')).toBe(
      '2026-03-16T08:00:00+00:00[Europe/London]',
    )
    expect(told(nextDigest(usualMailTimes, 'Asia/Tokyo', thursday), 'Asia/Tokyo')).toBe(
      '2026-03-16T08:00:00+09:00[Asia/Tokyo]',
    )
  })

  test('a daily one leaves the weekend out unless it is asked for', () => {
    const friday = at('2026-03-13T09:00[Europe/London]')
    expect(told(nextDigest(daily, 'Europe/London', friday), 'Europe/London')).toContain('2026-03-16T08:00')
    const weekends = { ...daily, weekends: true }
    expect(told(nextDigest(weekends, 'Europe/London', friday), 'Europe/London')).toContain('2026-03-14T08:00')
  })

  test('it stays at eight when the clocks change in between', () => {
    const before = at('2026-03-28T12:00[Europe/London]')
    const sunday = { ...daily, weekends: true }
    expect(told(nextDigest(sunday, 'Europe/London', before), 'Europe/London')).toBe(
      '2026-03-29T08:00:00+01:00[Europe/London]',
    )
  })

  test('a time that the clocks jump over comes when they have jumped', () => {
    const night = { ...daily, weekends: true, quietFrom: '04:00', quietUntil: '02:30' }
    const before = at('2026-03-28T12:00[Europe/Berlin]')
    expect(told(nextDigest(night, 'Europe/Berlin', before), 'Europe/Berlin')).toBe(
      '2026-03-29T03:30:00+02:00[Europe/Berlin]',
    )
  })

  test('comes after quiet hours that last longer than the morning', () => {
    const late = { ...daily, quietFrom: '22:00', quietUntil: '10:30' }
    const early = at('2026-03-12T07:00[Europe/London]')
    expect(told(nextDigest(late, 'Europe/London', early), 'Europe/London')).toContain('2026-03-12T10:30')
  })

  test('never for who wants none', () => {
    expect(nextDigest({ ...daily, cadence: 'none' }, 'UTC', at('2026-03-12T12:00[UTC]'))).toBeUndefined()
  })

  const time = fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
    .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'))
  const choice = fc.record({
    cadence: fc.constantFrom('daily' as const, 'weekly' as const),
    quietFrom: time,
    quietUntil: time,
    weekends: fc.boolean(),
  })
  const zone = fc.constantFrom(
    'Europe/London',
    'America/St_Johns',
    'Pacific/Apia',
    'Australia/Lord_Howe',
    'Asia/Kolkata',
  )
  const instant = fc.integer({ min: Date.parse('2025-12-01'), max: Date.parse('2027-02-01') })

  test('comes within a week or so, never in quiet hours, and its period may then go out', () => {
    fc.assert(
      fc.property(choice, zone, instant, (times, timeZone, now) => {
        const next = nextDigest(times, timeZone, now)
        if (next === undefined) return false
        const here = Temporal.Instant.fromEpochMilliseconds(next).toZonedDateTimeISO(timeZone)
        const clock = here.toPlainTime().toString({ smallestUnit: 'minute' })
        return (
          next > now &&
          next - now < 15 * 86_400_000 &&
          !isQuiet(times, clock) &&
          (times.weekends || times.cadence === 'weekly' || here.dayOfWeek <= 5) &&
          digestPeriodAt(times, timeZone, next) !== undefined
        )
      }),
    )
  })
})

describe('the period whose digest may go out', () => {
  test('is the week from Monday morning, and on Tuesday still where Monday was missed', () => {
    const of = (text: string) => digestPeriodAt(usualMailTimes, 'Europe/London', at(`${text}[Europe/London]`))
    expect(of('2026-03-16T07:59')).toBeUndefined()
    expect(of('2026-03-16T08:00')).toBe('2026-W12')
    expect(of('2026-03-17T10:00')).toBe('2026-W12')
    expect(of('2026-03-16T20:00')).toBeUndefined()
    expect(of('2026-03-19T10:00')).toBeUndefined()
  })

  test('is the week of its own year around New Year', () => {
    const of = (text: string) => digestPeriodAt(usualMailTimes, 'UTC', at(`${text}[UTC]`))
    expect(of('2026-12-30T09:00')).toBe('2026-W53')
    expect(of('2027-01-04T09:00')).toBe('2027-W01')
  })

  test('is the person’s own day', () => {
    const now = at('2026-03-12T23:30[UTC]')
    expect(digestPeriodAt(daily, 'Asia/Tokyo', now)).toBe('2026-03-13')
    expect(digestPeriodAt(daily, 'UTC', now)).toBeUndefined()
  })
})
