import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { makePlan } from '@/lib/planner/make-plan'
import { type Plan, PlanError, type PlanInput, type WishVerdict } from '@/lib/planner/plan'
import { consult, leastMaximumLateness } from './oracle'
import { picks, planInput, shuffled } from './plan-arbitrary'

vi.setConfig({ testTimeout: 120_000 })

const runs = { numRuns: 2000 }
const idsOf = (plan: Plan) => plan.steps.map(({ id }) => id)

/** A plan in which every other step or so is wished for, some before what they need, and one may be due soon. */
const wishedInput = fc.tuple(planInput(8), picks, picks).map(([input, previous, wishes]) => {
  const order = shuffled(input, previous)
  const isNew = (previous[0] ?? 0) % 2 === 0
  const soon = order.slice(wishes[8]!).slice(0, 1)
  const due = new Date(Date.parse(`${input.capacity.from}T12:00:00Z`) + wishes[9]! * 86_400_000)
  const dated = {
    id: 'soon',
    title: 'Soon',
    assignedBy: 'Dana',
    items: soon,
    due: due.toISOString().slice(0, 10),
  }
  return {
    ...input,
    assignments: soon.length > 0 ? [...input.assignments, dated] : input.assignments,
    previousOrder: isNew ? undefined : order,
    pins: order.filter((_, at) => wishes[at]! % 4 === 0).reverse(),
    postponed: order.filter((_, at) => wishes[at]! % 4 === 1),
  }
})

/** The groups that pins put first, as far as they were honoured before one of them. */
function frontBefore(plan: Plan, wish?: WishVerdict): string[][] {
  const pins = plan.wishes.filter((one) => one.wish === 'pin')
  const until = wish ? pins.indexOf(wish) : pins.length
  return pins
    .slice(0, until)
    .filter(({ honoured }) => honoured)
    .map(({ along, step }) => [...along, step])
}

/** The least maximum lateness of all orders that begin with these groups, one after the other. */
function leastBehind(input: PlanInput, groups: readonly (readonly string[])[]): number {
  const least = leastMaximumLateness(input, consult(input), (id, isDone) => {
    const open = groups.find((group) => !group.every(isDone))
    return open === undefined || open.includes(id)
  })
  return least ?? Number.NEGATIVE_INFINITY
}

/** The least maximum lateness of all orders that end with these steps. */
function leastBefore(input: PlanInput, last: readonly string[]): number {
  const oracle = consult(input)
  const others = [...oracle.planned].filter((id) => !last.includes(id))
  const least = leastMaximumLateness(
    input,
    oracle,
    (id, isDone) => !last.includes(id) || others.every((other) => isDone(other)),
  )
  return least ?? Number.NEGATIVE_INFINITY
}

/** Undefined where a proven competency stands between what waits and what it waits for. */
function planUnlessCircular(input: PlanInput): Plan | undefined {
  try {
    return makePlan(input)
  } catch (error) {
    if (error instanceof PlanError && error.code === 'cycle') return undefined
    throw error
  }
}

const least = (input: PlanInput) => leastBehind(input, [])
const worst = (plan: Plan) => plan.verdict.maximumLateness ?? Number.NEGATIVE_INFINITY
const costliest = ({ cost }: WishVerdict) => Math.max(...cost.map(({ lateness }) => lateness))

/** The worst of the dates that a cost does not name. */
function worstOfOthers(plan: Plan, { cost }: WishVerdict): number {
  const named = new Set(cost.map(({ what }) => JSON.stringify(what)))
  const others = plan.verdict.dues.filter(({ what, finish }) => finish && !named.has(JSON.stringify(what)))
  return Math.max(0, ...others.map(({ lateness }) => lateness))
}

describe('pins', () => {
  test('what the honoured ones bring comes first, in their order, and is all that they need', () => {
    let honoured = 0
    fc.assert(
      fc.property(wishedInput, (input) => {
        const oracle = consult(input)
        const plan = makePlan(input)
        const order = idsOf(plan)
        const front: string[] = []
        for (const { wish, step, along, honoured: isHonoured } of plan.wishes) {
          if (wish !== 'pin') continue
          const needed = [...oracle.before.get(step)!].filter((id) => !front.includes(id))
          expect([...along].sort()).toEqual(needed.sort())
          if (!isHonoured) continue
          honoured++
          const group = [...along, ...(front.includes(step) ? [] : [step])]
          expect(order.slice(front.length, front.length + group.length).sort()).toEqual(group.sort())
          front.push(...group)
        }
        const reasons = plan.steps.filter((step) => step.reasons.some(({ kind }) => kind === 'pinned'))
        const kept = plan.wishes.filter((one) => one.wish === 'pin' && one.honoured)
        expect(reasons.map(({ id }) => id).sort()).toEqual(kept.map(({ step }) => step).sort())
      }),
      runs,
    )
    expect(honoured).toBeGreaterThan(1000)
  })

  test('none makes anything late, and behind them the maximum lateness is still the least there is', () => {
    fc.assert(
      fc.property(wishedInput, (wished) => {
        const plan = makePlan(wished)
        expect(Math.max(0, worst(plan))).toBe(Math.max(0, least(wished)))
        const pinned = makePlan({ ...wished, postponed: [] })
        expect(worst(pinned)).toBe(leastBehind(wished, frontBefore(pinned)))
      }),
      runs,
    )
  })

  test('one is refused only where it would make a date later, and says by how much', () => {
    let refused = 0
    fc.assert(
      fc.property(wishedInput, (input) => {
        const plan = makePlan(input)
        for (const pin of plan.wishes.filter(({ wish }) => wish === 'pin')) {
          const forced = leastBehind(input, [...frontBefore(plan, pin), [...pin.along, pin.step]])
          if (pin.honoured) {
            expect(pin.cost).toEqual([])
            expect(forced).toBeLessThanOrEqual(Math.max(0, least(input)))
            continue
          }
          refused++
          expect(pin.cost.length).toBeGreaterThan(0)
          for (const { what, lateness, planned, due } of pin.cost) {
            expect(lateness).toBeGreaterThan(Math.max(0, planned))
            expect(plan.verdict.dues).toContainEqual(
              expect.objectContaining({ what, due, lateness: planned }),
            )
          }
          expect(forced).toBeGreaterThanOrEqual(costliest(pin))
          if (costliest(pin) >= worstOfOthers(plan, pin)) expect(forced).toBe(costliest(pin))
        }
      }),
      { numRuns: 3000 },
    )
    expect(refused).toBeGreaterThan(60)
  })

  test('the cost is that of the plan in which everything else waits for the pin', () => {
    let compared = 0
    fc.assert(
      fc.property(wishedInput, (wished) => {
        const input = { ...wished, postponed: [], pins: wished.pins.slice(0, 1) }
        const plan = makePlan(input)
        const [pin] = plan.wishes
        if (!pin || pin.honoured) return
        const first = [...pin.along, pin.step]
        const { planned } = consult(input)
        const competencies = input.graph.competencies.map((competency) => ({
          ...competency,
          steps: competency.steps.map((step) =>
            planned.has(step.id) && !first.includes(step.id)
              ? { ...step, prerequisites: [...step.prerequisites, pin.step] }
              : step,
          ),
        }))
        const previousOrder = idsOf(makePlan({ ...input, pins: [] }))
        const graph = { ...input.graph, competencies }
        const forced = planUnlessCircular({ ...input, graph, pins: [], previousOrder })
        if (!forced) return
        compared++
        expect(Math.max(costliest(pin), worstOfOthers(plan, pin))).toBeGreaterThanOrEqual(worst(forced))
        expect(costliest(pin)).toBeLessThanOrEqual(worst(forced))
      }),
      { numRuns: 3000 },
    )
    expect(compared).toBeGreaterThan(25)
  })
})

describe('postponements', () => {
  test('an honoured one comes last, before nothing but postponed steps and what needs them', () => {
    let honoured = 0
    fc.assert(
      fc.property(wishedInput, (input) => {
        const oracle = consult(input)
        const plan = makePlan(input)
        const order = idsOf(plan)
        const waiting = plan.wishes.filter(({ wish, heldBy }) => wish === 'postponement' && !heldBy)
        const mayFollow = (id: string) =>
          waiting.some(({ step }) => step === id || oracle.before.get(id)!.has(step))
        for (const { wish, step, honoured: isHonoured, along, heldBy } of plan.wishes) {
          if (wish !== 'postponement') continue
          expect(along).toEqual(order.filter((id) => oracle.before.get(id)!.has(step)))
          const isLast = order.slice(order.indexOf(step)).every(mayFollow)
          expect(isHonoured).toBe(isLast && heldBy === undefined)
          if (isHonoured) honoured++
          if (heldBy) expect(heldBy === step || oracle.before.get(heldBy)!.has(step)).toBe(true)
        }
      }),
      runs,
    )
    expect(honoured).toBeGreaterThan(500)
  })

  test('one is refused only where it would make a date later, and says by how much', () => {
    let refused = 0
    fc.assert(
      fc.property(wishedInput, (wished) => {
        const input = { ...wished, pins: [] }
        const plan = makePlan(input)
        for (const wish of plan.wishes) {
          if (wish.honoured) {
            expect(wish.cost).toEqual([])
            continue
          }
          refused++
          expect(wish.cost.length).toBeGreaterThan(0)
          for (const { lateness, planned } of wish.cost)
            expect(lateness).toBeGreaterThan(Math.max(0, planned))
          const forced = leastBefore(input, [wish.step, ...wish.along])
          if (costliest(wish) >= worstOfOthers(plan, wish)) expect(forced).toBe(costliest(wish))
        }
      }),
      { numRuns: 3000 },
    )
    expect(refused).toBeGreaterThan(50)
  })
})

test('a plan with wishes, made again, stays in its order', () => {
  fc.assert(
    fc.property(wishedInput, (input) => {
      const previousOrder = idsOf(makePlan(input))
      expect(idsOf(makePlan({ ...input, previousOrder }))).toEqual(previousOrder)
    }),
    { numRuns: 3000 },
  )
})
