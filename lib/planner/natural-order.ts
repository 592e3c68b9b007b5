import type { GraphIndex } from './graph-index'
import { NumberHeap } from './number-heap'
import type { Scope } from './scope'

/**
 * The order of the steps in scope with no date in mind and no needless switch: on in the competency that is open, else
 * in the same strand, else at the lowest level; among equals the curriculum's own order. Prerequisites always hold.
 * Before the first step, the competency that is open is the lowest one begun.
 */
export function naturalOrder(graph: GraphIndex, { active, steps, isBegun }: Scope): Int32Array {
  const { competencyOf, strandOf, successorStart, successors } = graph
  const rank = rankByLevel(graph)
  const byRank = new Int32Array(rank.length)
  for (let c = 0; c < rank.length; c++) byRank[rank[c]!] = c
  const ready: (NumberHeap | undefined)[] = new Array(rank.length)
  const everywhere = new NumberHeap()
  const inStrand: (NumberHeap | undefined)[] = []
  const waiting = countActivePredecessors(graph, active)
  const order = new Int32Array(steps.length)

  const free: number[] = []
  for (let node = 0; node < waiting.length; node++)
    if (active[node] === 1 && waiting[node] === 0) free.push(node)
  release(free)
  let open = lowestBegun(isBegun, byRank)
  for (let at = 0; at < order.length; at++) {
    if (open === undefined || !isReady(open)) open = firstReady(sameStrand(open)) ?? firstReady(everywhere)!
    const step = ready[open]!.pop()!
    order[at] = step
    free.length = 0
    collectFreed(step, free)
    release(free)
  }
  return order

  /** Steps wait in their competency's heap to be taken; an entry or an exit takes no time and is passed at once. */
  function release(nodes: number[]): void {
    for (let node = nodes.pop(); node !== undefined; node = nodes.pop())
      if (node < competencyOf.length) makeReady(node, competencyOf[node]!)
      else collectFreed(node, nodes)
  }

  function makeReady(step: number, competency: number): void {
    ready[competency] ??= new NumberHeap()
    const heap = ready[competency]
    if (heap.size === 0) {
      everywhere.push(rank[competency]!)
      sameStrand(competency).push(rank[competency]!)
    }
    heap.push(step)
  }

  function sameStrand(competency: number | undefined): NumberHeap {
    if (competency === undefined) return everywhere
    const strand = strandOf[competency]!
    inStrand[strand] ??= new NumberHeap()
    return inStrand[strand]
  }

  function collectFreed(node: number, found: number[]): void {
    for (let edge = successorStart[node]!; edge < successorStart[node + 1]!; edge++) {
      const successor = successors[edge]!
      if (active[successor] === 1 && --waiting[successor]! === 0) found.push(successor)
    }
  }

  function isReady(competency: number): boolean {
    return (ready[competency]?.size ?? 0) > 0
  }

  /** A competency stays in a heap after its last step was taken, and is dropped here when it comes up. */
  function firstReady(heap: NumberHeap | undefined): number | undefined {
    for (let top = heap?.peek(); top !== undefined; top = heap?.peek()) {
      if (isReady(byRank[top]!)) return byRank[top]
      heap?.pop()
    }
    return undefined
  }
}

/** By competency: its place by level, then in the curriculum. */
function rankByLevel({ levelOf }: GraphIndex): Int32Array {
  const sorted = Array.from(levelOf.keys()).sort((a, b) => levelOf[a]! - levelOf[b]! || a - b)
  const rank = new Int32Array(sorted.length)
  for (const [place, competency] of sorted.entries()) rank[competency] = place
  return rank
}

function lowestBegun(isBegun: Uint8Array, byRank: Int32Array): number | undefined {
  return byRank.find((competency) => isBegun[competency] === 1)
}

function countActivePredecessors(graph: GraphIndex, active: Uint8Array): Int32Array {
  const { predecessorStart, predecessors } = graph
  const waiting = new Int32Array(active.length)
  for (let node = 0; node < waiting.length; node++)
    for (let edge = predecessorStart[node]!; edge < predecessorStart[node + 1]!; edge++)
      waiting[node]! += active[predecessors[edge]!]!
  return waiting
}
