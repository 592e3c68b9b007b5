import fc from 'fast-check'
import type { PlacementAnswer, PlacementGraph, PlacementParameters } from '@/lib/placement/placement'

export const parameters: PlacementParameters = {
  slip: 0.1,
  guess: 0.25,
  unsure: { known: 0.05, unknown: 0.35 },
  bySize: 0.5,
  outOfOrder: 0.01,
  stopConfidence: 0.92,
  fewestQuestions: 1,
  mostQuestions: 30,
  callFrom: 0.85,
}

/** Competencies of a graph written as `b: a, c: a b`, each followed by what it rests on. */
export function graphOf(text: string): PlacementGraph {
  return {
    competencies: text.split(',').map((part) => {
      const [id, needs = ''] = part.split(':').map((one) => one.trim())
      return { id: id!, prerequisites: needs.split(' ').filter(Boolean) }
    }),
  }
}

/** Up to so many competencies, listed in an order that is not that of their prerequisites. */
export const graphs = (most: number): fc.Arbitrary<PlacementGraph> =>
  fc.integer({ min: 1, max: most }).chain((count) =>
    fc
      .record({
        edges: fc.array(fc.integer({ min: 0, max: 2 }), {
          minLength: count * count,
          maxLength: count * count,
        }),
        order: fc.shuffledSubarray(
          Array.from({ length: count }, (_, at) => at),
          { minLength: count },
        ),
      })
      .map(({ edges, order }) => ({
        competencies: order.map((number) => ({
          id: `c${number}`,
          prerequisites: Array.from({ length: number }, (_, before) => before)
            .filter((before) => edges[number * count + before] === 0)
            .map((before) => `c${before}`),
        })),
      })),
  )

export const answersAbout = (graph: PlacementGraph, most: number): fc.Arbitrary<PlacementAnswer[]> =>
  fc.array(
    fc.record(
      {
        competency: fc.constantFrom(...graph.competencies.map(({ id }) => id)),
        answer: fc.constantFrom('right', 'wrong', 'unsure'),
        slip: fc.double({ min: 0.01, max: 0.3, noNaN: true }),
        guess: fc.double({ min: 0.01, max: 0.5, noNaN: true }),
      },
      { requiredKeys: ['competency', 'answer'] },
    ),
    { maxLength: most },
  )

/** A graph with answers about its competencies, and some of them proven. */
export const tests = (most: number) =>
  graphs(most).chain((graph) =>
    fc.record({
      graph: fc.constant(graph),
      answers: answersAbout(graph, 8),
      proven: fc.subarray(
        graph.competencies.map(({ id }) => id),
        { maxLength: Math.min(2, graph.competencies.length) },
      ),
    }),
  )
