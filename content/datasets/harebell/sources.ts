import { toCsv } from './csv'
import { makeHarebell } from './harebell'
import { once } from './once'
import { createTableSql } from './schema-sql'
import type { Variant } from './variant'

/** What an engine needs to hold one table: the statement that creates it, and its rows as CSV with a header. */
export interface TableSource {
  readonly name: string
  readonly ddl: string
  readonly csv: string
}

/** Every table of a variant as text, by name. The large ones are made when their CSV is first read. */
export function harebellSources(variant: Variant): Map<string, TableSource> {
  const sources = makeHarebell(variant).map((filled) => {
    const csv = once(() => toCsv(filled))
    return {
      name: filled.table.name,
      ddl: createTableSql(filled.table),
      get csv() {
        return csv()
      },
    }
  })
  return new Map(sources.map((source) => [source.name, source]))
}
