import { daysBetween } from '@/lib/planner/local-date'
import type { LocalDate } from '@/lib/planner/plan'
import { type Memory, publishedWeights, retrievability, type Weights } from './memory'

/** One thing that can come back. */
export interface ReviewCard {
  readonly id: string
  readonly competency: string
  /** Minutes it takes. */
  readonly minutes: number
  /** The day it should come back. */
  readonly due: LocalDate
  /** Undefined where it was never asked since it was learned. */
  readonly memory?: Memory
}

/** Why a card is in today's queue. */
export type ReviewReason =
  | { readonly kind: 'due'; readonly daysLate: number; readonly retrievability: number }
  | { readonly kind: 'new' }

export interface QueuedCard {
  readonly card: ReviewCard
  readonly reason: ReviewReason
  /** Cards that need not be asked today, because this one rests on what they ask. */
  readonly coveredHere: readonly string[]
}

export interface ReviewQueue {
  readonly today: readonly QueuedCard[]
  /** Minutes of `today`. */
  readonly minutes: number
  /** Cards that are due as well and did not fit the minutes. */
  readonly waiting: number
}

/** A simpler card counts as asked with an advanced one while it is at least this likely to come back. */
const coveredFrom = 0.75

/**
 * Today's queue: of the cards that are due the ones most likely to be lost first, as many as fit `minutes` (the first one
 * always fits). A card of a competency that a card before it rests on is held back while it is likely to come back: an
 * advanced answer exercises what is beneath it. `restsOn` gives everything a competency rests on.
 */
export function makeReviewQueue(
  cards: readonly ReviewCard[],
  {
    today,
    now,
    minutes,
    restsOn,
    weights = publishedWeights,
  }: {
    readonly today: LocalDate
    readonly now: number
    readonly minutes: number
    readonly restsOn: (competency: string) => ReadonlySet<string>
    readonly weights?: Weights
  },
): ReviewQueue {
  const due = cards
    .filter((card) => card.due <= today)
    .map((card) => ({ card, chance: card.memory ? retrievability(card.memory, now, weights) : 1 }))
    .toSorted(
      (a, b) =>
        a.chance - b.chance ||
        (a.card.due < b.card.due ? -1 : a.card.due > b.card.due ? 1 : 0) ||
        (a.card.id < b.card.id ? -1 : 1),
    )
  const covers = coveredBy(due, restsOn)
  const covered = new Set([...covers.values()].flat())
  const asked = due.filter(({ card }) => !covered.has(card.id))
  const taken: QueuedCard[] = []
  let used = 0
  for (const { card, chance } of asked) {
    if (taken.length > 0 && used + card.minutes > minutes) continue
    used += card.minutes
    const reason: ReviewReason = card.memory
      ? { kind: 'due', daysLate: daysBetween(card.due, today), retrievability: chance }
      : { kind: 'new' }
    taken.push({ card, reason, coveredHere: covers.get(card.id) ?? [] })
  }
  return { today: taken, minutes: used, waiting: asked.length - taken.length }
}

interface Due {
  readonly card: ReviewCard
  readonly chance: number
}

/** Each card to those beneath it that it covers; a card is covered once, and what is covered covers nothing. */
function coveredBy(due: readonly Due[], restsOn: (competency: string) => ReadonlySet<string>) {
  const covers = new Map<string, string[]>()
  const covered = new Set<string>()
  const deepest = due.toSorted((a, b) => restsOn(b.card.competency).size - restsOn(a.card.competency).size)
  for (const { card } of deepest) {
    if (covered.has(card.id)) continue
    const beneath = restsOn(card.competency)
    const mine = due.filter(
      (other) =>
        other.card.memory !== undefined &&
        beneath.has(other.card.competency) &&
        other.chance >= coveredFrom &&
        !covered.has(other.card.id) &&
        !covers.has(other.card.id),
    )
    for (const other of mine) covered.add(other.card.id)
    if (mine.length > 0)
      covers.set(
        card.id,
        mine.map((other) => other.card.id),
      )
  }
  return covers
}
