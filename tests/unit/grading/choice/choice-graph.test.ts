import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  criticalPath,
  type Edge,
  findCycle,
  reachable,
  redundantEdges,
} from '@/lib/grading/checks/choice-graph'

const items = ['a', 'b', 'c', 'd', 'e', 'f']
const item = fc.constantFrom(...items)
const anyEdges = fc.array(fc.tuple(item, item), { maxLength: 12 })
/** Arrows that only lead on in the alphabet have no cycle. */
const forward = anyEdges.map((edges) => edges.filter(([from, to]) => from < to))

/** Every way along the arrows, found by trying all. */
function allWays(edges: readonly Edge[], from: string): string[][] {
  const on = edges.filter(([start]) => start === from).flatMap(([, to]) => allWays(edges, to))
  return [[from], ...on.map((way) => [from, ...way])]
}

function closure(edges: readonly Edge[]): string[] {
  return [...reachable(edges)].flatMap(([from, to]) => [...to].map((end) => from + end)).sort()
}

describe('arrows between items', () => {
  it('lead where some way along them ends', () => {
    fc.assert(
      fc.property(forward, (edges) => {
        const ends = items.flatMap((from) => allWays(edges, from).map((way) => from + way.at(-1)))
        expect(closure(edges)).toEqual([...new Set(ends.filter(([from, to]) => from !== to))].sort())
      }),
    )
  })

  it('have a cycle exactly where an item leads to itself, and the cycle follows them', () => {
    fc.assert(
      fc.property(anyEdges, (edges) => {
        const cycle = findCycle(edges)
        expect(cycle !== undefined).toBe([...reachable(edges)].some(([from, to]) => to.has(from)))
        const steps = cycle?.map((from, at) => [from, cycle[(at + 1) % cycle.length]]) ?? []
        for (const step of steps) expect(edges).toContainEqual(step)
        expect(new Set(cycle).size).toBe(cycle?.length ?? 0)
      }),
    )
  })

  it('lead to the same without those that add nothing, and no longer without one more', () => {
    fc.assert(
      fc.property(forward, (edges) => {
        const extra = redundantEdges(edges)
        const left = edges.filter((edge) => !extra.includes(edge))
        expect(closure(left)).toEqual(closure(edges))
        expect(redundantEdges(left)).toEqual([])
        for (const edge of left) {
          expect(closure(left.filter((other) => other !== edge))).not.toEqual(closure(edges))
        }
      }),
    )
  })

  it('take as long as the longest of all ways', () => {
    const minutes = fc.record(Object.fromEntries(items.map((name) => [name, fc.nat(60)])))
    fc.assert(
      fc.property(forward, minutes, (edges, times) => {
        const lengths = items.flatMap((from) =>
          allWays(edges, from).map((way) => way.reduce((sum, step) => sum + (times[step] ?? 0), 0)),
        )
        const found = criticalPath(times, edges)
        expect(found?.minutes).toBe(Math.max(...lengths))
        expect(found?.path.reduce((sum, step) => sum + (times[step] ?? 0), 0)).toBe(found?.minutes)
        found?.path.slice(1).forEach((to, at) => {
          expect(edges).toContainEqual([found.path[at], to])
        })
      }),
    )
  })

  it('have no longest way on a cycle', () => {
    expect(criticalPath({ a: 1 }, [['a', 'a']])).toBeUndefined()
  })
})
