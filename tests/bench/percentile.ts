/** The value that so many in a hundred are at or below (nearest rank), of numbers in ascending order. */
export function percentile(ascending: readonly number[], hundredths: number): number {
  const rank = Math.max(1, Math.ceil((hundredths / 100) * ascending.length))
  const value = ascending[rank - 1]
  if (value === undefined) throw new RangeError('There is nothing to rank.')
  return value
}
