import { addDays, toDayNumber, weekdayOf } from '@/lib/planner/local-date'
import type { LocalDate } from '@/lib/planner/plan'

/** Something that was done: on which of the person's own days, and how long it took. */
export interface Doing {
  readonly day: LocalDate
  readonly minutes: number
}

/** A week of study, Monday to Sunday in the person's own zone. */
export interface RhythmWeek {
  readonly monday: LocalDate
  readonly minutes: number
  readonly steps: number
}

export const rhythmWeeks = 12
/** What somebody does lately is what they did in so many whole weeks. */
const lateWeeks = 4

/** The last twelve weeks, the running one last; a week without study is there with nothing in it. */
export function rhythmOf(doings: Iterable<Doing>, today: LocalDate): readonly RhythmWeek[] {
  const first = addDays(mondayOf(today), -7 * (rhythmWeeks - 1))
  const weeks = Array.from({ length: rhythmWeeks }, (_, at) => ({
    monday: addDays(first, 7 * at),
    minutes: 0,
    steps: 0,
  }))
  for (const { day, minutes } of doings) {
    const week = weeks[Math.floor((toDayNumber(day) - toDayNumber(first)) / 7)]
    if (!week) continue
    week.minutes += minutes
    week.steps += 1
  }
  return weeks
}

/**
 * Minutes a week over the last four whole weeks, or over those since `joined` where that is less; undefined before
 * somebody has been here for a whole week.
 */
export function minutesLately(rhythm: readonly RhythmWeek[], joined: LocalDate): number | undefined {
  const whole = rhythm.slice(-1 - lateWeeks, -1).filter(({ monday }) => monday >= joined)
  if (whole.length === 0) return undefined
  return Math.round(whole.reduce((sum, { minutes }) => sum + minutes, 0) / whole.length)
}

/** The Monday of the week a day is in. */
export function mondayOf(day: LocalDate): LocalDate {
  return addDays(day, -weekdayOf(toDayNumber(day)))
}
