import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { planDifference } from '@/lib/planner/difference'
import { longestRising } from '@/lib/planner/longest-rising'
import { makePlan } from '@/lib/planner/make-plan'
import { competency, planOf, step } from './small-plan'

const sql = competency('sql', [step('sql/a'), step('sql/b'), step('sql/c')])
const etl = competency('etl', [step('etl/a')])
const plan = (...input: Parameters<typeof planOf>) => makePlan(planOf(...input))

describe('the difference between two plans', () => {
  test('none', () => {
    const { line, moved, finish } = planDifference(plan([sql]), plan([sql]))
    expect([line, moved, finish.days]).toEqual(['Nothing changes.', [], 0])
  })

  test('less study time', () => {
    const learner = { targetDate: '2026-11-24' }
    const slower = plan([sql], { learner, capacity: { weekdayMinutes: [30, 30, 30, 30, 30, 30, 30] } })
    const difference = planDifference(plan([sql], { learner }), slower)
    expect(difference.moved).toEqual([
      { step: 'sql/b', from: '2026-11-23', to: '2026-11-24', days: 1 },
      { step: 'sql/c', from: '2026-11-24', to: '2026-11-25', days: 1 },
    ])
    expect(difference.nowLate).toEqual([expect.objectContaining({ due: '2026-11-24', lateness: 1 })])
    expect(difference.line).toBe(
      'You finish on 25 November 2026, 1 day later. 2 steps on another day. Your target date, 24 November 2026, is missed by 1 day.',
    )
    expect(planDifference(slower, plan([sql], { learner })).line).toBe(
      'You finish on 24 November 2026, 1 day sooner. 2 steps on another day. Your target date, 24 November 2026, now holds.',
    )
  })

  test('steps that come, go and change places', () => {
    const before = plan([sql, etl])
    const after = plan([sql, competency('etl', [step('etl/b')])], { pins: ['sql/c'] })
    const { added, removed, reordered, line } = planDifference(before, after)
    expect({ added, removed, reordered }).toEqual({
      added: ['etl/b'],
      removed: ['etl/a'],
      reordered: ['sql/c'],
    })
    expect(line).toMatch(/^1 step added, 1 step fewer, 1 step in another place/)
  })

  test('everything done', () => {
    const { line, removed } = planDifference(plan([etl]), plan([etl], { learner: { completed: ['etl/a'] } }))
    expect([line, removed]).toEqual(['Nothing is left to do. 1 step fewer.', ['etl/a']])
  })
})

test('a longest rising run rises, and none is longer', () => {
  const values = fc.uniqueArray(fc.nat({ max: 30 }), { maxLength: 9 })
  fc.assert(
    fc.property(values, (all) => {
      const run = longestRising(all)
      expect(run).toEqual(all.filter((value) => run.includes(value)))
      expect(run).toEqual([...run].sort((a, b) => a - b))
      const subsets = Array.from({ length: 2 ** all.length }, (_, set) =>
        all.filter((_, at) => set & (1 << at)),
      )
      const rising = subsets.filter((some) => some.every((value, at) => at === 0 || some[at - 1]! < value))
      expect(run.length).toBe(Math.max(...rising.map(({ length }) => length)))
    }),
    { numRuns: 500 },
  )
})
