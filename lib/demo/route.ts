import type { Catalogue, Competency, Step } from '@/lib/curriculum/catalogue'

/** Every competency at this level and below, with what they need, in curriculum order. */
export function competenciesUpTo(catalogue: Catalogue, level: string): readonly Competency[] {
  const orderOf = new Map(catalogue.levels.map(({ id, order }) => [id, order]))
  const top = orderOf.get(level) ?? 0
  return catalogue.competencies.filter((competency) => (orderOf.get(competency.level) ?? top + 1) <= top)
}

/**
 * The steps of `scope` in an order that a person could take: prerequisites first, one competency after the other, those
 * of `first` before others. What is in `held` needs nothing more.
 */
export function routeThrough(
  scope: readonly Competency[],
  held: ReadonlySet<string>,
  first: readonly string[],
): readonly Step[] {
  const rank = (id: string) => (first.includes(id) ? first.indexOf(id) : first.length)
  const waiting = scope
    .filter(({ id }) => !held.has(id))
    .map((competency, place) => ({ competency, place }))
    .sort((a, b) => rank(a.competency.id) - rank(b.competency.id) || a.place - b.place)
    .map(({ competency }) => competency)
  const finished = new Set(held)
  const route: Step[] = []
  while (waiting.length > 0) {
    const next = waiting.findIndex(({ prerequisites }) => prerequisites.every((id) => finished.has(id)))
    const [competency] = waiting.splice(next, next < 0 ? 0 : 1)
    if (!competency) throw new Error('The curriculum has a ring of prerequisites.')
    route.push(...stepsInOrder(competency))
    finished.add(competency.id)
  }
  return route
}

/** A competency's steps, each after those of the same competency that it needs. */
function stepsInOrder({ id, steps }: Competency): Step[] {
  const waiting = [...steps]
  const done = new Set<string>()
  const ready = ({ prerequisites }: Step) =>
    prerequisites.every((needed) => !needed.startsWith(`${id}/`) || done.has(needed))
  const order: Step[] = []
  while (waiting.length > 0) {
    const [step] = waiting.splice(Math.max(0, waiting.findIndex(ready)), 1)
    if (!step) break
    order.push(step)
    done.add(step.id)
  }
  return order
}

/** As many steps from the beginning as make up this part of all the minutes. */
export function partOf(route: readonly Step[], part: number): readonly Step[] {
  const goal = part * minutesOf(route)
  let minutes = 0
  const end = route.findIndex((step) => {
    minutes += step.minutes
    return minutes > goal + 0.5
  })
  return end < 0 ? route : route.slice(0, end)
}

export const minutesOf = (steps: readonly Step[]) => steps.reduce((sum, { minutes }) => sum + minutes, 0)
