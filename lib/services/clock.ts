import { Temporal } from 'temporal-polyfill'
import type { LocalDate } from '@/lib/planner/plan'

/** The calendar date it is for somebody in an IANA zone at an instant in milliseconds. */
export function todayIn(timeZone: string, now: number): LocalDate {
  const parts = calendarOf(timeZone).formatToParts(now)
  const part = (type: Intl.DateTimeFormatPartTypes, digits: number) =>
    (parts.find((found) => found.type === type)?.value ?? '').padStart(digits, '0')
  return `${part('year', 4)}-${part('month', 2)}-${part('day', 2)}`
}

/**
 * A due date holds until the end of its day in its own zone. For somebody elsewhere this gives the last of their
 * days that is over by then, so that planning for their own day is never late for the one who set the date.
 */
export function dueDayIn(timeZone: string, dueOn: LocalDate, dueZone: string): LocalDate {
  if (dueZone === timeZone) return dueOn
  const end = Temporal.PlainDate.from(dueOn).add({ days: 1 }).toZonedDateTime(dueZone)
  return end.withTimeZone(timeZone).toPlainDate().subtract({ days: 1 }).toString()
}

/** Every request for a roadmap asks what day it is: a formatter is made once a zone, which is a hundred times faster. */
function calendarOf(timeZone: string): Intl.DateTimeFormat {
  const made = calendars.get(timeZone) ?? makeCalendar(timeZone)
  calendars.set(timeZone, made)
  return made
}

const calendars = new Map<string, Intl.DateTimeFormat>()

function makeCalendar(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en', {
    timeZone,
    calendar: 'iso8601',
    numberingSystem: 'latn',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  })
}
