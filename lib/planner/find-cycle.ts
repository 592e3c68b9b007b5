/**
 * One cycle among the nodes that a topological sort could not place, each before the next. Every such node has a
 * predecessor that could not be placed either, so walking backwards comes round.
 */
export function findCycle(
  predecessorStart: Int32Array,
  predecessors: Int32Array,
  placed: Int32Array,
): readonly number[] {
  const isPlaced = new Uint8Array(predecessorStart.length - 1)
  for (const node of placed) isPlaced[node] = 1
  const walk: number[] = []
  const visitedAt = new Map<number, number>()
  let node = isPlaced.indexOf(0)
  while (!visitedAt.has(node)) {
    visitedAt.set(node, walk.length)
    walk.push(node)
    const candidates = predecessors.subarray(predecessorStart[node]!, predecessorStart[node + 1]!)
    node = candidates.find((candidate) => isPlaced[candidate] === 0)!
  }
  return walk.slice(visitedAt.get(node)).reverse()
}
