import type { GraphIndex } from './graph-index'
import { pullBack } from './pull-back'
import type { Scope } from './scope'

/**
 * The order that would be kept if there were no dates and no wishes: the previous order, with what is new placed behind
 * whatever it follows in the natural order. Where one step needs another, the needed one comes along, so that
 * prerequisites always hold. Undefined where nothing of the previous order is planned.
 */
export function keepPrevious(
  graph: GraphIndex,
  scope: Scope,
  natural: Int32Array,
  previousOrder: readonly string[] | undefined,
): Int32Array | undefined {
  const kept = findPlanned(graph, scope, previousOrder)
  return kept.length === 0 ? undefined : followPrevious(graph, scope, natural, kept)
}

/** The ids that are planned, once each, as numbers; ids that are done or gone are passed over. */
export function findPlanned(graph: GraphIndex, scope: Scope, ids: readonly string[] = []): number[] {
  const found = new Set<number>()
  for (const id of ids) {
    const step = graph.stepNumber.get(id)
    if (step !== undefined && scope.active[step] === 1) found.add(step)
  }
  return [...found]
}

function followPrevious(graph: GraphIndex, scope: Scope, natural: Int32Array, kept: readonly number[]) {
  const place = new Float64Array(scope.active.length).fill(Number.POSITIVE_INFINITY)
  for (const [at, step] of kept.entries()) place[step] = at + 1
  let last = 0
  for (const step of natural) {
    if (place[step] === Number.POSITIVE_INFINITY) place[step] = last
    else last = place[step]!
  }
  pullBack(graph, scope.active, place)
  return sortStably(natural, place, kept.length + 1)
}

/** A counting sort: steps by place, 0 to places − 1, keeping the order they had within a place. */
function sortStably(order: Int32Array, place: Float64Array, places: number): Int32Array {
  const next = new Int32Array(places + 1)
  for (const step of order) next[place[step]! + 1]!++
  for (let at = 0; at < places; at++) next[at + 1]! += next[at]!
  const sorted = new Int32Array(order.length)
  for (const step of order) sorted[next[place[step]!]!++] = step
  return sorted
}
