import { openCalendar } from '@/lib/planner/calendar'
import type { GraphIndex } from '@/lib/planner/graph-index'
import { toDayNumber } from '@/lib/planner/local-date'
import type { Capacity, LocalDate, PlanAssignment, Proof } from '@/lib/planner/plan'
import { findScope } from '@/lib/planner/scope'
import { stepMinutes } from '@/lib/planner/step-minutes'
import { isProven } from '@/lib/roadmap/is-proven'
import type { LearningOption, PlanLearner } from './plan-problem'

/** What is known of somebody of the team; every date is a day in their own zone. */
export interface PersonFacts {
  readonly id: string
  readonly today: LocalDate
  /** Undefined until they said when they study: then they have no minutes. */
  readonly week: Pick<Capacity, 'weekdayMinutes' | 'daysOff'> | undefined
  /** Actual over estimated minutes. */
  readonly pace: number
  /** Step ids. */
  readonly completed: readonly string[]
  readonly proven: Readonly<Record<string, Proof>>
  readonly assignments: readonly PlanAssignment[]
}

export interface TimedLearner {
  readonly learner: PlanLearner
  /** Minutes of study from today to the end of the date. */
  readonly available: number
  /** Of those, what is assigned to them and due by then takes so many. */
  readonly committed: number
}

/**
 * What somebody could learn by a date. Their minutes are those of their study days from today through the date without
 * days off, less what is assigned to them with a due date by then, with all that rests on. Such steps cost a plan nothing more:
 * they are studied anyway.
 */
export function makeLearner(graph: GraphIndex, person: PersonFacts, by: LocalDate): TimedLearner {
  const { completed, proven, pace } = person
  const done = new Set(completed)
  const committedSteps = stepsDueBy(graph, person, by)
  const minutesOf = (steps: readonly { readonly minutes: number }[]) =>
    steps.reduce((sum, { minutes }) => sum + stepMinutes(minutes, pace), 0)
  const options = graph.competencies
    .filter(({ id }) => !isProven(proven[id]))
    .map(({ id, steps }): [string, LearningOption] => {
      const left = steps.filter((step) => !done.has(step.id) && !committedSteps.has(step.id))
      const stepsDone = steps.filter((step) => done.has(step.id)).length
      return [id, { minutes: minutesOf(left), stepsDone, steps: steps.length }]
    })
  const committed = minutesOf(graph.steps.filter(({ id }) => committedSteps.has(id)))
  const available = availableMinutes(person, by)
  const capacity = Math.max(0, available - committed)
  const known = Object.keys(proven)
  return {
    learner: { id: person.id, capacity, known, options: Object.fromEntries(options) },
    available,
    committed,
  }
}

function stepsDueBy(
  graph: GraphIndex,
  { completed, proven, pace, assignments }: PersonFacts,
  by: LocalDate,
): ReadonlySet<string> {
  const nowhere = { kind: 'competencies', competencies: [] } as const
  const due = assignments.filter((assignment) => assignment.due !== undefined && assignment.due <= by)
  const { steps } = findScope(graph, { completed, proven, pace, stack: {}, target: nowhere }, due)
  return new Set([...steps].map((step) => graph.steps[step]!.id))
}

function availableMinutes({ week, today }: PersonFacts, by: LocalDate): number {
  if (!week || by < today) return 0
  return openCalendar({ ...week, from: today }).minutesThrough(toDayNumber(by))
}
