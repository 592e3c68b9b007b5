export type Cell = string | number

export interface Condition {
  /** Both ends count; the same value at both is `=`. */
  readonly from: Cell
  readonly to: Cell
}

export interface IndexEntry {
  /** The row's place in the given rows. */
  readonly row: number
  /** The key, in the index's column order. */
  readonly key: readonly Cell[]
  /** Read by the scan: inside the range that the leading columns bound. */
  readonly read: boolean
  /** Read and matching every condition. */
  readonly match: boolean
}

/**
 * A B-tree's leaf entries in order, and which of them a scan reads. Equality on leading columns and one range after
 * them bound a contiguous run; a condition on any later column, or behind a column without one, only filters.
 * PostgreSQL documentation, 11.3 Multicolumn Indexes. (PostgreSQL 18 may also skip through a leading column without a
 * condition, one such run for each of its values; that is not drawn.)
 */
export function scanIndex(
  rows: readonly (readonly Cell[])[],
  order: readonly number[],
  conditions: ReadonlyMap<number, Condition>,
): IndexEntry[] {
  const bounding = boundingColumns(order, conditions)
  return rows
    .map((row, place) => ({ row: place, key: order.map((column) => row[column] as Cell) }))
    .sort((a, b) => compareKeys(a.key, b.key) || a.row - b.row)
    .map((entry) => {
      const holds = (column: number) => satisfies(entry.key[order.indexOf(column)], conditions.get(column))
      const read = bounding.every(holds)
      return { ...entry, read, match: read && [...conditions.keys()].every(holds) }
    })
}

/** Leading columns with equality, then at most one with a range. */
function boundingColumns(order: readonly number[], conditions: ReadonlyMap<number, Condition>): number[] {
  const columns: number[] = []
  for (const column of order) {
    const condition = conditions.get(column)
    if (!condition) break
    columns.push(column)
    if (condition.from !== condition.to) break
  }
  return columns
}

function satisfies(value: Cell | undefined, condition: Condition | undefined): boolean {
  if (!condition || value === undefined) return true
  return value >= condition.from && value <= condition.to
}

function compareKeys(a: readonly Cell[], b: readonly Cell[]): number {
  for (const [place, value] of a.entries()) {
    const other = b[place] as Cell
    if (value !== other) return value < other ? -1 : 1
  }
  return 0
}
