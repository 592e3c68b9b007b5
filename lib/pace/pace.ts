/** A completed step whose time is known; both in minutes. */
export interface TimedStep {
  readonly estimate: number
  readonly actual: number
}

/** What is believed of somebody's pace. */
export interface LearnedPace {
  /** Actual over estimated minutes; 1 until there is anything to learn from. */
  readonly pace: number
  /** How many timed steps it was learned from. */
  readonly steps: number
  /** Variance of the natural logarithm of the pace: how unsure it still is. */
  readonly variance: number
  /** Variance of the logarithm of one step's time around the pace: how much single steps differ. */
  readonly stepVariance: number
}

/** A pace that somebody may set themselves. */
export const paceLimits = { min: 0.5, max: 3 } as const
