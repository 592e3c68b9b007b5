import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findCycles } from '@/lib/curriculum/reading/find-cycles'

const graphs = fc.array(fc.tuple(fc.nat({ max: 6 }), fc.nat({ max: 6 })), { maxLength: 15 }).map((pairs) => {
  const needs = new Map<string, string[]>()
  for (const [from, to] of pairs) needs.set(`n${from}`, [...(needs.get(`n${from}`) ?? []), `n${to}`])
  return needs
})

test('every cycle found is one: each id needs the next, the last the first', () => {
  fc.assert(
    fc.property(graphs, (needs) => {
      for (const cycle of findCycles(needs)) {
        for (const [index, id] of cycle.entries()) {
          expect(needs.get(id)).toContain(cycle[(index + 1) % cycle.length])
        }
      }
    }),
  )
})

test('with the closing edges of all cycles gone, none is left', () => {
  fc.assert(
    fc.property(graphs, (needs) => {
      for (const cycle of findCycles(needs)) {
        const last = cycle.at(-1) ?? ''
        needs.set(last, needs.get(last)?.filter((id) => id !== cycle[0]) ?? [])
      }
      expect(canBeOrdered(needs)).toBe(true)
    }),
  )
})

// Takes away what needs nothing that is left until nothing more goes.
function canBeOrdered(needs: ReadonlyMap<string, readonly string[]>): boolean {
  const left = new Map(needs)
  for (let before = -1; before !== left.size; ) {
    before = left.size
    for (const [id, targets] of left) if (!targets.some((target) => left.has(target))) left.delete(id)
  }
  return left.size === 0
}
