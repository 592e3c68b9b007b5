import type { Answer } from './answer'
import type { DataSource } from './engines/data-source'
import type { PythonEngine } from './engines/python/open-python'
import type { SqlEngine } from './engines/sql-engine'
import type { ExercisePackage } from './exercise-package'
import type { Verdict } from './verdict'

/** What grading works with: engines are opened when a check needs one, in the thread that grades. */
export interface Toolbox {
  readonly data: DataSource
  sql(kind: 'postgres' | 'duckdb'): Promise<SqlEngine>
  python(): Promise<PythonEngine>
}

/**
 * Grades an answer on one variant of the data. The same code runs in a Web Worker and in the server's sandbox; a time
 * limit is the caller's: it ends the thread or the process. Never throws for what a learner wrote: that is a fault or
 * a failed check of the verdict.
 */
export declare function gradeAnswer(
  exercise: ExercisePackage,
  answer: Answer,
  toolbox: Toolbox,
  variant: Verdict['variant'],
): Promise<Verdict>
