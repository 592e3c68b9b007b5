import { fromDayNumber, toDayNumber, weekdayOf } from '@/lib/planner/local-date'
import type { LocalDate } from '@/lib/planner/plan'

/** When somebody reviews: minutes for Monday to Sunday, 0 on a day without, and days off. */
export interface ReviewDays {
  readonly weekdayMinutes: readonly number[]
  readonly daysOff: readonly LocalDate[]
}

/** A card may come this part of its interval earlier or later, so that no day is full while the next is empty. */
const elastic = 0.1

/**
 * The day on which a card comes back, `interval` days after `from`: of the days within a tenth of the interval the one
 * with the smallest part of its minutes taken, the nearest to the wished one where several are alike. Days off and days
 * without review count as full. Where none of these days has review, the first later one that has, at most 60 days on.
 */
export function chooseReviewDay(
  from: LocalDate,
  interval: number,
  days: ReviewDays,
  /** Minutes already on a day. */
  taken: (day: LocalDate) => number,
): LocalDate {
  const start = toDayNumber(from)
  const slack = interval < 3 ? 0 : Math.max(1, Math.floor(interval * elastic))
  const daysOff = new Set(days.daysOff)
  let best: { readonly day: LocalDate; readonly load: number; readonly off: number } | undefined
  for (let off = 0; off <= slack; off += 1) {
    for (const shift of off === 0 ? [0] : [-off, off]) {
      const number = start + Math.max(1, interval + shift)
      const day = fromDayNumber(number)
      const minutes = days.weekdayMinutes[weekdayOf(number)] ?? 0
      if (minutes <= 0 || daysOff.has(day)) continue
      const load = taken(day) / minutes
      if (!best || load < best.load - 1e-9) best = { day, load, off }
    }
  }
  return best?.day ?? firstDayWithReview(start + Math.max(1, interval), days, daysOff)
}

function firstDayWithReview(from: number, days: ReviewDays, daysOff: ReadonlySet<LocalDate>): LocalDate {
  for (let number = from; number < from + 60; number += 1) {
    const day = fromDayNumber(number)
    if ((days.weekdayMinutes[weekdayOf(number)] ?? 0) > 0 && !daysOff.has(day)) return day
  }
  return fromDayNumber(from)
}
