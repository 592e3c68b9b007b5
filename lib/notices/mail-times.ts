import { Temporal } from 'temporal-polyfill'

/** When somebody wants mail. Times are `HH:MM` on the person's own clock. */
export interface MailTimes {
  readonly cadence: 'none' | 'daily' | 'weekly'
  /** No mail from then until then, past midnight too; the same twice is no quiet hours. */
  readonly quietFrom: string
  readonly quietUntil: string
  /** Whether mail may come on Saturday and Sunday. */
  readonly weekends: boolean
}

/** For who has said nothing. */
export const usualMailTimes: MailTimes = {
  cadence: 'weekly',
  quietFrom: '19:00',
  quietUntil: '08:00',
  weekends: false,
}

/** When a morning begins, for who is not quiet then. */
const morning = '08:00'

/** A weekly digest that could not go out on Monday still does until this weekday. */
const lastWeekdayOfWeekly = 3

/** Whether a time of day is in somebody's quiet hours. */
export function isQuiet({ quietFrom, quietUntil }: MailTimes, time: string): boolean {
  if (quietFrom < quietUntil) return quietFrom <= time && time < quietUntil
  return quietFrom !== quietUntil && (quietFrom <= time || time < quietUntil)
}

/**
 * The period whose digest may go out at an instant in milliseconds: `2026-03-12` of a daily one, `2026-W11` of a weekly
 * one. Undefined on a day without mail, before the morning, in quiet hours, and for who wants none.
 */
export function digestPeriodAt(times: MailTimes, timeZone: string, now: number): string | undefined {
  const here = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone)
  const day = here.toPlainDate()
  if (!mailsOn(times, day) || isQuiet(times, clockOf(here))) return undefined
  if (Temporal.ZonedDateTime.compare(here, momentOn(times, day, timeZone)) < 0) return undefined
  if (times.cadence === 'daily') return day.toString()
  return `${day.yearOfWeek}-W${String(day.weekOfYear).padStart(2, '0')}`
}

/** The next instant after `now` at which a digest's time comes, in milliseconds; undefined for who wants none. */
export function nextDigest(times: MailTimes, timeZone: string, now: number): number | undefined {
  if (times.cadence === 'none') return undefined
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone).toPlainDate()
  // Two weeks hold an allowed day of every choice; a clock change can spoil one of them, not all.
  for (let ahead = 0; ahead <= 15; ahead++) {
    const day = today.add({ days: ahead })
    if (times.cadence === 'weekly' ? day.dayOfWeek !== 1 : !mailsOn(times, day)) continue
    const moment = momentOn(times, day, timeZone)
    if (moment.epochMilliseconds > now && !isQuiet(times, clockOf(moment))) return moment.epochMilliseconds
  }
  return undefined
}

function mailsOn({ cadence, weekends }: MailTimes, day: Temporal.PlainDate): boolean {
  if (cadence === 'weekly') return day.dayOfWeek <= lastWeekdayOfWeekly
  return cadence === 'daily' && (weekends || day.dayOfWeek <= 5)
}

/** The first time from the morning on that is not quiet; where all of it is, the end of the quiet hours before it. */
function momentOn(times: MailTimes, day: Temporal.PlainDate, timeZone: string): Temporal.ZonedDateTime {
  const time = isQuiet(times, morning) ? times.quietUntil : morning
  // A time that the clocks jump over comes when they have jumped.
  return day.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(time) })
}

function clockOf(at: Temporal.ZonedDateTime): string {
  return at.toPlainTime().toString({ smallestUnit: 'minute' })
}
