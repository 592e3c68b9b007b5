import type { SqlCheck } from '../checks/check-spec'
import type { RecordedResult } from '../checks/recorded-result'
import type { SqlSight } from '../checks/sql-check'
import type { RunError, RunResult } from '../engines/postgres/result'
import { splitStatements } from '../engines/postgres/split-statements'
import { withParameters } from '../engines/sql/with-parameters'
import type { SqlEngine } from '../engines/sql-engine'
import type { ExercisePackage } from '../exercise-package'
import type { SqlScenario } from './sql-scenario'

export interface Played {
  /** What the answer's last run gave. */
  readonly last?: RunResult
  /** Why there is nothing to look at. */
  readonly stopped?: Stopped
  /** What was found for each check, by its id. */
  readonly sights: ReadonlyMap<string, SqlSight>
}

export interface Stopped {
  readonly error: RunError
  /** Which run of the answer stopped, from 1. */
  readonly run: number
}

/** Runs an answer in one of the ways its checks want it run, on fresh tables, and looks at what each check looks at. */
export async function playScenario(
  engine: SqlEngine,
  exercise: ExercisePackage,
  scenario: SqlScenario,
  text: string,
): Promise<Played> {
  await engine.reset(exercise.tables)
  const play = () => playOn(engine, exercise, scenario, withParameters(text, scenario.parameters))
  // A plan is that of committed data, an answer with transactions of its own must have them, and a statement that is to
  // fail may end the one it is in.
  const needsReset = scenario.checks.some(({ kind }) => needsCommit.has(kind)) || controlsTransactions(text)
  return needsReset ? play() : engine.undone(play)
}

const needsCommit: ReadonlySet<SqlCheck['kind']> = new Set(['plan', 'statement-fails', 'statement-succeeds'])

function controlsTransactions(text: string): boolean {
  const words =
    /^(begin|start|commit|end|rollback|abort|savepoint|release|prepare|vacuum|call|do|set\s+(local|constraints|transaction|session)|[\s\S]*\bconcurrently)\b/i
  return splitStatements(text).some(({ sql }) => words.test(sql))
}

async function playOn(
  engine: SqlEngine,
  { setup }: ExercisePackage,
  scenario: SqlScenario,
  answer: string,
): Promise<Played> {
  await prepare(engine, setup)
  await prepare(engine, scenario.before)
  let earlier: ReadonlyMap<string, RecordedResult> = new Map()
  let last: RunResult | undefined
  for (let run = 1; run <= scenario.runs; run++) {
    // What the learner made may stand in its way, which the checks then show.
    if (run > 1 && scenario.between !== undefined) await engine.runAsOwner(scenario.between)
    if (run === scenario.runs) earlier = await lookBefore(engine, scenario.checks)
    last = await engine.run(answer)
    if (last.error) return { stopped: { error: last.error, run }, sights: new Map() }
  }
  const sights = new Map<string, SqlSight>()
  for (const check of scenario.checks) {
    const sight = await lookFor(check, last, engine, answer)
    const before = earlier.get(check.id)
    sights.set(check.id, sight.kind === 'result' && before ? { ...sight, before } : sight)
  }
  return { last, sights }
}

async function prepare(engine: SqlEngine, sql: string | undefined): Promise<void> {
  if (sql === undefined) return
  const { error } = await engine.runAsOwner(sql)
  if (error) throw new Error(`The exercise's own preparation stops: ${error.message}`)
}

async function lookBefore(
  engine: SqlEngine,
  checks: readonly SqlCheck[],
): Promise<ReadonlyMap<string, RecordedResult>> {
  const earlier = new Map<string, RecordedResult>()
  for (const check of checks) {
    if (check.kind !== 'changes-nothing') continue
    const sight = await probe(engine, check.probe)
    if (sight.kind === 'result') earlier.set(check.id, sight.result)
  }
  return earlier
}

async function lookFor(
  check: SqlCheck,
  last: RunResult | undefined,
  engine: SqlEngine,
  answer: string,
): Promise<SqlSight> {
  if (check.kind === 'statement-fails' || check.kind === 'statement-succeeds') {
    const { error } = await engine.undone(() => engine.runAsOwner(check.sql))
    return { kind: 'statement', error }
  }
  if (check.kind === 'plan') {
    const query = lastQuery(answer, last)
    return query === undefined ? { kind: 'no-result' } : lookAtPlan(engine, query)
  }
  if (check.probe !== undefined) return probe(engine, check.probe)
  const given = last?.statements.findLast(({ columns }) => columns.length > 0)
  return given
    ? { kind: 'result', result: { columns: given.columns, rows: given.rows } }
    : { kind: 'no-result' }
}

async function probe(engine: SqlEngine, sql: string): Promise<SqlSight> {
  const { statements, error } = await engine.runAsOwner(sql)
  if (error) return { kind: 'error', error }
  const last = statements.at(-1)
  return last ? { kind: 'result', result: { columns: last.columns, rows: last.rows } } : { kind: 'no-result' }
}

async function lookAtPlan(engine: SqlEngine, query: string): Promise<SqlSight> {
  try {
    return { kind: 'plan', plan: await engine.plan(query) }
  } catch (fault) {
    return { kind: 'error', error: { message: fault instanceof Error ? fault.message : String(fault) } }
  }
}

/** The text of the last statement that gave rows. */
function lastQuery(text: string, result: RunResult | undefined): string | undefined {
  const statements = splitStatements(text)
  const at = result?.statements.findLastIndex(({ columns }) => columns.length > 0) ?? -1
  if (at < 0) return undefined
  return result?.statements.length === statements.length ? statements[at]?.sql : statements.at(-1)?.sql
}
