/** What grading one answer on one variant of the data gave. Plain data: it travels, and is kept in the ledger. */
export interface Verdict {
  /** `visible` is the data the learner sees; `hidden` has the same flaws from another seed and never leaves the server. */
  readonly variant: 'visible' | 'hidden'
  /** Every check passed. */
  readonly passed: boolean
  /** In the exercise's order; after a fault those that were not reached are `skipped`. */
  readonly checks: readonly CheckResult[]
  /** Why the answer could not be run through: a syntax error, the time limit, too much output. */
  readonly fault?: GradingFault
  /** Wall-clock time of grading, without starting the engine. */
  readonly ms: number
}

export interface CheckResult {
  readonly id: string
  readonly title: string
  readonly outcome: 'passed' | 'failed' | 'skipped'
  /** In the learner's words, without the reference answer: what is wrong and where to look. Empty where it passed. */
  readonly message: string
  readonly expected?: string
  readonly got?: string
  /** The first row that differs, both sides as text cells under their column names. */
  readonly firstDifference?: RowDifference
}

export interface RowDifference {
  /** From 1, in the learner's result. */
  readonly row: number
  readonly columns: readonly string[]
  /** Undefined where the learner's result has a row too many. */
  readonly expected?: readonly (string | null)[]
  /** Undefined where it has one too few. */
  readonly got?: readonly (string | null)[]
}

export interface GradingFault {
  readonly kind: 'error' | 'time' | 'output' | 'memory' | 'refused'
  readonly message: string
  /** Where in the answer, both from 1. */
  readonly line?: number
  readonly column?: number
}

/** What of a hidden verdict a learner may be told: which checks failed and why in general, never a hidden row. */
export function withoutHiddenRows(verdict: Verdict): Verdict {
  if (verdict.variant === 'visible') return verdict
  return {
    ...verdict,
    checks: verdict.checks.map(({ id, title, outcome, message }) => ({ id, title, outcome, message })),
  }
}
