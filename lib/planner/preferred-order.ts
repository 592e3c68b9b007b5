import type { GraphIndex } from './graph-index'
import type { PlanInput } from './plan'
import { pullBack, pushForward } from './pull-back'
import type { Scope } from './scope'

export interface PreferredOrder {
  readonly order: Int32Array
  /** Steps that the pins put first: the pinned ones and what they need; as many leading places of the order. */
  readonly pinned: number
  /** Whether it follows somebody's earlier plan or wish rather than the natural order alone. */
  readonly isWished: boolean
}

/**
 * The order that would be kept if no date stood in the way: the previous order, with what is new placed behind whatever it
 * follows in the natural order; then pins to the front, postponed steps to the back. Where one step needs another, the
 * needed one comes along, so that prerequisites always hold.
 */
export function preferOrder(
  graph: GraphIndex,
  scope: Scope,
  natural: Int32Array,
  input: Pick<PlanInput, 'previousOrder' | 'pins' | 'postponed'>,
): PreferredOrder {
  const kept = findPlanned(graph, scope, input.previousOrder)
  const pins = findPlanned(graph, scope, input.pins)
  const postponed = findPlanned(graph, scope, input.postponed)
  let order = kept.length === 0 ? natural : followPrevious(graph, scope, natural, kept)
  let pinned = 0
  if (pins.length > 0 || postponed.length > 0) {
    const place = placeWishes(graph, scope, pins, postponed)
    order = sortStably(order, place, pins.length + 2)
    pinned = order.findIndex((step) => place[step]! >= pins.length)
    if (pinned < 0) pinned = order.length
  }
  return { order, pinned, isWished: kept.length + pins.length + postponed.length > 0 }
}

/** The ids that are planned, once each, as numbers; ids that are done or gone are passed over. */
function findPlanned(graph: GraphIndex, scope: Scope, ids: readonly string[] = []): number[] {
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

function placeWishes(
  graph: GraphIndex,
  scope: Scope,
  pins: readonly number[],
  postponed: readonly number[],
): Float64Array {
  const nodes = scope.active.length
  const place = new Float64Array(nodes).fill(Number.POSITIVE_INFINITY)
  for (const [at, step] of pins.entries()) place[step] = at
  pullBack(graph, scope.active, place)
  const isPostponed = new Uint8Array(nodes)
  for (const step of postponed) isPostponed[step] = 1
  pushForward(graph, scope.active, isPostponed)
  for (let node = 0; node < nodes; node++)
    if (place[node] === Number.POSITIVE_INFINITY) place[node] = pins.length + isPostponed[node]!
  return place
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
