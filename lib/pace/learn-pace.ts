import type { LearnedPace, TimedStep } from './pace'

/**
 * Spread of people's paces, as the standard deviation of the logarithm: two people in three between 0.7 and 1.4. Adults
 * differ by about 0.2 in how fast they read (Brysbaert 2019) and by about 0.5 in how long a programming task takes them
 * (Prechelt 1999: the slower half takes twice as long as the faster half); a curriculum is some of each.
 */
const paceSpread = 0.35

/** Spread of single steps around somebody's own pace, until their own steps say otherwise. */
const stepSpread = 0.45

/** The assumed spread of single steps counts as much as so many timed steps. */
const stepSpreadWeight = 10

/** A step that took more than four times its estimate, or less than a quarter, was not study alone, or not all of it. */
const mostOff = Math.log(4)

/**
 * Learns somebody's pace from the steps they timed. Times are log-normal (as actual over
 * estimated times are found to be: Little 2006) with mean estimate × pace; paces are log-normal around 1. The estimator is the posterior mean of the log pace under that normal-normal model
 * (Gelman et al., Bayesian Data Analysis, 3rd ed., 2.5): a weighted mean of 0 and of what was seen, which trusts few
 * steps little and many much, so that one slow evening moves no plan. The variance of single steps is estimated with an
 * inverse-gamma prior. Ratios are winsorised to [1/4, 4], so that a page left open overnight counts as slow and no more.
 */
export function learnPace(timed: readonly TimedStep[]): LearnedPace {
  const logs = timed.map(({ estimate, actual }) => clamp(Math.log(actual / estimate)))
  const count = logs.length
  const mean = count === 0 ? 0 : sum(logs) / count
  const squares = sum(logs.map((log) => (log - mean) ** 2))
  const stepVariance =
    (stepSpreadWeight * stepSpread ** 2 + squares) / (stepSpreadWeight + Math.max(0, count - 1))
  const variance = 1 / (1 / paceSpread ** 2 + count / stepVariance)
  // Half the variance is what the mean of a log-normal lies above its median: minutes add up by their mean.
  const logPace = (variance * count * (mean + stepVariance / 2)) / stepVariance
  return { pace: Math.exp(logPace), steps: count, variance, stepVariance }
}

function clamp(log: number): number {
  return Math.min(mostOff, Math.max(-mostOff, log))
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
