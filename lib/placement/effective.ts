/** Of how many equal weights they would be worth (Kong 1992). */
export function effective(weights: Float64Array): number {
  let squares = 0
  for (let state = 0; state < weights.length; state++) squares += weights[state]! * weights[state]!
  return 1 / squares
}
