import { failed } from '../checks/check-outcome'
import type { SqlCheck } from '../checks/check-spec'
import type { RecordedResult } from '../checks/recorded-result'
import { checkSql } from '../checks/sql-check'
import type { SqlEngine } from '../engines/sql-engine'
import type { ExercisePackage } from '../exercise-package'
import type { CheckResult } from '../verdict'
import type { Graded } from './graded'
import { playScenario, type Stopped } from './play-scenario'
import { faultOfAmount, faultOfError } from './sql-fault'
import { scenariosOf } from './sql-scenario'

/**
 * Runs SQL as each check wants it run and decides the checks. An answer that cannot be run at all is a fault; one that
 * stops only when it is run again, or after other preparations, fails the checks that asked for this.
 */
export async function gradeSql(
  exercise: ExercisePackage,
  text: string,
  engine: SqlEngine,
  seen: boolean,
): Promise<Graded> {
  const results = new Map<string, CheckResult>()
  for (const [at, scenario] of scenariosOf(exercise).entries()) {
    const { last, stopped, sights } = await playScenario(engine, exercise, scenario, text)
    if (stopped && at === 0 && stopped.run === 1) {
      return { results, fault: faultOfError(stopped.error, seen) }
    }
    const fault = last && faultOfAmount(last, exercise)
    if (fault) return { results, fault }
    for (const check of scenario.checks) {
      const sight = sights.get(check.id)
      const result = sight
        ? checkSql(check, sight, exercise.expected[check.id], seen)
        : stoppedCheck(check, stopped, seen)
      results.set(check.id, result)
    }
  }
  return { results }
}

/**
 * What the reference answer gives to the checks that compare with it, by check id. Throws where it cannot be run, or a
 * check finds nothing to look at.
 */
export async function recordSql(
  exercise: ExercisePackage,
  solution: string,
  engine: SqlEngine,
): Promise<Record<string, RecordedResult>> {
  const expected: Record<string, RecordedResult> = {}
  for (const scenario of scenariosOf(exercise)) {
    const { sights, stopped } = await playScenario(engine, exercise, scenario, solution)
    if (stopped) throw new Error(`the solution stops: ${stopped.error.message}`)
    for (const { id, kind } of scenario.checks) {
      if (!compares.has(kind)) continue
      const sight = sights.get(id)
      if (sight?.kind === 'error') throw new Error(`the probe of ${id} fails: ${sight.error.message}`)
      if (sight?.kind !== 'result') throw new Error(`the solution gives ${id} nothing to look at`)
      expected[id] = needed(kind, sight.result)
    }
  }
  return expected
}

/** As much of a result as a kind of check looks at: a count needs no cells. */
function needed(kind: SqlCheck['kind'], { columns, rows }: RecordedResult): RecordedResult {
  if (kind === 'columns') return { columns, rows: [] }
  return kind === 'row-count' ? { columns: [], rows: rows.map(() => []) } : { columns, rows }
}

const compares: ReadonlySet<SqlCheck['kind']> = new Set(['rows-equal', 'columns', 'row-count'])

function stoppedCheck(check: SqlCheck, stopped: Stopped | undefined, seen: boolean): CheckResult {
  if (!stopped) throw new Error(`Nothing was looked at for the check ${check.id}.`)
  const { error, run } = stopped
  const when = run === 1 ? 'With what this check prepares' : `Run for the ${ordinal(run)} time`
  return failed(check, `${when}, your answer stops. ${faultOfError(error, seen).message}`)
}

function ordinal(run: number): string {
  return ['first', 'second', 'third'][run - 1] ?? `${run}th`
}
