import { describe, expect, test, vi } from 'vitest'
import { makePlan } from '@/lib/planner/make-plan'
import type { PlanAssignment } from '@/lib/planner/plan'
import { competency, planOf, step } from './small-plan'

vi.setConfig({ testTimeout: 30_000 })

const sql = competency('sql', [step('sql/a'), step('sql/b'), step('sql/c')])
const etl = competency('etl', [step('etl/a'), step('etl/b')], { strand: 'storage' })
const tuning = competency('tuning', [step('tuning/a')], { level: 'advanced', prerequisites: ['sql'] })

function assign(id: string, items: readonly string[], due?: string): PlanAssignment {
  return { id, title: `Path ${id}`, assignedBy: `Manager of ${id}`, items, due }
}

const orderOf = (...input: Parameters<typeof planOf>) => makePlan(planOf(...input)).steps.map(({ id }) => id)

describe('scope', () => {
  test('a level asks for itself and the levels below it', () => {
    const target = { kind: 'level' as const, level: 'professional' }
    expect(makePlan(planOf([sql, etl, tuning], { learner: { target } })).scope).toEqual(['sql', 'etl'])
  })

  test('a target brings what it needs, and says so', () => {
    const target = { kind: 'competencies' as const, competencies: ['tuning'] }
    const plan = makePlan(planOf([sql, etl, tuning], { learner: { target } }))
    expect(plan.scope).toEqual(['sql', 'tuning'])
    expect(plan.steps[0]?.reasons).toEqual([{ kind: 'prerequisite', of: 'tuning' }])
    expect(plan.steps.at(-1)?.reasons).toEqual([{ kind: 'target' }])
  })

  test('what is proven is left out with its proof, and so is what only it needed', () => {
    const target = { kind: 'competencies' as const, competencies: ['tuning'] }
    const proven = { tuning: 'sign-off' as const }
    const plan = makePlan(planOf([sql, tuning], { learner: { target, proven } }))
    expect([plan.steps, plan.finish, plan.minutes]).toEqual([[], undefined, 0])
    expect(plan.leftOut).toEqual([{ competency: 'tuning', proof: 'sign-off', assignments: [] }])
  })

  test('a competency with every step completed is done', () => {
    const completed = ['sql/a', 'sql/b', 'sql/c']
    const plan = makePlan(planOf([sql, tuning], { learner: { completed } }))
    expect(plan.leftOut).toEqual([{ competency: 'sql', proof: 'steps', assignments: [] }])
    expect(plan.steps.map(({ id }) => id)).toEqual(['tuning/a'])
  })

  test('a step of another stack is not planned, unless it is assigned by itself', () => {
    const cloud = competency('cloud', [
      step('cloud/aws', { only: { axis: 'cloud', option: 'aws' } }),
      step('cloud/gcp', { only: { axis: 'cloud', option: 'gcp' } }),
    ])
    const learner = { stack: { cloud: 'aws' } }
    expect(orderOf([cloud], { learner })).toEqual(['cloud/aws'])
    expect(orderOf([cloud], { learner, assignments: [assign('p', ['cloud/gcp'])] })).toEqual([
      'cloud/aws',
      'cloud/gcp',
    ])
    expect(orderOf([cloud])).toEqual(['cloud/aws', 'cloud/gcp'])
  })

  test('an assigned step alone brings its prerequisites and not the rest of its competency', () => {
    const chain = competency('chain', [
      step('chain/a'),
      step('chain/b', { prerequisites: ['chain/a'] }),
      step('chain/c'),
    ])
    const none = { target: { kind: 'competencies' as const, competencies: [] } }
    const plan = makePlan(planOf([chain], { learner: none, assignments: [assign('p', ['chain/b'])] }))
    expect(plan.steps.map(({ id, reasons }) => [id, reasons[0]?.kind])).toEqual([
      ['chain/a', 'prerequisite'],
      ['chain/b', 'assigned'],
    ])
  })

  test('a competency without steps hands on what it needs', () => {
    const empty = competency('empty', [], { prerequisites: ['sql'] })
    const last = competency('last', [step('last/a')], { prerequisites: ['empty'] })
    const target = { kind: 'competencies' as const, competencies: ['last'] }
    expect(orderOf([last, empty, sql], { learner: { target } })).toEqual([
      'sql/a',
      'sql/b',
      'sql/c',
      'last/a',
    ])
  })
})

describe('order', () => {
  test('on in the open competency, then the same strand, then the lower level, then the curriculum', () => {
    const tail = competency('tail', [step('tail/a')])
    expect(orderOf([etl, tuning, sql, tail], { learner: { completed: ['sql/a'] } })).toEqual([
      'sql/b',
      'sql/c',
      'tail/a',
      'tuning/a',
      'etl/a',
      'etl/b',
    ])
  })

  test('a new step goes behind what it follows and moves nothing', () => {
    const previousOrder = ['etl/b', 'sql/a', 'sql/c', 'etl/a']
    expect(orderOf([sql, etl], { previousOrder })).toEqual(['etl/b', 'sql/a', 'sql/b', 'sql/c', 'etl/a'])
  })

  test('a previous order that a new prerequisite forbids gives way only there', () => {
    const changed = competency('sql', [
      step('sql/a'),
      step('sql/b'),
      step('sql/c', { prerequisites: ['sql/a'] }),
    ])
    expect(orderOf([changed], { previousOrder: ['sql/c', 'sql/b', 'sql/a'] })).toEqual([
      'sql/a',
      'sql/c',
      'sql/b',
    ])
  })

  test('an order, a pin, a completed step and a proof of what is gone are passed over', () => {
    expect(
      orderOf([sql], {
        previousOrder: ['gone', 'sql/b', 'sql/b'],
        pins: ['gone'],
        postponed: ['gone'],
        learner: { completed: ['gone'], proven: { gone: 'placement' } },
      }),
    ).toEqual(['sql/b', 'sql/c', 'sql/a'].sort((a, b) => Number(b === 'sql/a') - Number(a === 'sql/a')))
  })

  test('a pin comes first with what it needs, a postponed step last with what needs it', () => {
    expect(orderOf([sql, etl, tuning], { pins: ['etl/b', 'tuning/a'] })).toEqual([
      'etl/b',
      'sql/a',
      'sql/b',
      'sql/c',
      'tuning/a',
      'etl/a',
    ])
    expect(orderOf([sql, etl, tuning], { postponed: ['sql/a'] })).toEqual([
      'sql/b',
      'sql/c',
      'etl/a',
      'etl/b',
      'sql/a',
      'tuning/a',
    ])
  })

  test('a pin that would make a date later has to wait, and does not say it is pinned', () => {
    const assignments = [assign('p', ['etl'], '2026-11-23')]
    const plan = makePlan(planOf([sql, etl], { assignments, pins: ['sql/a'] }))
    expect(plan.steps.map(({ id }) => id)).toEqual(['etl/a', 'etl/b', 'sql/a', 'sql/b', 'sql/c'])
    expect(plan.steps[2]?.reasons).toEqual([{ kind: 'target' }])
  })

  test('a target date that cannot be met does not make an assignment late', () => {
    const assignments = [assign('p', ['etl'], '2026-11-24')]
    const previousOrder = ['sql/a', 'sql/b', 'sql/c', 'tuning/a', 'etl/a', 'etl/b']
    const input = planOf([sql, etl, tuning], {
      learner: { targetDate: '2026-11-01' },
      assignments,
      previousOrder,
    })
    const { dues } = makePlan(input).verdict
    expect(dues.map(({ what, lateness }) => [what.kind, lateness])).toEqual([
      ['target', 24],
      ['assignment', 0],
    ])
  })
})

describe('dates', () => {
  test('a day off in the middle of a step', () => {
    const long = competency('long', [step('long/a', { minutes: 90 })])
    const plan = makePlan(planOf([long], { capacity: { daysOff: ['2026-11-24'] } }))
    expect(plan.steps[0]).toMatchObject({
      start: '2026-11-23',
      end: '2026-11-25',
      pausedOn: ['2026-11-24'],
    })
    expect(plan.weeks).toEqual([
      {
        monday: '2026-11-23',
        capacity: 360,
        used: 90,
        slots: [
          { day: '2026-11-23', step: 'long/a', minutes: 60 },
          { day: '2026-11-25', step: 'long/a', minutes: 30 },
        ],
      },
    ])
  })

  test('due today', () => {
    const { verdict } = makePlan(planOf([etl, sql], { assignments: [assign('p', ['sql/c'], '2026-11-23')] }))
    expect(verdict).toMatchObject({ maximumLateness: 0, neededWeeklyMinutes: 210 })
    expect(verdict.dues[0]).toMatchObject({ finish: '2026-11-23', lateness: 0, causes: [] })
  })

  test('due already past: late by so many days, no week is long enough, and the steps that cause it', () => {
    const { verdict } = makePlan(
      planOf([sql, etl, tuning], { assignments: [assign('p', ['tuning'], '2026-11-20')] }),
    )
    expect(verdict).toEqual({
      dues: [
        {
          what: { kind: 'assignment', id: 'p' },
          due: '2026-11-20',
          finish: '2026-11-24',
          lateness: 4,
          causes: ['sql/a', 'sql/b', 'sql/c', 'tuning/a'],
          clashes: [],
          neededWeeklyMinutes: undefined,
          impossible: 'past',
        },
      ],
      maximumLateness: 4,
      neededWeeklyMinutes: undefined,
    })
  })

  test('target reached, with a date: nothing to do and nothing late', () => {
    const learner = { proven: { sql: 'exercises' as const }, targetDate: '2026-01-01' }
    const plan = makePlan(planOf([sql], { learner, capacity: { weekdayMinutes: [0, 0, 0, 0, 0, 0, 0] } }))
    expect(plan).toEqual({
      scope: [],
      steps: [],
      weeks: [],
      finish: undefined,
      minutes: 0,
      verdict: {
        dues: [
          {
            what: { kind: 'target' },
            due: '2026-01-01',
            lateness: 0,
            causes: [],
            clashes: [],
            neededWeeklyMinutes: 0,
          },
        ],
        maximumLateness: undefined,
        neededWeeklyMinutes: 0,
      },
      targetReached: true,
      wishes: [],
      leftOut: [{ competency: 'sql', proof: 'exercises', assignments: [] }],
    })
  })

  test('an assignment of something proven asks for nothing', () => {
    const learner = { proven: { sql: 'placement' as const } }
    const plan = makePlan(
      planOf([sql, etl], { learner, assignments: [assign('p', ['sql', 'sql/b'], '2026-11-01')] }),
    )
    expect(plan.scope).toEqual(['etl'])
    expect(plan.verdict.maximumLateness).toBeUndefined()
    expect(plan.leftOut).toEqual([{ competency: 'sql', proof: 'placement', assignments: ['p'] }])
    expect(plan.targetReached).toBe(false)
  })

  test('two managers with clashing dates: one step, both reasons, the earlier date', () => {
    const assignments = [
      assign('late', ['sql'], '2026-12-01'),
      assign('soon', ['sql/b', 'etl'], '2026-11-24'),
    ]
    const plan = makePlan(planOf([sql, etl], { assignments }))
    const shared = plan.steps.filter(({ id }) => id === 'sql/b')
    expect(shared).toHaveLength(1)
    expect(shared[0]).toMatchObject({
      due: '2026-11-24',
      reasons: [
        { kind: 'target' },
        { kind: 'assigned', assignment: 'late', by: 'Manager of late', due: '2026-12-01' },
        { kind: 'assigned', assignment: 'soon', by: 'Manager of soon', due: '2026-11-24' },
      ],
    })
    expect(plan.verdict.dues.map(({ what, lateness }) => [what, lateness])).toEqual([
      [{ kind: 'assignment', id: 'soon' }, 0],
      [{ kind: 'assignment', id: 'late' }, -6],
    ])
  })

  test("minutes are at the learner's pace, rounded up, and binary fractions add none", () => {
    const sizes = competency('sizes', [step('sizes/a', { minutes: 20 }), step('sizes/b', { minutes: 15 })])
    const plan = makePlan(planOf([sizes], { learner: { pace: 1.1 } }))
    expect(plan.steps.map(({ minutes }) => minutes)).toEqual([22, 17])
  })

  test('a minute a week for 200,000 steps is answered, or refused, at once', () => {
    const steps = Array.from({ length: 200_000 }, (_, at) => step(`many/${at}`, { minutes: 1 }))
    const slow = (from: string) =>
      planOf([competency('many', steps)], { capacity: { weekdayMinutes: [1, 0, 0, 0, 0, 0, 0], from } })
    expect(makePlan(slow('2026-11-23')).finish).toBe('5859-12-12')
    expect(() => makePlan(slow('7000-01-01'))).toThrow(expect.objectContaining({ code: 'too-long' }))
  })
})
