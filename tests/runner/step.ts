/** One named part of `npm test`. */
export interface Step {
  readonly name: string
  /** Program and arguments, run in the project's folder. */
  readonly command: readonly [string, ...string[]]
  /** Steps that must have passed first; a step whose forerunner failed is not run and counts as failed. */
  readonly after?: readonly string[]
  /** Needs the machine for itself: nothing runs beside it. */
  readonly alone?: boolean
  /** Who writes the tests' report as JSON; a step without one counts as a single test. */
  readonly report?: 'vitest' | 'playwright'
  readonly minutes: number
}

export interface StepResult {
  readonly step: Step
  readonly passed: number
  readonly failed: number
  readonly skipped: number
  readonly again?: number
  readonly milliseconds: number
  /** What it printed. */
  readonly output: string
}
