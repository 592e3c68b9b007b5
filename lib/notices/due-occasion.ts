import { daysBetween } from '@/lib/planner/local-date'
import type { LocalDate } from '@/lib/planner/plan'

/** When the morning begins in which somebody is told of a due date, in hours on their clock. */
export const morningHour = 7

/** After so many days, a date that nobody was told of is history. */
const longestLate = 30

/** What there is to tell about a due date today, if anything; `days` are from today to the date. */
export interface DueOccasion {
  readonly kind: 'due-soon' | 'late'
  /** The same for everyone who looks: told once. An extended date is another occasion. */
  readonly occasion: string
  readonly days: number
}

/**
 * Names the occasion of an open assignment: a week before its day, the day before, and once it is late. `due` is the
 * last of the person's own days; `dueOn` is the date as it was set.
 */
export function dueOccasion({
  id,
  due,
  dueOn,
  today,
}: {
  readonly id: string
  readonly due: LocalDate
  readonly dueOn: LocalDate
  readonly today: LocalDate
}): DueOccasion | undefined {
  const days = daysBetween(today, due)
  if (days > 7 || days < -longestLate) return undefined
  if (days < 0) return { kind: 'late', occasion: `late:${id}:${dueOn}`, days }
  return { kind: 'due-soon', occasion: `due-soon:${id}:${dueOn}:${days <= 1 ? 1 : 7}`, days }
}
