import type { GraphIndex } from './graph-index'

/**
 * Gives every node, in place, the least value among its own and those of all that come after it by prerequisites: what
 * something needs is as urgent as it is. Nodes that are not active neither take nor hand on; where there are groups, a
 * node hands on within its own.
 */
export function pullBack(
  graph: GraphIndex,
  active: Uint8Array,
  values: Float64Array,
  groups?: Float64Array,
): void {
  const { topological, predecessorStart, predecessors } = graph
  for (let at = topological.length - 1; at >= 0; at--) {
    const node = topological[at]!
    if (active[node] !== 1) continue
    const value = values[node]!
    for (let edge = predecessorStart[node]!; edge < predecessorStart[node + 1]!; edge++) {
      const predecessor = predecessors[edge]!
      if (value >= values[predecessor]! || active[predecessor] !== 1) continue
      if (groups === undefined || groups[predecessor] === groups[node]) values[predecessor] = value
    }
  }
}
