/** A stream of chance that is the same for the same seed. */
export interface Chance {
  /** At least 0, below 1. */
  next(): number
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number
  /** Happens so often in a hundred. */
  happens(percent: number): boolean
  pick<T>(from: readonly T[]): T
  /** 22 URL-safe characters, like every random id. */
  id(): string
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** mulberry32, seeded by a text (FNV-1a): a stream for each purpose, so that one more draw here changes nothing there. */
export function chanceFrom(seed: string): Chance {
  let state = 0x811c9dc5
  for (let at = 0; at < seed.length; at += 1) state = Math.imul(state ^ seed.charCodeAt(at), 0x01000193)
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
  return {
    next,
    between,
    happens: (percent) => next() * 100 < percent,
    pick: (from) => {
      const one = from[between(0, from.length - 1)]
      if (one === undefined) throw new RangeError('There is nothing to pick from.')
      return one
    },
    id: () => Array.from({ length: 22 }, () => letters[between(0, 63)]).join(''),
  }
}
