import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { scaleWeek } from '@/lib/planner/calendar'
import { makePlan } from '@/lib/planner/make-plan'
import { latestOf } from './latest-of'
import { consult, walkDays } from './oracle'
import { planInput } from './plan-arbitrary'

vi.setConfig({ testTimeout: 60_000 })

const runs = { numRuns: 2000 }

describe('verdict', () => {
  test('a late date has its causes: all that is due by then, and more minutes than there are until then', () => {
    let late = 0
    fc.assert(
      fc.property(planInput(9), (input) => {
        const oracle = consult(input)
        const plan = makePlan(input)
        for (const { what, due, lateness, causes, clashes } of plan.verdict.dues) {
          expect(causes.length > 0).toBe(lateness > 0)
          if (lateness <= 0) {
            expect(clashes).toEqual([])
            continue
          }
          late++
          const idOf = (one: typeof what) => (one.kind === 'target' ? 'target' : one.id)
          const own = oracle.dues.find(({ id }) => id === idOf(what))!.steps
          const needed = new Set(own.flatMap((id) => [id, ...oracle.before.get(id)!]))
          for (const id of needed) expect(causes).toContain(id)
          expect(causes).toEqual(plan.steps.map(({ id }) => id).filter((id) => causes.includes(id)))
          const work = causes.reduce((sum, id) => sum + oracle.minutes(id), 0)
          let there = 0
          for (const { day, minutes } of walkDays(input)) {
            if (day > due) break
            there += minutes
          }
          expect(work).toBeGreaterThan(there)
          const others = clashes.map((other) => oracle.dues.find(({ id }) => id === idOf(other))!)
          const blamed = new Set(others.flatMap(({ steps }) => steps))
          for (const other of others) {
            expect(other.due <= due).toBe(true)
            expect(other.steps.some((id) => !needed.has(id))).toBe(true)
          }
          for (const id of causes)
            expect(
              needed.has(id) || [...blamed].some((one) => one === id || oracle.before.get(one)!.has(id)),
            ).toBe(true)
        }
      }),
      runs,
    )
    expect(late).toBeGreaterThan(400)
  })

  test('each date has its own needed week, or cannot be met at all', () => {
    fc.assert(
      fc.property(planInput(9), (input) => {
        const { dues, neededWeeklyMinutes } = makePlan(input).verdict
        const at = (weekly: number) => {
          const weekdayMinutes = scaleWeek(input.capacity.weekdayMinutes, weekly)
          if (weekdayMinutes.every((minutes) => minutes === 0)) return undefined
          return makePlan({ ...input, capacity: { ...input.capacity, weekdayMinutes } }).verdict.dues
        }
        const week = input.capacity.weekdayMinutes.reduce((sum, minutes) => sum + minutes, 0)
        const longest = Math.floor((1440 * week) / Math.max(...input.capacity.weekdayMinutes))
        for (const [number, one] of dues.entries()) {
          const { due, finish, impossible, neededWeeklyMinutes: needed } = one
          expect(impossible === undefined).toBe(needed !== undefined)
          if (finish === undefined) {
            expect(needed).toBe(0)
            continue
          }
          const lateSoFar = (weekly: number) =>
            at(weekly)?.some((other) => other.due <= due && other.lateness > 0) ?? true
          if (needed === undefined) {
            expect(impossible).toBe(due < input.capacity.from ? 'past' : 'too-soon')
            expect(lateSoFar(longest)).toBe(true)
            continue
          }
          expect(at(needed)![number]!.lateness).toBeLessThanOrEqual(0)
          expect(lateSoFar(needed - 1)).toBe(true)
        }
        const needs = dues.map((one) => one.neededWeeklyMinutes)
        expect(neededWeeklyMinutes).toBe(
          needs.length === 0 || needs.includes(undefined) ? undefined : Math.max(...needs.map((one) => one!)),
        )
      }),
      runs,
    )
  })

  test('taking a due date away never makes the others later at worst', () => {
    fc.assert(
      fc.property(planInput(9), fc.nat(), (input, pick) => {
        const dated = input.assignments.filter(({ due }) => due !== undefined)
        if (dated.length === 0) return
        const gone = dated[pick % dated.length]!.id
        const assignments = input.assignments.map((one) =>
          one.id === gone ? { ...one, due: undefined } : one,
        )
        const before = makePlan(input)
        const after = makePlan({ ...input, assignments })
        expect(latestOf(after)).toBeLessThanOrEqual(latestOf(before, gone))
      }),
      runs,
    )
  })

  test('the needed week is enough, and one minute less is not', () => {
    let met = 0
    fc.assert(
      fc.property(planInput(9), (input) => {
        const { neededWeeklyMinutes: needed, maximumLateness } = makePlan(input).verdict
        const lateAt = (weekly: number) => {
          const weekdayMinutes = scaleWeek(input.capacity.weekdayMinutes, weekly)
          if (weekdayMinutes.every((minutes) => minutes === 0)) return Number.POSITIVE_INFINITY
          const plan = makePlan({ ...input, capacity: { ...input.capacity, weekdayMinutes } })
          return plan.verdict.maximumLateness!
        }
        if (maximumLateness === undefined) return
        if (needed === undefined) {
          const all = input.capacity.weekdayMinutes.map((minutes) => (minutes > 0 ? 1440 : 0))
          const week = input.capacity.weekdayMinutes.reduce((sum, minutes) => sum + minutes, 0)
          const most = Math.floor((1440 * week) / Math.max(...input.capacity.weekdayMinutes))
          expect(all.some((minutes) => minutes > 0)).toBe(true)
          expect(lateAt(most)).toBeGreaterThan(0)
          return
        }
        met++
        expect(lateAt(needed)).toBeLessThanOrEqual(0)
        expect(lateAt(needed - 1)).toBeGreaterThan(0)
      }),
      runs,
    )
    expect(met).toBeGreaterThan(300)
  })
})
