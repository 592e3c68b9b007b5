import { chanceFrom } from '@/lib/demo/chance'
import type { TimedStep } from '@/lib/pace/pace'
import { addDays, toDayNumber, weekdayOf } from '@/lib/planner/local-date'
import type { LocalDate, WeekdayMinutes } from '@/lib/planner/plan'

/** Somebody whose true pace and times are drawn from a log-normal world, the same for the same seed. */
export interface SimulatedLearner {
  readonly past: readonly TimedStep[]
  /** True minutes of each step that is left. */
  readonly rest: readonly number[]
}

interface World {
  readonly seed: string
  /** Standard deviation of the log of paces. */
  readonly paceSpread: number
  /** Standard deviation of the log of single steps, or the weight of the inverse-gamma prior around 0.45 it is drawn from. */
  readonly stepSpread: number | { readonly weight: number }
  readonly past: readonly number[]
  readonly rest: readonly number[]
}

export function simulateLearner({ seed, paceSpread, stepSpread, past, rest }: World): SimulatedLearner {
  const { next } = chanceFrom(seed)
  // Box and Muller 1958.
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())
  const pace = Math.exp(paceSpread * normal())
  const spread = typeof stepSpread === 'number' ? stepSpread : drawSpread(stepSpread.weight, normal)
  // Minus half the variance, so that times have the mean that their estimate and the pace say.
  const spend = (estimate: number) => estimate * pace * Math.exp(spread * normal() - spread ** 2 / 2)
  return {
    past: past.map((estimate) => ({ estimate, actual: Math.max(1, Math.round(spend(estimate))) })),
    rest: rest.map(spend),
  }
}

/** The variance is the weight times 0.45², over a chi-squared of as many degrees. */
function drawSpread(weight: number, normal: () => number): number {
  let squares = 0
  for (let at = 0; at < weight; at++) squares += normal() ** 2
  return 0.45 * Math.sqrt(weight / squares)
}

/** The day on which so many minutes are used up, one day after the other. */
export function dayUsedUp(minutes: number, week: WeekdayMinutes, from: LocalDate): LocalDate {
  let left = minutes
  for (let day = from; ; day = addDays(day, 1)) {
    left -= week[weekdayOf(toDayNumber(day))]!
    if (left <= 0) return day
  }
}
