import type { Calendar } from './calendar'
import { fromDayNumber, LAST_DAY, weekdayOf } from './local-date'
import { type LocalDate, PlanError, type PlannedWeek, type Slot } from './plan'

/** The order laid into study days. By place in the order: the first and the last day of the step. */
export interface Layout {
  readonly startDay: Int32Array
  readonly endDay: Int32Array
  readonly weeks: readonly PlannedWeek[]
  readonly dateOf: (day: number) => LocalDate
}

/** Throws PlanError where there are steps and no study time, or where the last one would end after the year 9999. */
export function layOut(
  order: Int32Array,
  minutes: Float64Array,
  idOf: (step: number) => string,
  calendar: Calendar,
): Layout {
  const startDay = new Int32Array(order.length)
  const endDay = new Int32Array(order.length)
  const dateOf = rememberDates()
  if (order.length > 0) checkHorizon(order, minutes, idOf, calendar)

  const weeks: { monday: number; slots: Slot[] }[] = []
  let week: (typeof weeks)[number] | undefined
  let studied = 0
  let day = 0
  let left = 0
  for (let at = 0; at < order.length; at++) {
    const step = order[at]!
    let remaining = minutes[step]!
    for (let isFirst = true; remaining > 0; isFirst = false) {
      if (left === 0) {
        day = calendar.dayOfMinute(studied + 1)
        left = calendar.minutesThrough(day) - studied
      }
      if (isFirst) startDay[at] = day
      const used = Math.min(left, remaining)
      if (week === undefined || day > week.monday + 6) {
        week = { monday: day - weekdayOf(day), slots: [] }
        weeks.push(week)
      }
      week.slots.push({ day: dateOf(day), step: idOf(step), minutes: used })
      studied += used
      left -= used
      remaining -= used
    }
    endDay[at] = day
  }
  return { startDay, endDay, dateOf, weeks: weeks.map((week) => describeWeek(week, calendar)) }
}

function checkHorizon(
  order: Int32Array,
  minutes: Float64Array,
  idOf: (step: number) => string,
  calendar: Calendar,
): void {
  if (calendar.mostMinutesIn(7) === 0)
    throw new PlanError('no-capacity', ['weekdayMinutes'], 'There is no study time on any weekday. Set some.')
  let total = 0
  const last = calendar.minutesThrough(LAST_DAY)
  for (const step of order) {
    total += minutes[step]!
    if (total > last)
      throw new PlanError(
        'too-long',
        [idOf(step)],
        `The plan would not end before the year 10000; the first step that would not is ${idOf(step)}. Add study time.`,
      )
  }
}

function describeWeek({ monday, slots }: { monday: number; slots: Slot[] }, calendar: Calendar): PlannedWeek {
  return {
    monday: fromDayNumber(monday),
    capacity: calendar.minutesThrough(monday + 6) - calendar.minutesThrough(monday - 1),
    used: slots.reduce((sum, slot) => sum + slot.minutes, 0),
    slots,
  }
}

/** A plan names the same few days many times. */
function rememberDates(): (day: number) => LocalDate {
  const known = new Map<number, LocalDate>()
  return (day) => {
    let date = known.get(day)
    if (date === undefined) {
      date = fromDayNumber(day)
      known.set(day, date)
    }
    return date
  }
}
