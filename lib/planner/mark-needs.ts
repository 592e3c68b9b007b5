import type { GraphIndex } from './graph-index'

/** Marks, by node, the steps and every active node that they need, near and far. */
export function markNeeds(graph: GraphIndex, active: Uint8Array, steps: readonly number[]): Uint8Array {
  return walk(active, steps, graph.predecessorStart, graph.predecessors)
}

/** Marks, by node, the steps and every active node that needs one of them, near and far. */
export function markNeeding(graph: GraphIndex, active: Uint8Array, steps: readonly number[]): Uint8Array {
  return walk(active, steps, graph.successorStart, graph.successors)
}

function walk(active: Uint8Array, from: readonly number[], start: Int32Array, next: Int32Array): Uint8Array {
  const marks = new Uint8Array(active.length)
  const found = [...from]
  for (const node of from) marks[node] = 1
  for (let node = found.pop(); node !== undefined; node = found.pop())
    for (let edge = start[node]!; edge < start[node + 1]!; edge++) {
      const other = next[edge]!
      if (active[other] !== 1 || marks[other] === 1) continue
      marks[other] = 1
      found.push(other)
    }
  return marks
}
