import { once } from './once'

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
  /** The primary key. Left out where rows repeat, or none was declared. */
  readonly key?: string
  readonly columns: readonly Column[]
}

export type Row = Readonly<Record<string, Cell>>

export interface FilledTable {
  readonly table: Table
  readonly rows: readonly Row[]
}

/** A table whose rows are made when they are first read. */
export function lazyTable(table: Table, make: () => readonly Row[]): FilledTable {
  const rows = once(make)
  return {
    table,
    get rows() {
      return rows()
    },
  }
}
