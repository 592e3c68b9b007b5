import { makeHarebell } from '@/content/datasets/harebell/harebell'
import type { Row } from '@/content/datasets/harebell/table'
import { hidden, type Variant, visible } from '@/content/datasets/harebell/variant'

const made = new Map<string, Map<string, readonly Row[]>>()

/** The rows of a table of a variant; each variant is made once. */
export function rowsOf(variant: Variant, table: string): readonly Row[] {
  let tables = made.get(variant.name)
  if (!tables) {
    tables = new Map(makeHarebell(variant).map(({ table: { name }, rows }) => [name, rows]))
    made.set(variant.name, tables)
  }
  const rows = tables.get(table)
  if (!rows) throw new RangeError(`no table ${table}`)
  return rows
}

/** How many rows share each value of a key. */
export function countBy(rows: readonly Row[], key: (row: Row) => unknown): Map<string, number> {
  const counts = new Map<string, number>()
  for (const row of rows) counts.set(String(key(row)), (counts.get(String(key(row))) ?? 0) + 1)
  return counts
}

export const variants = [visible, hidden]
