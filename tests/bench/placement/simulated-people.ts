import { type Chance, chanceFrom } from '@/lib/demo/chance'
import type { PlacementGraph } from '@/lib/placement/placement'

/** What a simulated person knows, by competency number. */
export type Knowledge = readonly boolean[]

export const questionsEach = 6
export const slip = 0.1
export const guess = 0.25

/** Every set of competencies that holds, with each, its prerequisites: by the definition, and for small graphs alone. */
export function statesOf({ competencies }: PlacementGraph): Knowledge[] {
  const numberOf = new Map(competencies.map(({ id }, number) => [id, number]))
  const prerequisites = competencies.map((one) => one.prerequisites.map((id) => numberOf.get(id)!))
  const order: number[] = []
  while (order.length < competencies.length)
    for (const [number, list] of prerequisites.entries())
      if (!order.includes(number) && list.every((one) => order.includes(one))) order.push(number)
  let states: boolean[][] = [competencies.map(() => false)]
  for (const number of order)
    states = states.flatMap((state) =>
      prerequisites[number]!.every((one) => state[one])
        ? [state, state.map((known, at) => known || at === number)]
        : [state],
    )
  return states
}

/** How many of the prerequisites, one by one, somebody breaks: knows what needs it, and not it. */
export function brokenPrerequisites({ competencies }: PlacementGraph, known: Knowledge): number {
  const numberOf = new Map(competencies.map(({ id }, number) => [id, number]))
  return competencies
    .flatMap(({ prerequisites }, number) => (known[number] ? prerequisites : []))
    .filter((id) => !known[numberOf.get(id)!]).length
}

export type Draw = (chance: Chance) => Knowledge

/** First how many somebody knows, each number as likely as the others; then which, each state of it as likely. */
export function evenlyOverSize(states: readonly Knowledge[]): Draw {
  const bySize: Knowledge[][] = []
  for (const state of states) {
    const size = state.filter(Boolean).length
    bySize[size] = [...(bySize[size] ?? []), state]
  }
  return (chance) => chance.pick(chance.pick(bySize))
}

export const evenlyOverStates =
  (states: readonly Knowledge[]): Draw =>
  (chance) =>
    chance.pick(states)

/** One competency of somebody is turned round, so that at least one prerequisite is broken and at most so many. */
export function breakingOnePlace(graph: PlacementGraph, draw: Draw, most: number): Draw {
  return (chance) => {
    for (;;) {
      const state = draw(chance)
      const turned = chance.between(0, state.length - 1)
      const known = state.map((has, number) => has !== (number === turned))
      const broken = brokenPrerequisites(graph, known)
      if (broken > 0 && broken <= most) return known
    }
  }
}

/** One competency of somebody is turned round, whether or not that breaks the order. */
export function turningOneRound(draw: Draw): Draw {
  return (chance) => {
    const state = draw(chance)
    const turned = chance.between(0, state.length - 1)
    return state.map((has, number) => has !== (number === turned))
  }
}

/** Somebody who learned so many, one after the other, each time any that they had the prerequisites of. */
export function learningInOrder({ competencies }: PlacementGraph): Draw {
  return (chance) => {
    const known = new Set<string>()
    for (let rest = chance.between(0, competencies.length); rest > 0; rest--) {
      const open = competencies.filter(
        ({ id, prerequisites }) => !known.has(id) && prerequisites.every((one) => known.has(one)),
      )
      known.add(chance.pick(open).id)
    }
    return competencies.map(({ id }) => known.has(id))
  }
}

/** A framework as large as a framework may get: each competency rests on one to three of the thirty before it. */
export function largeFramework(competencies: number, seed: string): PlacementGraph {
  const chance = chanceFrom(seed)
  return {
    competencies: Array.from({ length: competencies }, (_, number) => {
      const count = number < 8 ? 0 : chance.between(1, 3)
      const before = () => `competency-${chance.between(Math.max(0, number - 30), number - 1)}`
      return {
        id: `competency-${number}`,
        prerequisites: [...new Set(Array.from({ length: count }, before))],
      }
    }),
  }
}
