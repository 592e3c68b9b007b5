import type { RunError, RunResult, StatementResult } from './engines/postgres/result'

/** What a block of a lesson gave when the content was checked. It stands in the page before anything is run. */
export interface RecordedOutput {
  /** The block's SQL, by which the page finds it. */
  readonly sql: string
  /** Tells apart two blocks of a lesson with the same SQL. */
  readonly id?: string
  readonly statements: readonly RecordedStatement[]
  readonly error?: RunError
}

/** Without the time it took; of many rows the first few. */
export type RecordedStatement = Omit<StatementResult, 'ms'>

/** The outputs of one lesson's blocks, as its `.outputs.json` holds them. */
export type LessonOutputs = readonly RecordedOutput[]

export const RECORDED_ROWS = 40

export function toRecorded(sql: string, id: string | undefined, result: RunResult): RecordedOutput {
  const statements = result.statements.map(({ command, columns, rows, rowCount, notices }) => {
    return { command, columns, rows: rows.slice(0, RECORDED_ROWS), rowCount, notices }
  })
  return { sql, id, statements, error: result.error }
}

export function findRecorded(outputs: LessonOutputs, sql: string, id?: string): RecordedOutput | undefined {
  return outputs.find((output) => output.sql === sql && output.id === id)
}
