import { scaleWeek } from './calendar'
import type { DueClasses } from './due-classes'
import { toDayNumber, weekdayOf } from './local-date'
import type { Capacity } from './plan'

const MINUTES_A_DAY = 1440

/**
 * The smallest weekly minutes that, spread by `scaleWeek`, make everything on time; undefined where 24 hours a day would
 * not. Exact by bisection: more minutes a week give no day fewer, and everything can be on time if and only if, for
 * each date, all that is due by then fits in the study time until then.
 */
export function findNeededWeek({ days, minutesDue }: DueClasses, capacity: Capacity): number | undefined {
  if (days.length === 0) return 0
  const { weekdayMinutes } = capacity
  const studyDays = countStudyDays(days, capacity)
  const isEnough = (weeklyMinutes: number) => {
    const scaled = scaleWeek(weekdayMinutes, weeklyMinutes)
    return studyDays.every((counts, k) => {
      let minutes = 0
      for (let weekday = 0; weekday < 7; weekday++) minutes += counts[weekday]! * scaled[weekday]!
      return minutes >= minutesDue[k]!
    })
  }
  // The longest week whose busiest day, rounded down, still has 24 hours.
  const week = weekdayMinutes.reduce((sum, minutes) => sum + minutes, 0)
  let enough = Math.ceil(((MINUTES_A_DAY + 1) * week) / Math.max(...weekdayMinutes)) - 1
  if (!isEnough(enough)) return undefined
  let tooLittle = 0
  while (enough - tooLittle > 1) {
    const middle = Math.floor((enough + tooLittle) / 2)
    if (isEnough(middle)) enough = middle
    else tooLittle = middle
  }
  return enough
}

/** By date, ascending: how many Mondays to Sundays there are from the first day to its end, days off not counted. */
function countStudyDays(days: readonly number[], { from, daysOff }: Capacity): number[][] {
  const first = toDayNumber(from)
  const off = [...new Set(daysOff.map(toDayNumber))].filter((day) => day >= first).sort((a, b) => a - b)
  const offSoFar = [0, 0, 0, 0, 0, 0, 0]
  let nextOff = 0
  return days.map((day) => {
    for (; nextOff < off.length && off[nextOff]! <= day; nextOff++) offSoFar[weekdayOf(off[nextOff]!)]!++
    const length = Math.max(0, day - first + 1)
    return offSoFar.map((gone, weekday) => {
      const wait = (weekday - weekdayOf(first) + 7) % 7
      return Math.floor((length + 6 - wait) / 7) - gone
    })
  })
}
