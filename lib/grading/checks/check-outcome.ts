import type { CheckResult } from '../verdict'
import type { CheckSpec } from './check-spec'

/** The result of a check that passed. */
export function passed({ id, title }: CheckSpec): CheckResult {
  return { id, title, outcome: 'passed', message: '' }
}

/** The result of a check that failed, with what to tell the learner. */
export function failed(
  { id, title }: CheckSpec,
  message: string,
  shown: Pick<CheckResult, 'expected' | 'got' | 'firstDifference'> = {},
): CheckResult {
  return { id, title, outcome: 'failed', message, ...shown }
}
