import type { PlanProblem, Shortage } from './plan-problem'
import { effortOf, minutesLeft } from './what-it-takes'

/** The needs that a plan leaves open, and why. */
export function explainShortages(
  problem: PlanProblem,
  learned: ReadonlyMap<string, ReadonlySet<string>>,
): Shortage[] {
  return problem.competencies.flatMap(({ id: competency }) => {
    const learns = [...learned.values()].filter((own) => own.has(competency)).length
    const missing = (problem.gaps[competency] ?? 0) - learns
    return missing > 0 ? [{ competency, missing, ...reasonOf(problem, learned, competency) }] : []
  })
}

function reasonOf(
  problem: PlanProblem,
  learned: ReadonlyMap<string, ReadonlySet<string>>,
  competency: string,
): Pick<Shortage, 'because' | 'nearest'> {
  const others = problem.learners
    .map((learner) => ({ learner, own: learned.get(learner.id) ?? new Set<string>() }))
    .filter(({ learner, own }) => learner.options[competency] && !own.has(competency))
  if (others.length === 0) return { because: 'nobody', nearest: undefined }
  const able = others.flatMap(({ learner, own }) => {
    const effort = effortOf(problem, learner, own, competency)
    const left = Math.max(0, minutesLeft(learner, own))
    return effort ? [{ person: learner.id, minutes: effort.minutes, left }] : []
  })
  if (able.length === 0) return { because: 'locks', nearest: undefined }
  const [nearest] = able.toSorted((a, b) => a.minutes - a.left - (b.minutes - b.left))
  return { because: 'minutes', nearest }
}
