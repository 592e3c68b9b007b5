export type Edge = readonly [from: string, to: string]

/** From each item, every item that the arrows lead to; an item leads to itself only on a cycle. */
export function reachable(edges: readonly Edge[]): Map<string, Set<string>> {
  const next = successors(edges)
  return new Map([...next.keys()].map((start) => [start, walk(next, next.get(start) ?? [])]))
}

/** The items of one cycle in the order of its arrows, or undefined where there is none. */
export function findCycle(edges: readonly Edge[]): string[] | undefined {
  const next = successors(edges)
  const start = [...reachable(edges)].find(([item, reached]) => reached.has(item))?.[0]
  if (start === undefined) return undefined
  // The shortest way from the item back to itself, breadth first.
  const ways: string[][] = [[start]]
  const seen = new Set<string>()
  for (const way of ways) {
    for (const item of next.get(way.at(-1) ?? start) ?? []) {
      if (item === start) return way
      if (!seen.has(item)) ways.push([...way, item])
      seen.add(item)
    }
  }
  return undefined
}

/**
 * Arrows that add nothing, because a longer way already leads there or the same arrow is drawn twice: what is left
 * without them is the transitive reduction. Meant for arrows without a cycle.
 */
export function redundantEdges(edges: readonly Edge[]): Edge[] {
  const next = successors(edges)
  const reach = reachable(edges)
  const seen = new Set<string>()
  return edges.filter(([from, to]) => {
    const key = JSON.stringify([from, to])
    if (seen.has(key)) return true
    seen.add(key)
    return (next.get(from) ?? []).some((over) => over !== to && reach.get(over)?.has(to))
  })
}

/** The way through the arrows that takes longest; items on no arrow count too. Undefined where there is a cycle. */
export function criticalPath(
  minutes: Readonly<Record<string, number>>,
  edges: readonly Edge[],
): { minutes: number; path: string[] } | undefined {
  if (findCycle(edges)) return undefined
  const next = successors(edges)
  const known = new Map<string, { minutes: number; path: string[] }>()
  const longestFrom = (item: string): { minutes: number; path: string[] } => {
    const before = known.get(item)
    if (before) return before
    const after = longest((next.get(item) ?? []).map(longestFrom))
    const found = { minutes: (minutes[item] ?? 0) + after.minutes, path: [item, ...after.path] }
    known.set(item, found)
    return found
  }
  return longest([...new Set([...Object.keys(minutes), ...next.keys()])].map(longestFrom))
}

function longest(ways: readonly { minutes: number; path: string[] }[]): { minutes: number; path: string[] } {
  return ways.reduce((best, way) => (way.minutes > best.minutes ? way : best), { minutes: 0, path: [] })
}

function successors(edges: readonly Edge[]): Map<string, string[]> {
  const next = new Map<string, string[]>()
  for (const [from, to] of edges) {
    next.set(from, [...(next.get(from) ?? []), to])
    if (!next.has(to)) next.set(to, [])
  }
  return next
}

function walk(next: ReadonlyMap<string, readonly string[]>, starts: readonly string[]): Set<string> {
  const seen = new Set<string>()
  const open = [...starts]
  for (let item = open.pop(); item !== undefined; item = open.pop()) {
    if (seen.has(item)) continue
    seen.add(item)
    open.push(...(next.get(item) ?? []))
  }
  return seen
}
