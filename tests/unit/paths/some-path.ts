import fc from 'fast-check'
import type { PathContent, PathItem } from '@/lib/paths/path-content'

/** Sound paths over the small curriculum: each thing once, in any order, in one to four sections. */
export const somePath: fc.Arbitrary<PathContent> = fc
  .record({
    items: fc.shuffledSubarray(
      ['a', 'b', 'c', 'd', 'e', 'a/x', 'c/y', 'task-1', 'task-2', 'link-1'].map((id) => id),
      { minLength: 0 },
    ),
    required: fc.array(fc.boolean(), { minLength: 10, maxLength: 10 }),
    cuts: fc.array(fc.nat({ max: 10 }), { maxLength: 3 }),
  })
  .map(({ items, required, cuts }) => {
    const made = items.map((id, at) => itemFor(id, required[at] ?? true))
    const places = [0, ...cuts.map((cut) => Math.min(cut, made.length)).sort((a, b) => a - b), made.length]
    return {
      sections: places.slice(0, -1).map((from, at) => ({
        id: `part-${at + 1}`,
        title: `Part ${at + 1}`,
        items: made.slice(from, places[at + 1]),
      })),
    }
  })

function itemFor(id: string, required: boolean): PathItem {
  if (id.startsWith('task')) return { id, kind: 'task', title: id, minutes: 15, required }
  if (id.startsWith('link'))
    return { id, kind: 'link', title: id, url: 'https://harebell.example/x', minutes: 10, required }
  if (id.includes('/')) return { id: id.replace('/', '-'), kind: 'step', step: id, required }
  return { id, kind: 'competency', competency: id, required }
}
