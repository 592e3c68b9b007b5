import type { Lock, PlanProblem } from './plan-problem'

/** Why locks cannot hold together, or one alone; `lock` and `other` are positions in the problem's locks. */
export type LockFault =
  | { readonly kind: 'contradiction'; readonly lock: number; readonly other: number }
  /** It rests on something the person must not learn. */
  | {
      readonly kind: 'prerequisite-barred'
      readonly lock: number
      readonly other: number
      readonly prerequisite: string
    }
  | { readonly kind: 'already-proven'; readonly lock: number }
  /** All that the person must learn takes more than they have. */
  | {
      readonly kind: 'no-minutes'
      readonly lock: number
      readonly minutes: number
      readonly capacity: number
    }

/** Everything that is wrong with the locks of a problem; none where a plan can be made with them. */
export function lockFaults(problem: PlanProblem): LockFault[] {
  const faults = problem.locks.flatMap((lock, at) => faultOf(problem, lock, at) ?? [])
  return faults.length > 0 ? faults : minutesFaults(problem)
}

function faultOf(problem: PlanProblem, lock: Lock, at: number): LockFault | undefined {
  if (lock.kind !== 'must') return undefined
  const barredAt = (competency: string) =>
    problem.locks.findIndex(
      (other) => other.kind === 'must-not' && other.person === lock.person && other.competency === competency,
    )
  const other = barredAt(lock.competency)
  if (other >= 0) return { kind: 'contradiction', lock: at, other }
  const learner = problem.learners.find(({ id }) => id === lock.person)
  if (!learner?.options[lock.competency]) return { kind: 'already-proven', lock: at }
  const prerequisite = lackedBy(problem, learner.known, lock.competency).find((id) => barredAt(id) >= 0)
  if (prerequisite === undefined) return undefined
  return { kind: 'prerequisite-barred', lock: at, other: barredAt(prerequisite), prerequisite }
}

function minutesFaults(problem: PlanProblem): LockFault[] {
  return problem.learners.flatMap((learner): LockFault[] => {
    const own = problem.locks.filter(({ kind, person }) => kind === 'must' && person === learner.id)
    const last = problem.locks.findLastIndex(({ kind, person }) => kind === 'must' && person === learner.id)
    if (last < 0) return []
    const forced = new Set(
      own.flatMap(({ competency }) => [competency, ...lackedBy(problem, learner.known, competency)]),
    )
    const minutes = [...forced].reduce((sum, id) => sum + (learner.options[id]?.minutes ?? 0), 0)
    const { capacity } = learner
    return minutes > capacity ? [{ kind: 'no-minutes', lock: last, minutes, capacity }] : []
  })
}

/** What a competency rests on, directly or not, and somebody does not know. */
function lackedBy({ competencies }: PlanProblem, known: readonly string[], competency: string): string[] {
  const lacked = new Set<string>()
  const visit = (id: string) => {
    for (const before of competencies.find((one) => one.id === id)?.prerequisites ?? []) {
      if (known.includes(before) || lacked.has(before)) continue
      lacked.add(before)
      visit(before)
    }
  }
  visit(competency)
  return [...lacked]
}
