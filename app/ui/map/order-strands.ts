import type { MapCompetency, MapStrand } from '@/app/ui/map/map-competency'

const mostTried = 8

/**
 * The strands from left to right: those that reach highest stand in the middle, where the mountain does, and those that
 * need each other stand close. Every order is weighed (5,040 for seven strands); of equals the first in the order given.
 * More than eight strands keep the order given.
 */
export function orderStrands(
  strands: readonly MapStrand[],
  competencies: readonly MapCompetency[],
  topLevel: string,
): readonly MapStrand[] {
  if (strands.length > mostTried) return strands
  const ties = countTies(strands, competencies)
  const heights = strands.map(
    ({ id }) => competencies.filter(({ strand, level }) => strand === id && level === topLevel).length,
  )
  let best: readonly number[] = []
  let least = Number.POSITIVE_INFINITY
  for (const order of ordersOf(strands.map((_, index) => index))) {
    const weight = weigh(order, ties, heights)
    if (weight < least) {
      least = weight
      best = order
    }
  }
  return best.map((index) => strands[index]!)
}

/** How many prerequisites join each pair of strands. */
function countTies(strands: readonly MapStrand[], competencies: readonly MapCompetency[]): number[][] {
  const at = new Map(strands.map(({ id }, index) => [id, index]))
  const strandOf = new Map(competencies.map(({ id, strand }) => [id, at.get(strand)]))
  const ties = strands.map(() => strands.map(() => 0))
  for (const { id, prerequisites } of competencies) {
    for (const prerequisite of prerequisites) {
      const row = ties[strandOf.get(prerequisite) ?? -1]
      const column = strandOf.get(id)
      if (row && column !== undefined) row[column] = (row[column] ?? 0) + 1
    }
  }
  return ties
}

function weigh(order: readonly number[], ties: readonly number[][], heights: readonly number[]): number {
  const middle = (order.length - 1) / 2
  let weight = 0
  for (const [place, strand] of order.entries()) {
    weight += 5 * heights[strand]! * Math.abs(place - middle)
    for (const [other, neighbour] of order.entries())
      weight += ties[strand]![neighbour]! * Math.abs(place - other)
  }
  return weight
}

function* ordersOf(items: readonly number[]): Generator<readonly number[]> {
  if (items.length === 0) yield []
  for (const [index, first] of items.entries()) {
    for (const rest of ordersOf(items.toSpliced(index, 1))) yield [first, ...rest]
  }
}
