import type { CheckSpec, SqlCheck } from '../checks/check-spec'
import type { ExercisePackage } from '../exercise-package'

/** One way to run an answer, and the checks that look at what it leaves. Each starts from fresh tables. */
export interface SqlScenario {
  readonly before?: string
  readonly between?: string
  readonly runs: number
  readonly parameters: Readonly<Record<string, string>>
  readonly checks: readonly SqlCheck[]
}

const kinds: ReadonlySet<string> = new Set<SqlCheck['kind']>([
  'rows-equal',
  'columns',
  'row-count',
  'unique',
  'no-rows',
  'changes-nothing',
  'statement-fails',
  'statement-succeeds',
  'plan',
])

export function isSqlCheck(spec: CheckSpec): spec is SqlCheck {
  return kinds.has(spec.kind)
}

/** The ways an exercise's checks want the answer run, each once, in the order in which the checks first ask for them. */
export function scenariosOf({ checks, parameters = {} }: ExercisePackage): SqlScenario[] {
  const scenarios = new Map<string, SqlScenario>()
  for (const check of checks.filter(isSqlCheck)) {
    const way = {
      before: check.before,
      between: check.between,
      runs: check.runs ?? (check.kind === 'changes-nothing' ? 2 : 1),
      parameters: { ...parameters, ...check.parameters },
    }
    const key = JSON.stringify(way)
    scenarios.set(key, { ...way, checks: [...(scenarios.get(key)?.checks ?? []), check] })
  }
  return [...scenarios.values()]
}
