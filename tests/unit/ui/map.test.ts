import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { layOutMap } from '@/app/ui/map/lay-out-map'
import { litBy, litRules } from '@/app/ui/map/lit-rules'
import type { MapCompetency } from '@/app/ui/map/map-competency'
import { chainsOf } from '@/app/ui/map/map-paths'
import { orderStrands } from '@/app/ui/map/order-strands'
import { contoursOf } from '@/app/ui/map/terrain'
import { wrapTitle } from '@/app/ui/map/wrap-title'

const levels = ['valley', 'slope', 'summit'].map((id, index) => ({ id, order: index + 1, name: id }))
const strands = ['a', 'b', 'c', 'd'].map((id) => ({ id, title: `Strand ${id}` }))

/** Curricula in which a competency needs only earlier ones, none of a higher level. */
const curricula = fc
  .array(
    fc.record({
      level: fc.nat({ max: 2 }),
      strand: fc.nat({ max: 3 }),
      needs: fc.array(fc.nat(), { maxLength: 3 }),
    }),
    { maxLength: 24 },
  )
  .map((rows) => {
    const sorted = rows.toSorted((one, other) => one.level - other.level)
    return sorted.map(
      ({ level, strand, needs }, index): MapCompetency => ({
        id: `k${index}`,
        title: `Competency ${index}`,
        level: levels[level]!.id,
        strand: strands[strand]!.id,
        href: `/k${index}`,
        prerequisites: index === 0 ? [] : [...new Set(needs.map((need) => `k${need % index}`))],
      }),
    )
  })

describe('the layout', () => {
  test('places every competency once, on the page, none on another', () => {
    fc.assert(
      fc.property(curricula, (competencies) => {
        const { places, terrain } = layOutMap(competencies, levels, strands)
        expect([...places.keys()].sort()).toEqual(competencies.map(({ id }) => id).sort())
        const all = [...places.values()]
        for (const [index, { x, y }] of all.entries()) {
          expect(x).toBeGreaterThan(0)
          expect(x).toBeLessThan(terrain.width - 100)
          expect(y).toBeGreaterThan(40)
          expect(y).toBeLessThan(terrain.height - 40)
          for (const other of all.slice(index + 1)) {
            expect(Math.abs(x - other.x) > 145 || Math.abs(y - other.y) > 60).toBe(true)
          }
        }
      }),
    )
  })

  test('rises with the level, and within a cell with what needs what', () => {
    fc.assert(
      fc.property(curricula, (competencies) => {
        const { places, trails } = layOutMap(competencies, levels, strands)
        const byId = new Map(competencies.map((competency) => [competency.id, competency]))
        const order = new Map(levels.map(({ id, order }) => [id, order]))
        for (const { ids } of trails) {
          for (const [index, id] of ids.entries()) {
            const above = ids[index + 1]
            if (!above) continue
            expect(places.get(above)!.y).toBeLessThan(places.get(id)!.y)
            expect(order.get(byId.get(above)!.level)!).toBeGreaterThanOrEqual(order.get(byId.get(id)!.level)!)
            expect(byId.get(id)!.prerequisites).not.toContain(above)
          }
        }
      }),
    )
  })

  test('does not hang on a cycle', () => {
    const one = { title: 'One', level: 'valley', strand: 'a', href: '/' }
    const competencies = [
      { ...one, id: 'x', prerequisites: ['y'] },
      { ...one, id: 'y', prerequisites: ['x'] },
    ]
    expect(layOutMap(competencies, levels, strands).places.size).toBe(2)
    expect(chainsOf(competencies).get('x')).toEqual(new Set(['x', 'y']))
  })
})

test('strands that reach the top stand in the middle', () => {
  const top: MapCompetency[] = ['a', 'b'].map((strand) => ({
    id: strand,
    title: strand,
    level: 'summit',
    strand,
    href: '/',
    prerequisites: [],
  }))
  const order = orderStrands(strands, top, 'summit').map(({ id }) => id)
  expect(order.slice(1, 3).sort()).toEqual(['a', 'b'])
  expect([...order].sort()).toEqual(['a', 'b', 'c', 'd'])
})

test('contour lines never cross', () => {
  const terrain = { width: 1306, height: 1300 }
  const heights = contoursOf(34, terrain).map(({ path }) => pointsOf(path))
  for (const [index, line] of heights.entries()) {
    const next = heights[index + 1]
    if (!next) continue
    expect(next.length).toBe(line.length)
    for (const [at, y] of line.entries()) expect(next[at]!).toBeGreaterThan(y)
  }
})

test('pointing at a competency lights it and all that leads to it', () => {
  const chains = chainsOf([
    { id: 'base', prerequisites: [] },
    { id: 'middle', prerequisites: ['base', 'not-on-the-map'] },
    { id: 'top', prerequisites: ['middle'] },
    { id: 'aside', prerequisites: [] },
  ])
  expect(litBy(chains, ['base'])).toBe('base middle top')
  expect(litBy(chains, ['middle', 'aside'])).toBe('')
  expect(litRules(chains)).toContain('[data-cairn="top"]:is(:hover,:focus-visible)) [data-lit-by~="top"]')
  expect(litRules(chainsOf([{ id: 'a"]', prerequisites: [] }]))).not.toContain('a"]"')
})

test.each([
  ['SQL Mastery', 17, ['SQL Mastery']],
  ['Cloud-Native Data Platform Architectures', 17, ['Cloud-Native Data', 'Platform', 'Architectures']],
  ['Multi-Cloud/Hybrid Architectures', 17, ['Multi-Cloud/', 'Hybrid', 'Architectures']],
  ['Incomprehensibilities', 10, ['Incomprehensibilities']],
  ['', 10, []],
])('%s in lines of %d', (title, most, lines) => {
  expect(wrapTitle(title, most)).toEqual(lines)
})

/** The heights of a contour's points, from left to right. */
function pointsOf(path: string): number[] {
  const [start = '', ...steps] = path.split('l')
  let y = Number(start.split(' ')[1])
  return [y, ...steps.map((step) => (y += Number(step.split(' ')[1])))]
}
