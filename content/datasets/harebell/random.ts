/**
 * Seeded randomness without a clock. Only integer arithmetic and division, so that every JavaScript engine draws the
 * same numbers for ever.
 */
export interface Draw {
  /** A number in [0, 1). */
  next(): number
  /** A whole number from `from` to `to`, both included. */
  int(from: number, to: number): number
  chance(probability: number): boolean
  pick<T>(options: readonly T[]): T
  /** The index of the weight that the draw falls on. */
  weighted(weights: readonly number[]): number
}

/** The stream of one row: table seed and row number decide everything it draws. */
export function rowDraw(seed: number, table: string, n: number): Draw {
  return new Mulberry32(mix(mix((seed ^ nameSum(table)) >>> 0) + Math.imul(n + 1, 0x9e3779b1)))
}

const nameSums = new Map<string, number>()

function nameSum(table: string): number {
  const known = nameSums.get(table)
  if (known !== undefined) return known
  const sum = crc32(table)
  nameSums.set(table, sum)
  return sum
}

/** One number in [0, 1) for a row, apart from the row's own stream: how rows are ranked when an exact count is chosen. */
export function rank(seed: number, purpose: string, n: number): number {
  return rowDraw(seed, purpose, n).next()
}

/** True for exactly one row number in every block of `size`, at a place that differs from block to block. */
export function oneInBlock(seed: number, purpose: string, n: number, size: number, offset: number): boolean {
  const place = (rowDraw(seed, purpose, Math.floor(n / size)).int(0, size - 1) + offset) % size
  return n % size === place
}

/** The items in an order decided by the draw (Fisher and Yates). */
export function shuffled<T>(items: readonly T[], draw: Draw): T[] {
  const result = [...items]
  for (let i = result.length - 1; i > 0; i--) {
    const j = draw.int(0, i)
    const kept = result[i] as T
    result[i] = result[j] as T
    result[j] = kept
  }
  return result
}

/** mulberry32 by Tommy Ettinger: 32 bits of state, good enough for believable data. A class, for there is one a row. */
class Mulberry32 implements Draw {
  private state: number

  constructor(seed: number) {
    this.state = seed >>> 0
  }

  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0
    let t = this.state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }

  int(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1))
  }

  chance(probability: number): boolean {
    return this.next() < probability
  }

  pick<T>(options: readonly T[]): T {
    return options[Math.floor(this.next() * options.length)] as T
  }

  weighted(weights: readonly number[]): number {
    let left = this.next() * weights.reduce((sum, weight) => sum + weight, 0)
    for (let i = 0; i < weights.length - 1; i++) {
      left -= weights[i] as number
      if (left < 0) return i
    }
    return weights.length - 1
  }
}

/** MurmurHash3's finaliser: neighbouring rows start from unrelated states. */
function mix(value: number): number {
  let h = value >>> 0
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

/** CRC-32 as in zlib and PNG, over the ASCII text. */
export function crc32(text: string): number {
  let crc = 0xffffffff
  for (let i = 0; i < text.length; i++) {
    crc ^= text.charCodeAt(i)
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return (crc ^ 0xffffffff) >>> 0
}
