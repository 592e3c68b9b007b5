/** What running SQL gave. Values are text exactly as PostgreSQL writes them, so that numbers and times lose nothing. */
export interface RunResult {
  /** One for each statement that ran, in order; the statement that failed is not among them. */
  readonly statements: readonly StatementResult[]
  readonly error?: RunError
}

export interface StatementResult {
  /** As PostgreSQL names it: SELECT, INSERT, CREATE … */
  readonly command: string
  readonly columns: readonly ResultColumn[]
  /** At most `rowLimit` of them. */
  readonly rows: readonly (readonly Value[])[]
  /** Rows returned or changed, also where `rows` was cut off. */
  readonly rowCount: number
  readonly ms: number
  readonly notices: readonly string[]
}

export type Value = string | null

export interface ResultColumn {
  readonly name: string
  /** PostgreSQL's own name of the type: int4, numeric, timestamptz … */
  readonly type: string
}

export interface RunError {
  readonly message: string
  readonly detail?: string
  /** What to try, in plain words; PostgreSQL's own hint where there is one. */
  readonly hint?: string
  /** SQLSTATE, such as 42P01. */
  readonly code?: string
  /** Where in the text that was run, both from 1. */
  readonly line?: number
  readonly column?: number
}
