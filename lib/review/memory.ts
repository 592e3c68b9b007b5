import { FSRSAlgorithm, generatorParameters } from 'ts-fsrs'

const day = 86_400_000

/** How a card came back: 1 forgotten, 2 with effort, 3 as it should, 4 at once. */
export type Rating = 1 | 2 | 3 | 4

/** What is believed of somebody's memory of one card. Instants are milliseconds. */
export interface Memory {
  /** Days after which it comes back nine times of ten. */
  readonly stability: number
  /** 1 to 10. */
  readonly difficulty: number
  readonly lastAt: number
  readonly reviews: number
  readonly lapses: number
}

/** The 21 weights of FSRS-6, fitted to somebody or the published ones. */
export type Weights = readonly number[]

/** The published weights, with which everybody begins. */
export const publishedWeights: Weights = generatorParameters({ enable_short_term: false }).w

/** At most this many days between two times. */
const longestInterval = 730

/**
 * FSRS-6 (open-spaced-repetition, ts-fsrs) over whole cards: what is believed after an answer at `at`. A clock that
 * went back counts as no time gone by.
 */
export function remember(
  before: Memory | undefined,
  rating: Rating,
  at: number,
  weights = publishedWeights,
): Memory {
  const elapsed = before ? Math.max(0, (at - before.lastAt) / day) : 0
  const { stability, difficulty } = algorithmOf(weights).next_state(
    before ? { stability: before.stability, difficulty: before.difficulty } : null,
    elapsed,
    rating,
  )
  return {
    stability,
    difficulty,
    lastAt: Math.max(at, before?.lastAt ?? at),
    reviews: (before?.reviews ?? 0) + 1,
    lapses: (before?.lapses ?? 0) + (before && rating === 1 ? 1 : 0),
  }
}

/** How likely it comes back at an instant, 0 to 1. */
export function retrievability(
  { stability, lastAt }: Memory,
  at: number,
  weights = publishedWeights,
): number {
  return algorithmOf(weights).forgetting_curve(Math.max(0, (at - lastAt) / day), stability)
}

/**
 * Whole days from the last answer until it should come back, at least one: when it would be remembered nine times of ten,
 * which is what stability is by its definition.
 */
export function intervalDays({ stability }: Memory): number {
  return Math.min(longestInterval, Math.max(1, Math.round(stability)))
}

/** What each rating would lead to now, in days, so that it can be shown before it is given. */
export function previewRatings(
  before: Memory | undefined,
  at: number,
  weights = publishedWeights,
): Readonly<Record<Rating, number>> {
  const daysAfter = (rating: Rating) => intervalDays(remember(before, rating, at, weights))
  return { 1: daysAfter(1), 2: daysAfter(2), 3: daysAfter(3), 4: daysAfter(4) }
}

const algorithms = new WeakMap<Weights, FSRSAlgorithm>()

/** Making one checks and clips all weights; a queue asks many times. */
function algorithmOf(weights: Weights): FSRSAlgorithm {
  const known = algorithms.get(weights)
  if (known) return known
  const made = new FSRSAlgorithm({ ...generatorParameters({ enable_short_term: false }), w: [...weights] })
  algorithms.set(weights, made)
  return made
}
