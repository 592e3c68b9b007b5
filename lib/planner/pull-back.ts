import type { GraphIndex } from './graph-index'

/**
 * Gives every node, in place, the least value among its own and those of all that come after it by prerequisites: what
 * something needs is as urgent as it is. Nodes that are not active neither take nor hand on.
 */
export function pullBack(graph: GraphIndex, active: Uint8Array, values: Float64Array): void {
  const { topological, predecessorStart, predecessors } = graph
  for (let at = topological.length - 1; at >= 0; at--) {
    const node = topological[at]!
    if (active[node] !== 1) continue
    const value = values[node]!
    for (let edge = predecessorStart[node]!; edge < predecessorStart[node + 1]!; edge++) {
      const predecessor = predecessors[edge]!
      if (value < values[predecessor]! && active[predecessor] === 1) values[predecessor] = value
    }
  }
}

/** Marks, in place, every active node that comes after a marked one by prerequisites. */
export function pushForward(graph: GraphIndex, active: Uint8Array, marks: Uint8Array): void {
  const { topological, successorStart, successors } = graph
  for (const node of topological) {
    if (marks[node] !== 1 || active[node] !== 1) continue
    for (let edge = successorStart[node]!; edge < successorStart[node + 1]!; edge++)
      if (active[successors[edge]!] === 1) marks[successors[edge]!] = 1
  }
}
