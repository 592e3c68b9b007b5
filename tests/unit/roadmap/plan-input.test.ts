import { expect, test } from 'vitest'
import { planInputOf } from '@/lib/roadmap/plan-input'
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
