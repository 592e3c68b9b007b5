export type Cell = string | number | boolean | null

export interface Column {
  readonly name: string
  /** A PostgreSQL type. */
  readonly type: string
  readonly nullable?: boolean
  /** What a reader of the schema needs to know and cannot guess. */
  readonly note?: string
}

/** A table of the data set: its shape as data. The rows come from the generator of the same file. */
export interface Table {
  readonly name: string
  readonly about: string
  readonly key: string
  readonly columns: readonly Column[]
}

export type Row = Readonly<Record<string, Cell>>

export interface FilledTable {
  readonly table: Table
  readonly rows: readonly Row[]
}
