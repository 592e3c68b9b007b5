import type { CompetencyIndex } from './competency-index'
import { emptyStates, type StateSet } from './state-set'

/** Every set of competencies that holds, with each, its prerequisites; undefined where there are more than the limit. */
export function listStates(index: CompetencyIndex, limit: number): StateSet | undefined {
  const { order, prerequisites } = index
  const count = order.length
  const width = Math.ceil(count / 8)
  const known = new Uint8Array(count)
  const found: number[] = []
  let states = 0

  const visit = (at: number): boolean => {
    if (at === count) {
      if (++states > limit) return false
      for (let byte = 0; byte < width; byte++) found.push(byteOf(known, byte))
      return true
    }
    const number = order[at]!
    if (!visit(at + 1)) return false
    if (!prerequisites[number]!.every((one) => known[one] === 1)) return true
    known[number] = 1
    const within = visit(at + 1)
    known[number] = 0
    return within
  }

  if (!visit(0)) return undefined
  const set = emptyStates(states, count)
  for (const [byte, plane] of set.planes.entries())
    for (let state = 0; state < states; state++) plane[state] = found[state * width + byte]!
  return set
}

function byteOf(known: Uint8Array, byte: number): number {
  let value = 0
  for (let bit = 0; bit < 8; bit++) value |= (known[byte * 8 + bit] ?? 0) << bit
  return value
}
