import type { PlanNode } from './postgres/plan'
import type { RunResult } from './postgres/result'

/** What PostgreSQL and DuckDB have in common for a lesson, an exercise and a check. */
export interface SqlEngine {
  /** Loads tables that are not there yet and collects their statistics. */
  load(tables: readonly string[]): Promise<void>
  /** Runs every statement in turn and stops at the first that fails; a transaction left open is rolled back. */
  run(sql: string): Promise<RunResult>
  /** Runs SQL with the owner's rights, for a check's preparation and probes: no settings of the learner's apply. */
  runAsOwner(sql: string): Promise<RunResult>
  /**
   * Does some work and takes back what it wrote and set, which is faster than a reset. SQL that begins or ends
   * transactions of its own must not run in it. Only PostgreSQL can do one within another.
   */
  undone<T>(work: () => Promise<T>): Promise<T>
  /** Everything as it was: the tables freshly loaded, by default those that were, and no settings. */
  reset(tables?: readonly string[]): Promise<void>
  /** How a query is run, with what it touched; settings are reset first. Throws where it has no plan. */
  plan(sql: string): Promise<PlanNode>
  close(): Promise<void>
}
