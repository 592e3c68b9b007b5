import { type AcceptedPins, acceptPins, type Pin } from './accept-pins'
import { findPlanned } from './keep-previous'
import { fromDayNumber } from './local-date'
import { markNeeding } from './mark-needs'
import { type OrderProblem, orderSteps } from './order-steps'
import type { PlanInput, WishCost, WishVerdict } from './plan'

export interface SettledWishes {
  readonly order: Int32Array
  /** Steps. */
  readonly honouredPins: ReadonlySet<number>
  readonly verdicts: readonly WishVerdict[]
}

/**
 * The order with the person's wishes in it, as far as the dates allow, and what became of each. What a refused one would
 * cost is found by making the order in which it is honoured all the same and comparing every date. A step that is
 * both pinned and postponed is pinned. Costs O((V + E) log V) for each wish.
 */
export function settleWishes(
  problem: OrderProblem,
  { pins = [], postponed = [] }: Pick<PlanInput, 'pins' | 'postponed'>,
): SettledWishes {
  const { graph, scope } = problem
  const accepted = acceptPins(problem, findPlanned(graph, scope, pins))
  const waiting = findPlanned(graph, scope, postponed)
  const { front } = accepted
  const isFront = new Set(front)
  const isBack = markNeeding(
    graph,
    scope.active,
    waiting.filter((step) => !isFront.has(step)),
  )
  const hasWish = front.length > 0 || waiting.some((step) => !isFront.has(step))
  const order = orderSteps(problem, hasWish ? { front, isBack } : undefined)
  const planned = latenessIn(problem, order)
  const costOf = (forced: Int32Array) => listCosts(problem, planned, latenessIn(problem, forced))
  return {
    order,
    honouredPins: new Set(accepted.pins.filter(({ isHonoured }) => isHonoured).map(({ step }) => step)),
    verdicts: [
      ...accepted.pins.map((pin) => judgePin(problem, pin, isBack, costOf)),
      ...judgePostponed({ problem, accepted, waiting, isBack, order, costOf }),
    ],
  }
}

type CostOf = (forced: Int32Array) => readonly WishCost[]

function judgePin(problem: OrderProblem, pin: Pin, isBack: Uint8Array, costOf: CostOf): WishVerdict {
  const { graph, scope } = problem
  const { step, group, before, isHonoured } = pin
  const idOf = (other: number) => graph.steps[other]!.id
  const verdict = {
    step: idOf(step),
    wish: 'pin' as const,
    honoured: isHonoured,
    along: group.filter((other) => other !== step).map(idOf),
  }
  if (isHonoured) return { ...verdict, cost: [] }
  const isFront = new Uint8Array(scope.active.length)
  for (const other of [...before, ...group]) isFront[other] = 1
  const isStillBack = isBack.map((mark, node) => (isFront[node] === 1 ? 0 : mark))
  return {
    ...verdict,
    cost: costOf(orderSteps(problem, { front: [...before, ...group], isBack: isStillBack })),
  }
}

function judgePostponed({
  problem: { graph, scope, classes },
  accepted,
  waiting,
  isBack,
  order,
  costOf,
}: {
  readonly problem: OrderProblem
  readonly accepted: AcceptedPins
  readonly waiting: readonly number[]
  readonly isBack: Uint8Array
  readonly order: Int32Array
  readonly costOf: CostOf
}): WishVerdict[] {
  const idOf = (step: number) => graph.steps[step]!.id
  let tail = order.length
  while (tail > 0 && isBack[order[tail - 1]!] === 1) tail--
  const isLast = new Set(order.subarray(tail))
  return waiting.map((step) => {
    const isLate = markNeeding(graph, scope.active, [step])
    const later = order.filter((other) => isLate[other] === 1)
    const pin = accepted.pins.find(({ isHonoured, group }) => isHonoured && group.includes(step))
    const isHonoured = pin === undefined && isLast.has(step)
    // Last of all: what does not need it keeps its order, and what does goes earliest date first.
    const forced = [
      ...order.filter((other) => isLate[other] === 0),
      ...later.slice().sort((a, b) => classes.classOf[a]! - classes.classOf[b]!),
    ]
    return {
      step: idOf(step),
      wish: 'postponement' as const,
      honoured: isHonoured,
      along: Array.from(later)
        .filter((other) => other !== step)
        .map(idOf),
      heldBy: pin === undefined ? undefined : idOf(pin.step),
      cost: isHonoured || pin !== undefined ? [] : costOf(Int32Array.from(forced)),
    }
  })
}

/** By due date: days past it in this order; -Infinity where nothing is left to do for it. */
function latenessIn({ graph, minutes, calendar, dues }: OrderProblem, order: Int32Array): number[] {
  const end = new Float64Array(graph.steps.length)
  let spent = 0
  for (const step of order) {
    spent += minutes[step]!
    end[step] = spent
  }
  return dues.map(({ day, steps }) => {
    if (steps.length === 0) return Number.NEGATIVE_INFINITY
    return calendar.dayOfMinute(steps.reduce((latest, step) => Math.max(latest, end[step]!), 0)) - day
  })
}

function listCosts(
  { dues }: OrderProblem,
  planned: readonly number[],
  forced: readonly number[],
): readonly WishCost[] {
  return dues.flatMap(({ what, day }, at) =>
    forced[at]! > Math.max(0, planned[at]!)
      ? [{ what, due: fromDayNumber(day), lateness: forced[at]!, planned: planned[at]! }]
      : [],
  )
}
