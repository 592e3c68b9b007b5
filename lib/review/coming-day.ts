import { daysBetween } from '@/lib/planner/local-date'
import type { LocalDate } from '@/lib/planner/plan'
import { chooseReviewDay, type ReviewDays } from './spread-load'

/** When somebody reviews, and the minutes that cards take already on days to come. */
export interface Spread extends ReviewDays {
  readonly taken: Readonly<Record<LocalDate, number>>
}

/** A card as far as it takes minutes of a day. */
export interface PlacedCard {
  readonly minutes: number
  /** The day it comes back as things stand; null where it was never answered. */
  readonly placed: LocalDate | null
}

/** The day on which a card comes back that is answered today, `interval` days being best for it; it makes room for itself. */
export function comingDay(card: PlacedCard, interval: number, today: LocalDate, spread: Spread): LocalDate {
  const taken = takenAfter(spread.taken, card, null)
  return chooseReviewDay(today, interval, spread, (on) => taken[on] ?? 0)
}

/** Days until a card comes back, for each interval it may be given. */
export function daysUntilComing(
  { intervals, ...card }: PlacedCard & { readonly intervals: readonly [number, number, number, number] },
  today: LocalDate,
  spread: Spread,
): [number, number, number, number] {
  const daysOf = (interval: number) => daysBetween(today, comingDay(card, interval, today, spread))
  const [forgotten, effort, usual, atOnce] = intervals
  return [daysOf(forgotten), daysOf(effort), daysOf(usual), daysOf(atOnce)]
}

/** How the days to come are filled once a card has gone from its day to another, or to none. */
export function takenAfter(
  before: Spread['taken'],
  { minutes, placed }: PlacedCard,
  to: LocalDate | null,
): Record<LocalDate, number> {
  const taken = { ...before }
  if (placed !== null) taken[placed] = Math.max(0, (taken[placed] ?? 0) - minutes)
  if (to !== null) taken[to] = (taken[to] ?? 0) + minutes
  return taken
}
