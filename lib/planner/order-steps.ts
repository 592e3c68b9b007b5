import type { Calendar } from './calendar'
import { classifyByDue, type Due, type DueClasses, type DueDays } from './due-classes'
import type { GraphIndex } from './graph-index'
import { findLastingLimits, findLimits, leastLateness } from './lateness'
import type { Scope } from './scope'
import { sequence } from './sequence'

/** What an order is made from. */
export interface OrderProblem {
  readonly graph: GraphIndex
  readonly scope: Scope
  readonly calendar: Calendar
  /** By step. */
  readonly minutes: Float64Array
  readonly dues: readonly Due[]
  readonly dueDays: DueDays
  readonly classes: DueClasses
  /** The order to keep to where neither a date nor a wish says otherwise, prerequisites holding. */
  readonly usual: Int32Array
  /** Whether that is a plan made before. */
  readonly isPrevious: boolean
}

/** What is asked of an order besides. */
export interface Wished {
  /** These first, in this order, prerequisites holding. */
  readonly front: readonly number[]
  /** By node: 1 for what waits as long as its dates let it; none in front, and all that needs it with it. */
  readonly isBack: Uint8Array
}

/**
 * An order of least maximum lateness, as near to the usual one as that allows; with wishes, of least maximum lateness
 * among the orders that begin with the front. What is to wait may use up the days to spare of the dates that hold it, of
 * no others, and makes none late.
 */
export function orderSteps(problem: OrderProblem, wished?: Wished): Int32Array {
  const { calendar, classes, minutes, usual } = problem
  if (wished !== undefined) return orderWished(problem, wished)
  const limits = problem.isPrevious
    ? findLimits(classes, calendar, leastLateness(classes, calendar))
    : findLastingLimits(classes, calendar)
  return sequence({ preferred: usual, minutes, ...classes, limits })
}

function orderWished(problem: OrderProblem, { front, isBack }: Wished): Int32Array {
  const { scope, calendar, minutes, dueDays } = problem
  const first = dueDays.first.slice()
  for (const step of front) first[step] = Number.NEGATIVE_INFINITY
  let classes = classifyByDue(scope, { ...dueDays, first }, minutes)
  const lateness = leastLateness(classes, calendar)
  if (lateness < 0 && lateness > Number.NEGATIVE_INFINITY && isBack.includes(1)) {
    // A date later by the days to spare: the limit that leaves them to all others is then its own last day.
    for (const step of scope.steps) if (isBack[step] === 1) first[step]! -= lateness
    classes = classifyByDue(scope, { ...dueDays, first }, minutes)
  }
  const limits = findLimits(classes, calendar, lateness)
  const settle = (usual: Int32Array) =>
    sequence({ preferred: preferWished(usual, front, isBack), minutes, ...classes, limits })
  let order = settle(problem.usual)
  // What had to go before a waiting step may leave room for more; so until nothing moves, or it is late enough.
  for (let round = 0; round < MOST_ROUNDS && isBack.includes(1); round++) {
    const next = settle(order)
    if (next.every((step, at) => step === order[at])) break
    order = next
  }
  return order
}

/** One or two are the rule; this keeps the cost within bounds. */
const MOST_ROUNDS = 16

function preferWished(usual: Int32Array, front: readonly number[], isBack: Uint8Array): Int32Array {
  const isFront = new Set(front)
  const rest = usual.filter((step) => !isFront.has(step))
  const preferred = new Int32Array(usual.length)
  preferred.set(front)
  preferred.set(
    rest.filter((step) => isBack[step] === 0),
    front.length,
  )
  const back = rest.filter((step) => isBack[step] === 1)
  preferred.set(back, usual.length - back.length)
  return preferred
}
