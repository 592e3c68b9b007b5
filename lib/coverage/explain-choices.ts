import type { Choice, NextBest, PlanLearner, PlanProblem } from './plan-problem'
import { effortOf, minutesLeft } from './what-it-takes'

type Learned = ReadonlyMap<string, ReadonlySet<string>>

/** Says of each choice why it is there, what it takes, and who would be next. */
export function explainChoices(problem: PlanProblem, learned: Learned): Choice[] {
  return problem.learners.flatMap((learner) =>
    [...(learned.get(learner.id) ?? [])].map((competency) =>
      explainChoice(problem, learned, learner, competency),
    ),
  )
}

function explainChoice(
  problem: PlanProblem,
  learned: Learned,
  learner: PlanLearner,
  competency: string,
): Choice {
  const own = learned.get(learner.id) ?? new Set<string>()
  const restedOnBy = problem.competencies
    .filter(({ id, prerequisites }) => own.has(id) && prerequisites.includes(competency))
    .map(({ id }) => id)
    .filter(() => !learner.known.includes(competency))
  const isLocked = problem.locks.some(
    (lock) => lock.kind === 'must' && lock.person === learner.id && lock.competency === competency,
  )
  const isNeeded = (problem.gaps[competency] ?? 0) > 0
  const { minutes = 0, stepsDone = 0, steps = 0 } = learner.options[competency] ?? {}
  return {
    person: learner.id,
    competency,
    minutes,
    stepsDone,
    steps,
    because: isLocked ? 'locked' : isNeeded || restedOnBy.length === 0 ? 'need' : 'prerequisite',
    restedOnBy,
    nextBest: isNeeded ? nextBestFor(problem, learned, learner.id, competency) : undefined,
  }
}

/** Of those who could learn it instead, one who has the minutes before one who has not, then the one with the least to do. */
function nextBestFor(
  problem: PlanProblem,
  learned: Learned,
  insteadOf: string,
  competency: string,
): NextBest | undefined {
  const others = problem.learners.flatMap((learner): NextBest[] => {
    const own = learned.get(learner.id) ?? new Set<string>()
    const effort = learner.id === insteadOf ? undefined : effortOf(problem, learner, own, competency)
    if (!effort) return []
    return [{ person: learner.id, ...effort, fits: effort.minutes <= minutesLeft(learner, own) }]
  })
  return others.toSorted((a, b) => Number(b.fits) - Number(a.fits) || a.minutes - b.minutes)[0]
}
