import { Temporal } from 'temporal-polyfill'
import { addDays, toDayNumber, weekdayOf } from '@/lib/planner/local-date'
import type { LocalDate } from '@/lib/planner/plan'
import type { Chance } from './chance'
import type { Habit } from './habits'

/** One sitting: when it began and how many minutes of the curriculum it got through. */
export interface Sitting {
  readonly at: number
  readonly minutes: number
}

/**
 * Sittings for `minutes` of study that end before `now`, the last of them `idle` days ago: on the habit's weekdays, with
 * days left out now and then and a holiday, at the habit's hour of the person's own day. The earliest comes first.
 */
export function sittingsBefore(
  {
    minutes,
    idle,
    habit,
    zone,
    now,
  }: { minutes: number; idle: number; habit: Habit; zone: string; now: number },
  chance: Chance,
): readonly Sitting[] {
  const holiday = { from: chance.between(20, 50), days: chance.between(6, 14) }
  const skipped = chance.between(15, 55)
  const sittings: Sitting[] = []
  const today = dateIn(zone, now)
  let left = minutes
  for (let ago = idle; left > 0; ago += 1) {
    const date = addDays(today, -ago)
    const usual = habit.weekdayMinutes[weekdayOf(toDayNumber(date))] ?? 0
    const away = ago >= holiday.from && ago < holiday.from + holiday.days
    if (usual === 0 || away || chance.happens(skipped)) continue
    const at = instantAt(zone, date, habit.hour * 60 + chance.between(0, 50))
    if (at + usual * 90_000 > now) continue
    const done = Math.min(left, usual)
    sittings.push({ at, minutes: done })
    left -= done
  }
  return sittings.reverse()
}

/** The day on which so many minutes are done, from a first day on. */
export function dayWhenDone(minutes: number, weekdayMinutes: readonly number[], from: LocalDate): LocalDate {
  let left = minutes
  let date = from
  for (;;) {
    left -= weekdayMinutes[weekdayOf(toDayNumber(date))] ?? 0
    if (left <= 0) return date
    date = addDays(date, 1)
  }
}

/** The calendar date it is for somebody. */
export function dateIn(zone: string, now: number): LocalDate {
  return Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainDate().toString()
}

/** The instant of a minute of somebody's day. */
export function instantAt(zone: string, date: LocalDate, minuteOfDay: number): number {
  const time = Temporal.PlainTime.from({ hour: Math.floor(minuteOfDay / 60), minute: minuteOfDay % 60 })
  return Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: zone, plainTime: time }).epochMilliseconds
}
