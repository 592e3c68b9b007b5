export interface RowSet {
  /** Such as `shop.order_items`. */
  readonly name: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly (string | number | null)[])[]
}

export interface JoinKeyCount {
  readonly key: string
  /** Rows with this key in each set, in the sets' order. */
  readonly counts: readonly number[]
  /** Rows that the join makes of them. */
  readonly joined: number
}

/**
 * How many rows a join makes for each key: the product of the rows on every side. A left join keeps a key of the first
 * set that a later set lacks, as one row; an inner join drops it. NULL meets nothing.
 */
export function countJoin(sets: readonly RowSet[], on: string, type: 'inner' | 'left'): JoinKeyCount[] {
  const bySet = sets.map((set) => countKeys(set, on))
  const keys = [...new Set(bySet.flatMap((counts) => [...counts.keys()]))].sort((a, b) =>
    a.localeCompare(b, 'en', { numeric: true }),
  )
  return keys.map((key) => {
    const counts = bySet.map((set) => set.get(key) ?? 0)
    const joined = counts.reduce((product, count, place) => {
      return product * (type === 'left' && place > 0 ? Math.max(1, count) : count)
    }, 1)
    return { key, counts, joined }
  })
}

/** A column's total in its own set, and after the join has repeated its rows. Over all keys. */
export function sumThroughJoin(
  sets: readonly RowSet[],
  on: string,
  type: 'inner' | 'left',
  column: string,
): { before: number; after: number } | undefined {
  const place = sets.findIndex((set) => set.columns.includes(column))
  const set = sets[place]
  if (!set) return undefined
  const counts = new Map(countJoin(sets, on, type).map((count) => [count.key, count]))
  let before = 0
  let after = 0
  for (const row of set.rows) {
    const value = Number(row[set.columns.indexOf(column)] ?? 0)
    const count = counts.get(keyOf(set, row, on) ?? '')
    before += value
    after += count ? value * (count.joined / Math.max(1, count.counts[place] ?? 1)) : 0
  }
  return { before, after }
}

/** The row's key as text, or nothing where it is NULL. */
export function keyOf(set: RowSet, row: RowSet['rows'][number], on: string): string | undefined {
  const value = row[set.columns.indexOf(on)]
  return value === null || value === undefined ? undefined : String(value)
}

function countKeys(set: RowSet, on: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const row of set.rows) {
    const key = keyOf(set, row, on)
    if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}
