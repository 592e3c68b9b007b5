import { findLimits, leastLateness } from './lateness'
import { markNeeds } from './mark-needs'
import type { OrderProblem } from './order-steps'

export interface Pin {
  readonly step: number
  readonly isHonoured: boolean
  /** What it needs that earlier pins do not bring, and itself last. */
  readonly group: readonly number[]
  /** What the honoured pins before it put first. */
  readonly before: readonly number[]
}

export interface AcceptedPins {
  readonly pins: readonly Pin[]
  /** What the honoured pins put first, in order. */
  readonly front: readonly number[]
}

/**
 * Takes the pins in turn. One is honoured if it and what it needs can go first, behind the honoured ones before it, with no
 * date missed that could be met without it and none missed by more days. Days to spare may be used up. Exact: the rest
 * is best done earliest date first, and so is what one pin brings.
 */
export function acceptPins(problem: OrderProblem, pins: readonly number[]): AcceptedPins {
  const { graph, scope, calendar, classes, usual } = problem
  const limits = findLimits(classes, calendar, Math.max(0, leastLateness(classes, calendar)))
  const front: number[] = []
  const isTaken = new Uint8Array(scope.active.length)
  const taken = pins.map((step): Pin => {
    const before = [...front]
    const isNeeded = markNeeds(graph, scope.active, [step])
    const group = Array.from(usual.filter((other) => isNeeded[other] === 1 && isTaken[other] === 0))
    group.sort((a, b) => classes.classOf[a]! - classes.classOf[b]!)
    const isHonoured = fits(problem, [...front, ...group], limits)
    if (isHonoured)
      for (const other of group) {
        front.push(other)
        isTaken[other] = 1
      }
    return { step, isHonoured, group, before }
  })
  return { pins: taken, front }
}

/** Whether all classes can end by their limits when these steps go first. */
function fits(
  { classes: { classOf, minutesDue }, minutes }: OrderProblem,
  first: readonly number[],
  limits: Float64Array,
): boolean {
  const takenOf = new Float64Array(limits.length + 1)
  let spent = 0
  for (const step of first) {
    const number = classOf[step]!
    takenOf[number]! += minutes[step]!
    spent += minutes[step]!
    if (spent > (limits[number] ?? Number.POSITIVE_INFINITY)) return false
  }
  let taken = 0
  return limits.every((limit, number) => {
    taken += takenOf[number]!
    const rest = minutesDue[number]! - taken
    return rest === 0 || spent + rest <= limit
  })
}
