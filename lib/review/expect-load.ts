import { coldMinutes, questionMinutes } from './card-minutes'
import { intervalDays, type Memory, publishedWeights, remember, type Weights } from './memory'

/** How far ahead is looked, in days: what comes due later than this moves with every answer until then. */
export const horizon = 28

const day = 86_400_000

/**
 * How often a card comes back within the horizon, the next time in so many days, where it comes back each time as it should
 * and on its day.
 */
export function timesWithin(
  memory: Memory | undefined,
  daysUntil: number,
  weights: Weights = publishedWeights,
): number {
  let believed = memory
  let at = Math.max(0, daysUntil)
  // By then its interval is over; what it is late by is not counted.
  const start = (memory ? memory.lastAt + intervalDays(memory) * day : 0) - at * day
  let times = 0
  for (let gone = 0; at < horizon; at += gone) {
    times += 1
    believed = remember(believed, 3, start + at * day, weights)
    gone = intervalDays(believed)
  }
  return times
}

/** How often a card comes back within the horizon that is learned somewhere in it, each day as likely as the others. */
const timesOfComing =
  Array.from({ length: horizon }, (_, learned) => timesWithin(undefined, learned + 1)).reduce(
    (sum, times) => sum + times,
    0,
  ) / horizon

/** A step as far as it brings cards: questions of a lesson, or an exercise to be solved again. */
export interface CardSource {
  readonly minutes: number
  readonly cards?: number
  readonly runs: boolean
}

/**
 * Minutes of review that each minute of studying these steps brings in the four weeks in which it is studied; 0 where they
 * bring no cards.
 */
export function reviewComing(steps: readonly CardSource[]): number {
  const study = steps.reduce((sum, { minutes }) => sum + minutes, 0)
  const review = steps.reduce((sum, step) => sum + minutesOfCards(step), 0)
  return study === 0 ? 0 : (review / study) * timesOfComing
}

/** Minutes that the cards of a step take, each once. */
export function minutesOfCards({ minutes, cards = 0, runs }: CardSource): number {
  return cards * questionMinutes + (runs ? coldMinutes(minutes) : 0)
}
