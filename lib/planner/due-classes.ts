import type { GraphIndex } from './graph-index'
import { toDayNumber } from './local-date'
import type { PlanInput } from './plan'
import { pullBack } from './pull-back'
import type { Scope } from './scope'

/** One thing with a date: an assignment, or the target. */
export interface Due {
  readonly what: { readonly kind: 'target' } | { readonly kind: 'assignment'; readonly id: string }
  readonly day: number
  /** The steps it still waits for. */
  readonly steps: readonly number[]
}

/**
 * The due dates, pulled back through the prerequisites, and the steps grouped by them: first by the earliest date that
 * holds a step or what needs it, then by the earliest of those that an assignment sets and that are not past. The
 * second is for when the first is late anyway.
 */
export interface DueClasses {
  /** By class: the first date and the second, Infinity where there is none; both rising. Class days.length has no date. */
  readonly days: readonly number[]
  readonly nextDays: readonly number[]
  /** By step: its class. Never later than the class of anything that needs it. */
  readonly classOf: Int32Array
  /** By class that has a date: minutes of all steps in it and in earlier ones. */
  readonly minutesDue: Float64Array
}

/** The dates in force, by day, the target first among equals, then by assignment id. */
export function listDues(scope: Scope, input: PlanInput): Due[] {
  const dues: Due[] = []
  const { targetDate } = input.learner
  if (targetDate !== undefined) {
    const steps = Array.from(scope.steps.filter((step) => scope.isTarget[step] === 1))
    dues.push({ what: { kind: 'target' }, day: toDayNumber(targetDate), steps })
  }
  const stepsOf = input.assignments.map((): number[] => [])
  for (const step of scope.steps)
    for (const number of scope.assignmentsOf.get(step) ?? []) stepsOf[number]!.push(step)
  for (const [number, { id, due }] of input.assignments.entries())
    if (due !== undefined)
      dues.push({ what: { kind: 'assignment', id }, day: toDayNumber(due), steps: stepsOf[number]! })
  const key = ({ what }: Due) => (what.kind === 'target' ? '' : what.id)
  return dues.sort((a, b) => a.day - b.day || (key(a) < key(b) ? -1 : 1))
}

/** A step is as urgent as the most urgent thing that needs it: Lageweg, Lenstra and Rinnooy Kan 1976. */
export function classifyByDue(
  graph: GraphIndex,
  scope: Scope,
  dues: readonly Due[],
  minutes: Float64Array,
  from: number,
): DueClasses {
  const dayOf = pullBackDays(graph, scope, dues)
  const isAhead = ({ what, day }: Due) => what.kind === 'assignment' && day >= from
  const nextDayOf = pullBackDays(graph, scope, dues.filter(isAhead))

  const members = new Map<string, { day: number; nextDay: number; steps: number[] }>()
  for (const step of scope.steps) {
    const day = dayOf[step]!
    if (day === Number.POSITIVE_INFINITY) continue
    const nextDay = nextDayOf[step]!
    const key = `${day} ${nextDay}`
    const known = members.get(key)
    if (known === undefined) members.set(key, { day, nextDay, steps: [step] })
    else known.steps.push(step)
  }
  const classes = [...members.values()].sort((a, b) => a.day - b.day || (a.nextDay < b.nextDay ? -1 : 1))
  const classOf = new Int32Array(graph.steps.length).fill(classes.length)
  const minutesDue = new Float64Array(classes.length)
  let sum = 0
  for (const [number, { steps }] of classes.entries()) {
    for (const step of steps) {
      classOf[step] = number
      sum += minutes[step]!
    }
    minutesDue[number] = sum
  }
  const days = classes.map(({ day }) => day)
  return { days, nextDays: classes.map(({ nextDay }) => nextDay), classOf, minutesDue }
}

function pullBackDays(graph: GraphIndex, scope: Scope, dues: readonly Due[]): Float64Array {
  const days = new Float64Array(scope.active.length).fill(Number.POSITIVE_INFINITY)
  for (const { day, steps } of dues) for (const step of steps) days[step] = Math.min(days[step]!, day)
  if (dues.length > 0) pullBack(graph, scope.active, days)
  return days
}
