/**
 * The cycles of a graph given as id to the ids it needs: one for each edge that leads back, so that with all of them
 * mended none is left. A cycle is the ids on it in order, the first not repeated; its last id needs its first.
 */
export function findCycles(needs: ReadonlyMap<string, readonly string[]>): string[][] {
  const cycles: string[][] = []
  const done = new Set<string>()
  const path: string[] = []
  const visit = (id: string) => {
    if (done.has(id)) return
    const start = path.indexOf(id)
    if (start >= 0) {
      cycles.push(path.slice(start))
      return
    }
    path.push(id)
    for (const next of needs.get(id) ?? []) visit(next)
    path.pop()
    done.add(id)
  }
  for (const id of needs.keys()) visit(id)
  return cycles
}
