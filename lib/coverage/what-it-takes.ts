import type { PlanLearner, PlanProblem } from './plan-problem'

/** What learning one competency takes somebody beside what they learn already. */
export interface Effort {
  /** With everything it rests on that they lack. */
  readonly minutes: number
  /** What they would need first, each after what it rests on itself. */
  readonly first: readonly string[]
}

/**
 * The effort of a competency for a learner who also learns `learned`; undefined where they have proven it, learn it, or a
 * lock keeps them from it or from something it rests on.
 */
export function effortOf(
  { competencies, locks }: PlanProblem,
  learner: PlanLearner,
  learned: ReadonlySet<string>,
  competency: string,
): Effort | undefined {
  if (learned.has(competency)) return undefined
  const needed = new Set<string>()
  const isBarred = (id: string) =>
    locks.some((lock) => lock.kind === 'must-not' && lock.person === learner.id && lock.competency === id)
  const need = (id: string): boolean => {
    if (needed.has(id)) return true
    if (isBarred(id) || !learner.options[id]) return false
    const { prerequisites = [] } = competencies.find((one) => one.id === id) ?? {}
    const missing = prerequisites.filter((other) => !learner.known.includes(other) && !learned.has(other))
    if (!missing.every(need)) return false
    needed.add(id)
    return true
  }
  if (!need(competency)) return undefined
  const minutes = [...needed].reduce((sum, id) => sum + (learner.options[id]?.minutes ?? 0), 0)
  return { minutes, first: [...needed].filter((id) => id !== competency) }
}

/** Minutes a learner has beside what they learn already; negative where that is too much. */
export function minutesLeft({ capacity, options }: PlanLearner, learned: ReadonlySet<string>): number {
  return [...learned].reduce((left, id) => left - (options[id]?.minutes ?? 0), capacity)
}
