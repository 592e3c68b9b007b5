import type { ExercisePackage } from '../exercise-package'
import type { Verdict } from '../verdict'

/** The verdict on an answer that ran for too long: no check was reached. */
export function stoppedVerdict({ checks }: ExercisePackage, message: string, ms: number): Verdict {
  return {
    variant: 'visible',
    passed: false,
    checks: checks.map(({ id, title }) => ({ id, title, outcome: 'skipped', message: '' })),
    fault: { kind: 'time', message },
    ms,
  }
}
