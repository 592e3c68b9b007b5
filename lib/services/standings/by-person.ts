/** Rows by whose they are, each person's in the order they came. */
export function byPerson<Row extends { readonly personId: string }>(
  rows: readonly Row[],
): ReadonlyMap<string, readonly Row[]> {
  const grouped = new Map<string, Row[]>()
  for (const row of rows) {
    const own = grouped.get(row.personId)
    if (own) own.push(row)
    else grouped.set(row.personId, [row])
  }
  return grouped
}
