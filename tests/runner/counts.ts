import { z } from 'zod'

export interface Counts {
  /** With those of `again`. */
  readonly passed: number
  readonly failed: number
  readonly skipped: number
  /** How many failed first and passed when tried again: shown, so that somebody looks into them. */
  readonly again?: number
}

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
})

const playwrightReport = z.object({
  stats: z.object({
    expected: z.number(),
    unexpected: z.number(),
    flaky: z.number(),
    skipped: z.number(),
  }),
  errors: z.array(z.unknown()),
})

/** The sums of a vitest JSON report; a file that did not even load counts as one failure. */
export function countVitest(text: string): Counts {
  const report = vitestReport.parse(JSON.parse(text))
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  )
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

/** The sums of a Playwright JSON report. */
export function countPlaywright(text: string): Counts {
  const { stats, errors } = playwrightReport.parse(JSON.parse(text))
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
    again: stats.flaky,
  }
}
