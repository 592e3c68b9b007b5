import type { PlanLearner, PlanProblem } from './plan-problem'

/** A problem as numbers: competencies that matter, each after what it rests on, and what the musts leave of it. */
export interface NumberedProblem {
  readonly ids: readonly string[]
  readonly prerequisites: readonly (readonly number[])[]
  /** By competency: how many are missing beside those who must learn it. */
  readonly gaps: readonly number[]
  readonly learners: readonly NumberedLearner[]
}

export interface NumberedLearner {
  /** Minutes left beside what they must learn. */
  readonly capacity: number
  /** What they must learn, with everything that rests on. */
  readonly forced: readonly number[]
  /** What they may learn beside that, in order. */
  readonly items: readonly number[]
  /** By competency; 0 where it is no item. */
  readonly minutes: readonly number[]
  /** By competency: the part of its steps that is done, 0 to 1. */
  readonly share: readonly number[]
  /** By competency: known, or learned because it must be. */
  readonly isKnown: readonly boolean[]
}

/** Numbers a problem whose locks do not contradict each other (`lockFaults`). */
export function numberProblem(problem: PlanProblem): NumberedProblem {
  const ids = relevantInOrder(problem)
  const numberOf = new Map(ids.map((id, at) => [id, at]))
  const prerequisitesOf = new Map(problem.competencies.map(({ id, prerequisites }) => [id, prerequisites]))
  const prerequisites = ids.map((id) =>
    (prerequisitesOf.get(id) ?? []).flatMap((other) => numberOf.get(other) ?? []),
  )
  const learners = problem.learners.map((learner) =>
    numberLearner(learner, ids, numberOf, prerequisites, problem),
  )
  const gaps = ids.map((id, at) => {
    const forced = learners.filter((learner) => learner.forced.includes(at)).length
    return Math.max(0, (problem.gaps[id] ?? 0) - forced)
  })
  return { ids, prerequisites, gaps, learners }
}

function numberLearner(
  { id, capacity, known, options }: PlanLearner,
  ids: readonly string[],
  numberOf: ReadonlyMap<string, number>,
  prerequisites: NumberedProblem['prerequisites'],
  { locks }: PlanProblem,
): NumberedLearner {
  const own = locks.filter((lock) => lock.person === id)
  const isKnown = ids.map((competency) => known.includes(competency))
  const minutesOf = (at: number) => options[ids[at] ?? '']?.minutes ?? 0
  const forced = new Set<number>()
  const force = (at: number) => {
    if (forced.has(at) || !options[ids[at] ?? '']) return
    forced.add(at)
    for (const before of prerequisites[at] ?? []) if (!isKnown[before]) force(before)
  }
  for (const { kind, competency } of own) if (kind === 'must') force(numberOf.get(competency) ?? -1)
  for (const at of forced) isKnown[at] = true

  const barred = new Set(own.filter(({ kind }) => kind === 'must-not').map(({ competency }) => competency))
  const isItem = ids.map(() => false)
  for (const [at, competency] of ids.entries())
    isItem[at] =
      !forced.has(at) &&
      !barred.has(competency) &&
      options[competency] !== undefined &&
      (prerequisites[at] ?? []).every((before) => isKnown[before] || isItem[before])
  return {
    capacity: capacity - sum([...forced].map(minutesOf)),
    forced: [...forced].sort((a, b) => a - b),
    items: ids.flatMap((_, at) => (isItem[at] ? [at] : [])),
    minutes: ids.map((_, at) => (isItem[at] ? minutesOf(at) : 0)),
    share: ids.map((competency) => shareOf(options[competency])),
    isKnown,
  }
}

const shareOf = (option: PlanLearner['options'][string] | undefined) =>
  option && option.steps > 0 ? option.stepsDone / option.steps : 0

/** Competencies with a gap or a must, and all they rest on, each after its prerequisites, else in the order given. */
function relevantInOrder({ competencies, gaps, locks }: PlanProblem): string[] {
  const byId = new Map(competencies.map((competency) => [competency.id, competency]))
  const order = new Set<string>()
  const wanted = new Set(locks.filter(({ kind }) => kind === 'must').map(({ competency }) => competency))
  const visit = (id: string) => {
    if (order.has(id)) return
    for (const before of byId.get(id)?.prerequisites ?? []) visit(before)
    if (byId.has(id)) order.add(id)
  }
  for (const { id } of competencies) if ((gaps[id] ?? 0) > 0 || wanted.has(id)) visit(id)
  return [...order]
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
