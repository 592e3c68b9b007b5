import type { Column, Table } from './table'

/** The statement that creates one table, with the notes of its columns as comments. */
export function createTableSql(table: Table): string {
  const width = Math.max(...table.columns.map((column) => column.name.length))
  const lines = table.columns.map((column, n) => {
    const comma = n < table.columns.length - 1 ? ',' : ''
    const note = column.note ? `  -- ${column.note}` : ''
    return `  ${column.name.padEnd(width)} ${typeOf(table, column)}${comma}${note}`
  })
  return `-- ${table.about}\ncreate table ${table.name} (\n${lines.join('\n')}\n);`
}

function typeOf(table: Table, column: Column): string {
  if (column.name === table.key) return `${column.type} primary key`
  return column.nullable ? column.type : `${column.type} not null`
}

/** The whole schema as a reader would keep it in a file. */
export function schemaSql(tables: readonly Table[]): string {
  const schemas = [...new Set(tables.map((table) => table.name.split('.')[0] as string))].sort()
  return [
    "-- Harebell's tables, written by generate.ts. Foreign keys are not declared: these are extracts, some rows break them,",
    '-- and finding those is part of the work. Only primary keys are indexed.',
    ...schemas.map((schema) => `create schema if not exists ${schema};`),
    '',
    tables.map(createTableSql).join('\n\n'),
    '',
  ].join('\n')
}
