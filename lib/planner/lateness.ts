import type { Calendar } from './calendar'
import type { DueClasses } from './due-classes'

/**
 * The least maximum lateness in days over all dates that classes have, -Infinity where there is none, and the latest
 * minute by which each class must be finished for a plan to be called best: by class with a date, never falling from one
 * class to the next, so that doing the earliest class first always meets them all.
 *
 * Why earliest pulled-back date first is exact, and in days. All steps share one calendar, so a step that ends at study
 * minute C ends on day g(C), g never falling; its lateness g(C) − d never falls in C either, which is all that Lawler's
 * exchange needs: of two neighbours in the wrong order of d, swapping them ends the later-due one where the other
 * ended, with a later date to compare against. Pulling dates back changes no maximum, since what is needed ends no later
 * than what needs it. In that order all that is due by d ends at minutesDue of the last class of d, and no order ends
 * it sooner; so it is best for every date at once, and the least maximum lateness is the greatest of g(minutesDue) − d.
 *
 * One date that cannot be met is no licence to miss the others. So where the least is above 0, no date is missed that
 * this order meets, and none by more days than in this order; and among steps whose date is late anyway, those that an
 * assignment wants by a day still ahead go first as far as that day needs it. Both are about orders of least maximum
 * lateness only: within such steps every order ends at the same minute.
 */
export function leastLateness(classes: DueClasses, calendar: Calendar): number {
  const best = findBestDays(classes, calendar)
  // What comes before every date is compared with none.
  const late = (day: number, k: number) => (day === Number.NEGATIVE_INFINITY ? day : best[k]! - day)
  return classes.days.reduce((most, day, k) => Math.max(most, late(day, k)), Number.NEGATIVE_INFINITY)
}

/** The limits that keep all that, for a greatest lateness that is the least or more. */
export function findLimits(classes: DueClasses, calendar: Calendar, lateness: number): Float64Array {
  const { days, nextDays, minutesDue } = classes
  const best = findBestDays(classes, calendar)
  return minutesDue.map((minutes, k) => {
    const day = days[k]!
    if (day === Number.NEGATIVE_INFINITY) return minutes
    if (best[k]! <= day) return calendar.minutesThrough(day + Math.min(0, lateness))
    const wanted = Math.min(nextDays[k]!, best[k]!)
    return calendar.minutesThrough(Math.max(wanted, calendar.dayOfMinute(minutes)))
  })
}

/**
 * Limits that keep it whatever has been done meanwhile: what is left after any step of the plan is still best for what is
 * left, so finishing a step never reshuffles the rest.
 */
export function findLastingLimits(classes: DueClasses, calendar: Calendar): Float64Array {
  const { days, nextDays, minutesDue } = classes
  const ends = findEnds(classes)
  const best = findBestDays(classes, calendar)
  const crowding = measureCrowding(classes, calendar)
  return minutesDue.map((minutes, k) => {
    if (best[k]! <= days[k]!) return Math.min(crowding[k]!, calendar.minutesThrough(days[k]!))
    return Math.min(ends[k]!, Math.max(minutes, calendar.minutesThrough(Math.min(nextDays[k]!, best[k]!))))
  })
}

/** By class: the day on which all that is due by its first date ends when it is done first. */
function findBestDays(classes: DueClasses, calendar: Calendar): Float64Array {
  return findEnds(classes).map((end) => calendar.dayOfMinute(end))
}

/** By class: the minutes of all that is due by its first date. */
export function findEnds({ days, minutesDue }: DueClasses): Float64Array {
  const ends = minutesDue.slice()
  for (let k = days.length - 2; k >= 0; k--) if (days[k + 1] === days[k]) ends[k] = ends[k + 1]!
  return ends
}

/**
 * By class k, the greatest over all classes z from k on of minutesDue[z] − (the most minutes that days[z] − days[k] days
 * can hold). What ends by then lies at least days[z] − days[k] days before class z ends, from whatever minute one counts,
 * so it never is later than class z, which has to be as late as that. Found for all k in one sweep from the last
 * class, since by day of the week the number of whole weeks between two days is a plain difference.
 */
function measureCrowding(
  { days, minutesDue }: Pick<DueClasses, 'days' | 'minutesDue'>,
  calendar: Calendar,
): Float64Array {
  const week = calendar.mostMinutesIn(7)
  const greatest = new Array<number>(7).fill(Number.NEGATIVE_INFINITY)
  const crowding = new Float64Array(days.length)
  for (let k = days.length - 1; k >= 0; k--) {
    const since = days[k]! - days[0]!
    const weeks = Math.floor(since / 7)
    const weekday = since % 7
    greatest[weekday] = Math.max(greatest[weekday]!, minutesDue[k]! - weeks * week)
    let most = Number.NEGATIVE_INFINITY
    for (let other = 0; other < 7; other++) {
      const rest = other >= weekday ? other - weekday : other + 7 - weekday
      const whole = other >= weekday ? weeks : weeks + 1
      most = Math.max(most, greatest[other]! + whole * week - calendar.mostMinutesIn(rest))
    }
    crowding[k] = most
  }
  return crowding
}
