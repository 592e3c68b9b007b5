import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { makePlan } from '@/lib/planner/make-plan'
import type { Plan } from '@/lib/planner/plan'
import { latestOf } from './latest-of'
import { consult, isBest, isLinearExtension, latenessOf, leastMaximumLateness, walkDays } from './oracle'
import { picks, planInput, shuffled } from './plan-arbitrary'

vi.setConfig({ testTimeout: 60_000 })

const runs = { numRuns: 2000 }
const idsOf = (plan: Plan) => plan.steps.map(({ id }) => id)

describe('scope and order', () => {
  test('every needed step once, nothing proven or completed, each after what it needs', () => {
    fc.assert(
      fc.property(planInput(14), (input) => {
        const oracle = consult(input)
        const order = idsOf(makePlan(input))
        expect([...order].sort().join()).toBe([...oracle.planned].sort().join())
        expect(isLinearExtension(oracle, order)).toBe(true)
      }),
      runs,
    )
  })

  test('the maximum lateness is the best of every order, and nothing is late that need not be', () => {
    fc.assert(
      fc.property(planInput(9), (input) => {
        const oracle = consult(input)
        const plan = makePlan(input)
        expect(plan.verdict.maximumLateness).toBe(leastMaximumLateness(input, oracle))
        const late = latenessOf(input, oracle, idsOf(plan))
        for (const { what, lateness, finish } of plan.verdict.dues)
          if (finish) expect(lateness).toBe(late.get(what.kind === 'target' ? 'target' : what.id))
        expect(isBest(input, idsOf(plan))).toBe(true)
      }),
      runs,
    )
  })

  test('so it is with a previous order, pins and postponements', () => {
    fc.assert(
      fc.property(planInput(9), picks, picks, (input, previous, wishes) => {
        const order = shuffled(input, previous)
        const wished = {
          ...input,
          previousOrder: order.filter((_, at) => previous[at]! % 4 > 0),
          pins: order.filter((_, at) => wishes[at]! % 5 === 0).reverse(),
          postponed: order.filter((_, at) => wishes[at]! % 5 === 1),
        }
        const plan = makePlan(wished)
        expect([...idsOf(plan)].sort()).toEqual([...order].sort())
        expect(isBest(input, idsOf(plan), true)).toBe(true)
      }),
      runs,
    )
  })

  test('without dates, and with competencies that only wait for whole ones, no competency is left and come back to', () => {
    fc.assert(
      fc.property(planInput(14), (input) => {
        const competencies = input.graph.competencies.map((competency) => ({
          ...competency,
          steps: competency.steps.map((step) => ({
            ...step,
            prerequisites: step.prerequisites.filter((id) => id.startsWith(`${competency.id}/`)),
          })),
        }))
        const undated = {
          ...input,
          graph: { ...input.graph, competencies },
          learner: { ...input.learner, targetDate: undefined },
          assignments: [],
        }
        const visited = makePlan(undated).steps.map(({ competency }) => competency)
        const runsOf = visited.filter((competency, at) => competency !== visited[at - 1])
        expect(runsOf.length).toBe(new Set(visited).size)
      }),
      runs,
    )
  })
})

describe('stability', () => {
  test('a previous order that is as good as any is kept', () => {
    let kept = 0
    fc.assert(
      fc.property(planInput(7), picks, (input, previous) => {
        const previousOrder = shuffled(input, previous)
        if (!isBest(input, previousOrder)) return
        kept++
        expect(idsOf(makePlan({ ...input, previousOrder }))).toEqual(previousOrder)
      }),
      { numRuns: 4000 },
    )
    expect(kept).toBeGreaterThan(1000)
  })

  test('completing the first step, again and again, leaves the rest in the order it had', () => {
    fc.assert(
      fc.property(planInput(9), (input) => {
        let previousOrder = idsOf(makePlan(input))
        const completed = [...input.learner.completed]
        while (previousOrder.length > 0) {
          completed.push(previousOrder[0]!)
          const learner = { ...input.learner, completed }
          const after = idsOf(makePlan({ ...input, learner, previousOrder }))
          expect(after).toEqual(previousOrder.slice(1))
          previousOrder = after
        }
      }),
      runs,
    )
  })

  test('the same input gives the same bytes', () => {
    fc.assert(
      fc.property(planInput(14), (input) => {
        const { stack, proven } = input.learner
        const backwards = <T>(record: Readonly<Record<string, T>>) =>
          Object.fromEntries(Object.entries(record).reverse())
        const again = structuredClone(input)
        const learner = { ...again.learner, stack: backwards(stack), proven: backwards(proven) }
        expect(JSON.stringify(makePlan({ ...again, learner }))).toBe(JSON.stringify(makePlan(input)))
      }),
      runs,
    )
  })

  test('what has a place in the earlier plan is moved by pins and by nothing else, where there are no dates', () => {
    fc.assert(
      fc.property(planInput(9), picks, fc.nat(), (input, previous, pick) => {
        const undated = {
          ...input,
          learner: { ...input.learner, targetDate: undefined },
          assignments: input.assignments.map(({ due: _, ...rest }) => rest),
        }
        const previousOrder = shuffled(undated, previous)
        if (previousOrder.length === 0) return
        const pin = previousOrder[pick % previousOrder.length]!
        const needed = consult(undated).before.get(pin)!
        const front = previousOrder.filter((id) => needed.has(id) || id === pin)
        const plan = makePlan({ ...undated, previousOrder, pins: [pin] })
        expect(idsOf(plan)).toEqual([...front, ...previousOrder.filter((id) => !front.includes(id))])
        expect(plan.steps.filter(({ reasons }) => reasons.some(({ kind }) => kind === 'pinned'))).toEqual([
          expect.objectContaining({ id: pin }),
        ])
      }),
      runs,
    )
  })
})

describe('calendar', () => {
  test('slots fill the study days in order, to the minute, and nothing on a day off', () => {
    fc.assert(
      fc.property(planInput(14), (input) => {
        const { minutes } = consult(input)
        const plan = makePlan(input)
        const slots = plan.weeks.flatMap((week) => week.slots)
        const expected: { day: string; step: string; minutes: number }[] = []
        const days = walkDays(input)
        let today = days.next().value!
        let left = today.minutes
        for (const { id } of plan.steps)
          for (let remaining = minutes(id); remaining > 0; ) {
            while (left === 0) {
              today = days.next().value!
              left = today.minutes
            }
            const used = Math.min(left, remaining)
            expected.push({ day: today.day, step: id, minutes: used })
            left -= used
            remaining -= used
          }
        expect(slots).toEqual(expected)
        for (const { id, start, end, minutes: length } of plan.steps) {
          const own = slots.filter(({ step }) => step === id)
          expect([own[0]!.day, own.at(-1)!.day]).toEqual([start, end])
          expect(own.reduce((sum, slot) => sum + slot.minutes, 0)).toBe(length)
        }
        expect(plan.finish).toBe(slots.at(-1)?.day)
        expect(plan.minutes).toBe(slots.reduce((sum, slot) => sum + slot.minutes, 0))
      }),
      runs,
    )
  })

  test('a week holds what its days from the first on hold', () => {
    fc.assert(
      fc.property(planInput(14), (input) => {
        for (const { monday, capacity, used, slots } of makePlan(input).weeks) {
          const sunday = new Date(`${monday}T12:00:00Z`)
          expect(sunday.getUTCDay()).toBe(1)
          sunday.setUTCDate(sunday.getUTCDate() + 6)
          const last = sunday.toISOString().slice(0, 10)
          let held = 0
          for (const { day, minutes } of walkDays(input)) {
            if (day > last) break
            if (day >= monday) held += minutes
          }
          expect(capacity).toBe(held)
          expect(used).toBe(slots.reduce((sum, slot) => sum + slot.minutes, 0))
          expect(slots.every(({ day }) => monday <= day && day <= last)).toBe(true)
        }
      }),
      runs,
    )
  })

  test('more study time never makes anything later', () => {
    const extra = fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 1, max: 90 }), fc.boolean())
    fc.assert(
      fc.property(planInput(9), extra, (input, [weekday, minutes, dropDaysOff]) => {
        const weekdayMinutes = input.capacity.weekdayMinutes.map(
          (each, at) => each + (at === weekday ? minutes : 0),
        )
        const capacity = {
          ...input.capacity,
          weekdayMinutes: weekdayMinutes as unknown as typeof input.capacity.weekdayMinutes,
          daysOff: dropDaysOff ? [] : input.capacity.daysOff,
        }
        const before = makePlan(input)
        const after = makePlan({ ...input, capacity })
        expect(latestOf(after)).toBeLessThanOrEqual(latestOf(before))
        expect((after.finish ?? '') <= (before.finish ?? '')).toBe(true)
      }),
      runs,
    )
  })
})
