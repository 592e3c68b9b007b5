import { toDayNumber, weekdayOf } from './local-date'
import type { Capacity } from './plan'

/**
 * Study time as one line of minutes, counted from the first day that can be planned. Both directions cost O(log days
 * off), however far the horizon: whole weeks are counted, not walked.
 */
export interface Calendar {
  readonly from: number
  /** Study minutes from the first day to the end of this day number. */
  minutesThrough(day: number): number
  /** The day on which this minute is studied; the first is 1. Only where there is any capacity. */
  dayOfMinute(minute: number): number
  /** The days off between two days, of those weekdays that have study minutes. */
  daysOffBetween(first: number, last: number): readonly number[]
  /** No run of so many days holds more minutes than this. */
  mostMinutesIn(days: number): number
}

export function openCalendar({ weekdayMinutes, daysOff, from }: Capacity): Calendar {
  const first = toDayNumber(from)
  const pattern = weekdayMinutes.map((_, at) => weekdayMinutes[weekdayOf(first + at)]!)
  const upTo = runningTotals(pattern)
  const week = upTo[7]!
  const most = mostByLength(pattern)
  const patternThrough = (day: number) => {
    const days = Math.max(0, day - first + 1)
    return Math.floor(days / 7) * week + upTo[days % 7]!
  }

  const off = [...new Set(daysOff.map(toDayNumber))]
    .filter((day) => day >= first && pattern[(day - first) % 7]! > 0)
    .sort((a, b) => a - b)
  const lost = runningTotals(off.map((day) => pattern[(day - first) % 7]!))
  const throughOff = off.map((day, at) => patternThrough(day) - lost[at + 1]!)

  return {
    from: first,
    minutesThrough: (day) => patternThrough(day) - lost[countBelow(off, day + 1)]!,
    dayOfMinute(minute) {
      const patternMinute = minute + lost[countBelow(throughOff, minute)]!
      const weeks = Math.floor((patternMinute - 1) / week)
      const rest = patternMinute - weeks * week
      let day = 0
      while (upTo[day + 1]! < rest) day++
      return first + 7 * weeks + day
    },
    daysOffBetween: (start, end) => off.slice(countBelow(off, start), countBelow(off, end + 1)),
    mostMinutesIn: (days) => Math.floor(days / 7) * week + most[days % 7]!,
  }
}

/** The same weekday pattern with this many minutes a week: each day its share, rounded down to whole minutes. */
export function scaleWeek(
  weekdayMinutes: Capacity['weekdayMinutes'],
  weeklyMinutes: number,
): Capacity['weekdayMinutes'] {
  const week = weekdayMinutes.reduce((sum, minutes) => sum + minutes, 0)
  const [monday, tuesday, wednesday, thursday, friday, saturday, sunday] = weekdayMinutes.map((minutes) =>
    scaleDay(minutes, week, weeklyMinutes),
  )
  return [monday!, tuesday!, wednesday!, thursday!, friday!, saturday!, sunday!]
}

/** What a day of a week gets of so many minutes a week. */
export function scaleDay(minutes: number, week: number, weeklyMinutes: number): number {
  return week === 0 ? 0 : Math.floor((minutes * weeklyMinutes) / week)
}

function runningTotals(values: readonly number[]): number[] {
  const totals = [0]
  for (const value of values) totals.push(totals[totals.length - 1]! + value)
  return totals
}

/** By number of days, 0 to 6: the most minutes in that many days on end. */
function mostByLength(pattern: readonly number[]): number[] {
  const twice = runningTotals([...pattern, ...pattern])
  return pattern.map((_, length) => Math.max(...pattern.map((_, at) => twice[at + length]! - twice[at]!)))
}

/** How many of the ascending values are below the limit. */
function countBelow(values: readonly number[], limit: number): number {
  let low = 0
  let high = values.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (values[middle]! < limit) low = middle + 1
    else high = middle
  }
  return low
}
