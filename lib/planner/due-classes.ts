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
  for (const [step, numbers] of scope.assignmentsOf) for (const number of numbers) stepsOf[number]!.push(step)
  for (const [number, { id, due }] of input.assignments.entries())
    if (due !== undefined)
      dues.push({ what: { kind: 'assignment', id }, day: toDayNumber(due), steps: stepsOf[number]! })
  const key = ({ what }: Due) => (what.kind === 'target' ? '' : what.id)
  return dues.sort((a, b) => a.day - b.day || (key(a) < key(b) ? -1 : 1))
}

/**
 * By node: the earliest date that holds it or what needs it; and of the assignments whose date is not past and whose
 * last step has that same first date, the earliest. An assignment ends with its last step: what is due before that is
 * no more urgent for its sake.
 */
export interface DueDays {
  readonly first: Float64Array
  readonly next: Float64Array
}

/** A step is as urgent as the most urgent thing that needs it: Lageweg, Lenstra and Rinnooy Kan 1976. */
export function pullBackDues(graph: GraphIndex, scope: Scope, dues: readonly Due[], from: number): DueDays {
  const first = new Float64Array(scope.active.length).fill(Number.POSITIVE_INFINITY)
  const next = first.slice()
  for (const { day, steps } of dues) for (const step of steps) first[step] = Math.min(first[step]!, day)
  if (dues.length > 0) pullBack(graph, scope.active, first)
  const ahead = dues.filter(({ what, day }) => what.kind === 'assignment' && day >= from)
  for (const { day, steps } of ahead) {
    const last = steps.reduce((latest, step) => Math.max(latest, first[step]!), Number.NEGATIVE_INFINITY)
    for (const step of steps) if (first[step] === last) next[step] = Math.min(next[step]!, day)
  }
  if (ahead.length > 0) pullBack(graph, scope.active, next, first)
  return { first, next }
}

/** A first day of -Infinity makes a class that comes before every date. */
export function classifyByDue(scope: Scope, { first, next }: DueDays, minutes: Float64Array): DueClasses {
  const known = new Map<number, number>()
  const classes: { day: number; nextDay: number; minutes: number }[] = []
  const found = new Int32Array(minutes.length).fill(-1)
  for (const step of scope.steps) {
    const day = first[step]!
    if (day === Number.POSITIVE_INFINITY) continue
    const nextDay = next[step]!
    const key = day * DAYS_APART + Math.min(nextDay, DAYS_APART / 2)
    let number = known.get(key)
    if (number === undefined) {
      number = classes.length
      known.set(key, number)
      classes.push({ day, nextDay, minutes: 0 })
    }
    found[step] = number
    classes[number]!.minutes += minutes[step]!
  }
  const sorted = Array.from(classes.keys()).sort((a, b) => compareDays(classes[a]!, classes[b]!))
  const rank = new Int32Array(sorted.length)
  for (const [place, number] of sorted.entries()) rank[number] = place
  let sum = 0
  return {
    days: sorted.map((number) => classes[number]!.day),
    nextDays: sorted.map((number) => classes[number]!.nextDay),
    classOf: found.map((number) => (number < 0 ? sorted.length : rank[number]!)),
    minutesDue: Float64Array.from(sorted, (number) => (sum += classes[number]!.minutes)),
  }
}

/** More than twice as many days as there are dates, so that two of them fit in one number. */
const DAYS_APART = 2 ** 23

function compareDays(
  a: { readonly day: number; readonly nextDay: number },
  b: { readonly day: number; readonly nextDay: number },
): number {
  return a.day === b.day ? (a.nextDay < b.nextDay ? -1 : 1) : a.day - b.day
}
