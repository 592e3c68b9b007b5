import { expect, test } from 'vitest'
import { makePlan } from '@/lib/planner/make-plan'
import { planInputOf } from '@/lib/roadmap/plan-input'
import type { PlannableCurriculum, Roadmap } from '@/lib/roadmap/roadmap'
import { sinceLastActive } from '@/lib/roadmap/since-last-active'

const curriculum: PlannableCurriculum = {
  levels: [{ id: 'base' }],
  strands: [{ id: 'data' }],
  competencies: [
    {
      id: 'joins',
      level: 'base',
      strand: 'data',
      prerequisites: [],
      steps: ['one', 'two', 'three'].map((slug) => ({ id: `joins/${slug}`, minutes: 60, prerequisites: [] })),
    },
  ],
}

/** An hour every Monday; today is Wednesday, 24 March 2027. */
const roadmap = (lastActive: string | null, targetDate: string | null = null): Roadmap => ({
  curriculumVersion: 'x',
  today: '2027-03-24',
  settings: {
    target: { kind: 'level', level: 'base' },
    targetDate,
    weekdayMinutes: [60, 0, 0, 0, 0, 0, 0],
    daysOff: [],
    stack: {},
    paceOverride: null,
    version: 1,
  },
  pace: { planned: 1, pace: 1, steps: 0, variance: 0.1, stepVariance: 0.2 },
  completed: [],
  proven: {},
  ages: {},
  reviewMinutes: [0, 0, 0, 0, 0, 0, 0],
  reviewMost: null,
  reviewComing: 0,
  assignments: [],
  order: [],
  pins: [],
  postponed: [],
  lastActive,
})
const since = (of: Roadmap) => sinceLastActive(of, curriculum, makePlan(planInputOf(of, curriculum)))

test('two weeks away: every step comes two weeks later, and so does the finish', () => {
  const difference = since(roadmap('2027-03-10'))
  expect(difference?.moved).toHaveLength(3)
  expect(difference?.moved[0]).toMatchObject({ from: '2027-03-15', to: '2027-03-29', days: 14 })
  expect(difference?.finish).toEqual({ before: '2027-03-29', after: '2027-04-12', days: 14 })
  expect(difference?.nowLate).toEqual([])
})

test('two days away are told of only where they make a date late', () => {
  expect(since(roadmap('2027-03-21'))).toBeUndefined()
  expect(since(roadmap('2027-03-21', '2027-04-05'))?.nowLate).toMatchObject([{ lateness: 7 }])
  expect(since(roadmap('2027-03-21', '2027-06-01'))).toBeUndefined()
})

test('nothing to say to somebody who was here yesterday, today, or never', () => {
  for (const day of ['2027-03-23', '2027-03-24', null]) expect(since(roadmap(day))).toBeUndefined()
})
