import type { CheckSpec } from '../checks/check-spec'
import type { CheckResult, GradingFault } from '../verdict'

/** What grading found, before it is a verdict: checks that are not in `results` were not reached. */
export interface Graded {
  readonly results: ReadonlyMap<string, CheckResult>
  readonly fault?: GradingFault
}

/** Every check in the exercise's order, those that were not reached as skipped. */
export function inOrder(checks: readonly CheckSpec[], { results }: Graded): CheckResult[] {
  return checks.map(({ id, title }) => results.get(id) ?? { id, title, outcome: 'skipped', message: '' })
}
