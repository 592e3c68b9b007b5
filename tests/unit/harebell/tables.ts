import { makeHarebell } from '@/content/datasets/harebell/harebell'
import type { FilledTable, Row } from '@/content/datasets/harebell/table'
import { hidden, type Variant, visible } from '@/content/datasets/harebell/variant'

const made = new Map<string, Map<string, FilledTable>>()

/** A table of a variant with its rows; each variant is made once. */
export function tableOf(variant: Variant, name: string): FilledTable {
  let tables = made.get(variant.name)
  if (!tables) {
    tables = new Map(makeHarebell(variant).map((filled) => [filled.table.name, filled]))
    made.set(variant.name, tables)
  }
  const filled = tables.get(name)
  if (!filled) throw new RangeError(`no table ${name}`)
  return filled
}

export function rowsOf(variant: Variant, table: string): readonly Row[] {
  return tableOf(variant, table).rows
}

/** How many rows share each value of a key. */
export function countBy(rows: readonly Row[], key: (row: Row) => unknown): Map<string, number> {
  const counts = new Map<string, number>()
  for (const row of rows) counts.set(String(key(row)), (counts.get(String(key(row))) ?? 0) + 1)
  return counts
}

export const variants = [visible, hidden]
