/** A longest rising run of the values, gaps allowed, in O(n log n) (Schensted 1961); the values are distinct. */
export function longestRising(values: readonly number[]): number[] {
  /** By length: where in values the run of that length that ends lowest ends. */
  const ends: number[] = []
  const previous: number[] = []
  for (const [at, value] of values.entries()) {
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (values[ends[middle]!]! < value) low = middle + 1
      else high = middle
    }
    previous.push(low === 0 ? -1 : ends[low - 1]!)
    ends[low] = at
  }
  const run: number[] = []
  for (let at = ends.at(-1) ?? -1; at >= 0; at = previous[at]!) run.push(values[at]!)
  return run.reverse()
}
