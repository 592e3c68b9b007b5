import { createHash } from 'node:crypto'

/** The same order for the same seed, on any device and after any pause; it tells nothing of the order that was given. */
export function seededOrder<T>(items: readonly T[], idOf: (item: T) => string, seed: string): T[] {
  const place = (item: T) =>
    createHash('sha256')
      .update(`${seed} ${idOf(item)}`)
      .digest('hex')
  return items
    .map((item) => ({ item, at: place(item) }))
    .toSorted((a, b) => (a.at < b.at ? -1 : 1))
    .map(({ item }) => item)
}
