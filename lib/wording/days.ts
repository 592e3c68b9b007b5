import { daysBetween } from '@/lib/planner/local-date'
import type { LocalDate } from '@/lib/planner/plan'

/** Says a calendar date as the reader's locale does: `9 Feb 2027`, and without the year where it is the same as today's. */
export function dayInWords(day: LocalDate, today?: LocalDate, locale?: string): string {
  const sameYear = today?.slice(0, 4) === day.slice(0, 4)
  return new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    ...(sameYear ? {} : { year: 'numeric' }),
    timeZone: 'UTC',
  }).format(asInstant(day))
}

/** Says a day near today by its name: `today`, `tomorrow`, `Thursday`; further away by its date. */
export function nearDayInWords(day: LocalDate, today: LocalDate, locale?: string): string {
  const ahead = daysBetween(today, day)
  if (ahead === 0) return 'today'
  if (ahead === 1) return 'tomorrow'
  if (ahead > 1 && ahead < 7) return weekdayName(day, 'long', locale)
  return dayInWords(day, today, locale)
}

export function weekdayName(day: LocalDate, length: 'long' | 'short', locale?: string): string {
  return new Intl.DateTimeFormat(locale, { weekday: length, timeZone: 'UTC' }).format(asInstant(day))
}

/** Says a count with its noun: `1 day`, `3 days`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}

function asInstant(day: LocalDate): number {
  return Date.parse(`${day}T00:00:00Z`)
}
