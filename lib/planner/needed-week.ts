import { scaleDay } from './calendar'
import { toDayNumber, weekdayOf } from './local-date'
import type { Capacity } from './plan'

const MINUTES_A_DAY = 1440

/**
 * By date, ascending: the smallest weekly minutes that, spread by `scaleWeek`, fit so much work into the study time until
 * its end; undefined where 24 hours a day would not. Exact by bisection: more minutes a week give no day fewer.
 */
export function findNeededWeeks(
  dates: readonly { readonly day: number; readonly work: number }[],
  capacity: Capacity,
): readonly (number | undefined)[] {
  const studyDays = countStudyDays(
    dates.map(({ day }) => day),
    capacity,
  )
  const longest = longestWeek(capacity)
  return dates.map(({ work }, at) => smallestWeek(capacity, studyDays[at]!, work, longest))
}

function smallestWeek(
  { weekdayMinutes }: Capacity,
  studyDays: readonly number[],
  work: number,
  longest: number,
): number | undefined {
  const week = weekdayMinutes.reduce((sum, minutes) => sum + minutes, 0)
  const isEnough = (weeklyMinutes: number) => {
    let minutes = 0
    for (let weekday = 0; weekday < 7; weekday++)
      minutes += studyDays[weekday]! * scaleDay(weekdayMinutes[weekday]!, week, weeklyMinutes)
    return minutes >= work
  }
  if (work === 0) return 0
  if (!isEnough(longest)) return undefined
  let enough = longest
  let tooLittle = 0
  while (enough - tooLittle > 1) {
    const middle = Math.floor((enough + tooLittle) / 2)
    if (isEnough(middle)) enough = middle
    else tooLittle = middle
  }
  return enough
}

/** The longest week whose busiest day, rounded down, still has 24 hours. */
function longestWeek({ weekdayMinutes }: Capacity): number {
  const week = weekdayMinutes.reduce((sum, minutes) => sum + minutes, 0)
  return Math.ceil(((MINUTES_A_DAY + 1) * week) / Math.max(...weekdayMinutes)) - 1
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
