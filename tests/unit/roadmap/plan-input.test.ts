import { describe, expect, test } from 'vitest'
import { planInputOf, reviewWeekMinutes } from '@/lib/roadmap/plan-input'
import type { PlannableCurriculum, Roadmap, Settings } from '@/lib/roadmap/roadmap'

const curriculum: PlannableCurriculum = {
  levels: [{ id: 'base' }, { id: 'peak' }],
  strands: [{ id: 'data' }],
  competencies: [
    {
      id: 'joins',
      level: 'base',
      strand: 'data',
      prerequisites: [],
      steps: [{ id: 'joins/grain', minutes: 30, prerequisites: [] }],
    },
  ],
}
const settings: Settings = {
  target: { kind: 'level', level: 'peak' },
  targetDate: null,
  weekdayMinutes: [60, 0, 0, 0, 0, 0, 0],
  daysOff: [],
  stack: {},
  paceOverride: null,
  version: 1,
}
const roadmap: Roadmap = {
  curriculumVersion: 'x',
  today: '2026-03-12',
  settings,
  pace: { planned: 1.2, pace: 1, steps: 0, variance: 0.1, stepVariance: 0.2 },
  completed: [],
  proven: {},
  ages: {},
  reviewMinutes: [0, 0, 0, 0, 0, 0, 0],
  reviewMost: null,
  reviewComing: 0,
  assignments: [
    {
      id: 'a',
      title: 'March',
      assignedBy: 'Dana',
      items: ['joins/grain', 'joins/dropped'],
      due: '2026-04-01',
    },
  ],
  order: ['joins/grain'],
  pins: ['joins/grain'],
  postponed: [],
  lastActive: null,
}

test('a plan starts today and leaves out what the curriculum no longer holds', () => {
  const input = planInputOf(roadmap, curriculum)
  expect(input.capacity.from).toBe('2026-03-12')
  expect(input.assignments).toEqual([
    { id: 'a', title: 'March', assignedBy: 'Dana', items: ['joins/grain'], due: '2026-04-01' },
  ])
  expect(input.learner.targetDate).toBeUndefined()
  expect(input.learner.pace).toBe(1.2)
  expect(input.pins).toEqual(['joins/grain'])
})

test('a target that is gone gives way to what is left of it, then to the lowest level', () => {
  const targetOf = (target: Settings['target']) =>
    planInputOf({ ...roadmap, settings: { ...settings, target } }, curriculum).learner.target
  const kind = 'competencies'
  expect(targetOf({ kind, competencies: ['gone', 'joins'] })).toEqual({ kind, competencies: ['joins'] })
  expect(targetOf({ kind, competencies: ['gone'] })).toEqual({ kind: 'level', level: 'base' })
  expect(targetOf({ kind: 'level', level: 'gone' })).toEqual({ kind: 'level', level: 'base' })
})

test('without settings there is nothing to plan', () => {
  expect(() => planInputOf({ ...roadmap, settings: null }, curriculum)).toThrow(RangeError)
})

describe('review in the plan', () => {
  const minutesOf = (
    more: Partial<Roadmap>,
    weekdayMinutes: Settings['weekdayMinutes'] = [60, 60, 0, 0, 0, 0, 0],
  ) =>
    planInputOf(
      {
        ...roadmap,
        settings: { ...settings, weekdayMinutes },
        ...more,
      },
      curriculum,
    ).capacity.weekdayMinutes

  test('somebody with no cards and nothing that brings any studies all of their minutes', () => {
    expect(minutesOf({})).toEqual([60, 60, 0, 0, 0, 0, 0])
  })

  test('what is learned brings review from the start, more where more is studied, less at a slow pace', () => {
    const pace = { ...roadmap.pace, planned: 1 }
    // A tenth of a minute for each that is studied: of 60 minutes 54 or 55 are left for what is new.
    expect(minutesOf({ reviewComing: 0.1, pace })).toEqual([55, 55, 0, 0, 0, 0, 0])
    expect(minutesOf({ reviewComing: 0.1, pace }, [30, 30, 0, 0, 0, 0, 0])).toEqual([27, 27, 0, 0, 0, 0, 0])
    expect(minutesOf({ reviewComing: 0.1, pace: { ...pace, planned: 2 } })).toEqual([57, 57, 0, 0, 0, 0, 0])
  })

  test('never more than was given to it, than ten minutes of somebody who has not said, than half of a day', () => {
    expect(minutesOf({ reviewComing: 9 })).toEqual([50, 50, 0, 0, 0, 0, 0])
    expect(minutesOf({ reviewComing: 9 }, [12, 60, 0, 0, 0, 0, 0])).toEqual([6, 50, 0, 0, 0, 0, 0])
    expect(minutesOf({ reviewComing: 9, reviewMost: [20, 0, 0, 0, 0, 0, 90] })).toEqual([
      40, 60, 0, 0, 0, 0, 0,
    ])
    expect(minutesOf({ reviewComing: 9, reviewMost: [0, 0, 0, 0, 0, 0, 0] })).toEqual([60, 60, 0, 0, 0, 0, 0])
  })

  test('the cards that are there come first, and both together stay within it', () => {
    const reviewMinutes = [6, 6, 0, 0, 0, 0, 0]
    expect(minutesOf({ reviewMinutes })).toEqual([54, 54, 0, 0, 0, 0, 0])
    expect(minutesOf({ reviewMinutes, reviewComing: 0.05, pace: { ...roadmap.pace, planned: 1 } })).toEqual([
      51, 51, 0, 0, 0, 0, 0,
    ])
    expect(reviewWeekMinutes({ ...roadmap, reviewMinutes: [6, 0, 0, 0, 0, 0, 0], reviewComing: 9 })).toBe(10)
  })

  test('a week long enough for what is new has the review in it that such a week brings', () => {
    const weekdayMinutes: Settings['weekdayMinutes'] = [60, 60, 60, 60, 60, 0, 0]
    const planned = {
      ...roadmap,
      settings: { ...settings, weekdayMinutes },
      reviewComing: 0.1,
      pace: { ...roadmap.pace, planned: 1 },
      reviewMost: [90, 90, 90, 90, 90, 0, 0],
    }
    expect(reviewWeekMinutes(planned)).toBe(25)
    const review = reviewWeekMinutes(planned, 500)
    expect(review).toBe(50)
    const day = (500 + review) / 5
    const longer: Settings['weekdayMinutes'] = [day, day, day, day, day, 0, 0]
    const left = planInputOf({ ...planned, settings: { ...settings, weekdayMinutes: longer } }, curriculum)
      .capacity.weekdayMinutes
    expect(left.reduce((sum, minutes) => sum + minutes, 0)).toBe(500)
  })
})
