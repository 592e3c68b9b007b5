export type Edge = readonly [from: string, to: string]

export interface Layered {
  /** Item id to its layer from 0: one more than the deepest of what comes before it. */
  readonly layer: ReadonlyMap<string, number>
  /** Items on a longest way, in order; empty where there is a circle. */
  readonly longest: readonly string[]
  /** Items that wait for each other in a circle. */
  readonly circle: readonly string[]
}

/** Layers of a graph by longest way from a start; what stands in or behind a circle is in layer 0. */
export function layerEdges(ids: readonly string[], edges: readonly Edge[]): Layered {
  const layer = new Map<string, number>()
  const before = new Map<string, string>()
  let left = ids.filter((id) => !layer.has(id))
  for (;;) {
    const ready = left.filter((id) => edges.every(([from, to]) => to !== id || layer.has(from)))
    if (ready.length === 0) break
    for (const id of ready) {
      const sources = edges.filter(([, to]) => to === id).map(([from]) => from)
      const deepest = sources.toSorted((a, b) => (layer.get(b) ?? 0) - (layer.get(a) ?? 0))[0]
      if (deepest !== undefined) before.set(id, deepest)
      layer.set(id, deepest === undefined ? 0 : (layer.get(deepest) ?? 0) + 1)
    }
    left = left.filter((id) => !layer.has(id))
  }
  for (const id of left) layer.set(id, 0)
  return { layer, longest: left.length > 0 ? [] : wayTo(ids, layer, before), circle: left }
}

function wayTo(
  ids: readonly string[],
  layer: ReadonlyMap<string, number>,
  before: ReadonlyMap<string, string>,
) {
  let at = ids.toSorted((a, b) => (layer.get(b) ?? 0) - (layer.get(a) ?? 0))[0]
  const way: string[] = []
  while (at !== undefined) {
    way.unshift(at)
    at = before.get(at)
  }
  return way.length > 1 ? way : []
}
