/** The places 0 to `count` - 1 in an order that a text decides, the same everywhere. */
export function seededOrder(count: number, seed: string): number[] {
  let state = 2166136261
  for (const sign of seed) state = Math.imul(state ^ (sign.codePointAt(0) ?? 0), 16777619)
  const order = Array.from({ length: count }, (_, place) => place)
  for (let place = count - 1; place > 0; place--) {
    state = Math.imul(state ^ (state >>> 15), 2246822519) ^ place
    const other = (state >>> 0) % (place + 1)
    const kept = order[place] as number
    order[place] = order[other] as number
    order[other] = kept
  }
  return order
}
