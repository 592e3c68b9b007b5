import { type Column, getTableColumns, getTableName } from 'drizzle-orm'
import { getTableConfig, type SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Database } from '@/db/database'
import * as sqlite from '@/db/schema/sqlite'

/** Every table under its name in the schema, in an order in which each comes after those it refers to. */
export const everyTable: readonly (readonly [key: string, table: SQLiteTable])[] = Object.entries(sqlite)

/** Which columns of a table refer to which other tables' columns. */
function referencesOf(table: SQLiteTable) {
  return getTableConfig(table).foreignKeys.flatMap((foreignKey) => {
    const { columns, foreignColumns } = foreignKey.reference()
    return columns.map((column, at) => ({ column, to: foreignColumns[at]! }))
  })
}

/** The columns that hold a person's id: by what they refer to, or by their name. */
export function personColumnsOf(table: SQLiteTable): string[] {
  const referring = referencesOf(table).filter(({ to }) => getTableName(to.table) === 'people')
  return Object.entries(getTableColumns(table))
    .filter(([key, column]) => key === 'personId' || referring.some((one) => one.column === column))
    .map(([key]) => key)
}

/** Puts a row into each table that can hold something of this person, whatever tables there are. */
export async function fillEveryTable(db: Database, person: { readonly id: string; readonly email: string }) {
  const kept = new Map<string, Record<string, unknown>>([['people', { id: person.id }]])
  const left = everyTable.filter(([key]) => !['people', 'auditLog', 'erasures', 'erasedCounts'].includes(key))
  // What refers to something comes after it; a table that refers to itself leaves that empty.
  while (left.length > 0) {
    const at = left.findIndex(([, table]) =>
      referencesOf(table).every(({ to }) => to.table === table || kept.has(getTableName(to.table))),
    )
    if (at < 0)
      throw new Error(`Tables refer to each other in a ring: ${left.map(([key]) => key).join(', ')}`)
    const [key, table] = left.splice(at, 1)[0]!
    const row = rowOf(table, person, kept)
    kept.set(getTableName(table), row)
    const target = (db.schema as Record<string, SQLiteTable>)[key]!
    await db.insert(target).values(row)
  }
}

function rowOf(
  table: SQLiteTable,
  person: { readonly id: string; readonly email: string },
  kept: ReadonlyMap<string, Record<string, unknown>>,
): Record<string, unknown> {
  const references = referencesOf(table)
  return Object.fromEntries(
    Object.entries(getTableColumns(table)).map(([key, column]) => {
      const to = references.find((one) => one.column === column)?.to
      if (to && to.table === table) return [key, null]
      if (to) return [key, kept.get(getTableName(to.table))?.[keyOf(to)]]
      if (key === 'personId') return [key, person.id]
      if (key === 'email') return [key, person.email]
      return [key, valueFor(key, column)]
    }),
  )
}

function keyOf(column: Column): string {
  return Object.entries(getTableColumns(column.table)).find(([, other]) => other === column)![0]
}

function valueFor(key: string, column: Column): unknown {
  if (column.columnType === 'SQLiteTextJson') return {}
  if (column.dataType === 'date') return new Date('2026-03-01T09:00:00Z')
  if (column.dataType === 'boolean') return false
  if (column.dataType === 'number') return 1
  return `${getTableName(column.table)}-${key}`
}
