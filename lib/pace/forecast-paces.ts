import type { LearnedPace } from './pace'

/** The normal quantile of 4 in 5. */
const fourInFive = 0.8416212335729143

/** Paces that the rest as a whole will not exceed: half the time, and four times of five. */
export interface ForecastPaces {
  readonly half: number
  readonly fourInFive: number
}

/**
 * How much slower or faster than estimated the remaining steps will be in total: the posterior predictive of their sum, over
 * the sum of their estimates in minutes. It is unsure for two reasons, both counted: what the pace is, and how single
 * steps fall around it, which evens out over many. The sum of log-normals is matched by a log-normal of the same mean and
 * variance (Fenton 1960), so nothing is simulated. `centre` is the pace planned with: the learned one or the person's own.
 */
export function forecastPaces(
  { variance, stepVariance }: LearnedPace,
  centre: number,
  estimates: readonly number[],
): ForecastPaces {
  const total = estimates.reduce((sum, minutes) => sum + minutes, 0)
  if (total === 0) return { half: centre, fourInFive: centre }
  const squares = estimates.reduce((sum, minutes) => sum + minutes ** 2, 0)
  const sumVariance = Math.log1p((Math.expm1(stepVariance) * squares) / total ** 2)
  const half = centre * Math.exp(-sumVariance / 2)
  return { half, fourInFive: half * Math.exp(fourInFive * Math.sqrt(variance + sumVariance)) }
}
