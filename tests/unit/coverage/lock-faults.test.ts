import { describe, expect, test } from 'vitest'
import { lockFaults } from '@/lib/coverage/lock-faults'
import type { Lock, PlanProblem } from '@/lib/coverage/plan-problem'
import { learner } from './some-problem'

const problem = (locks: readonly Lock[], capacity = 200): PlanProblem => ({
  competencies: [
    { id: 'sql', prerequisites: [] },
    { id: 'modelling', prerequisites: ['sql'] },
    { id: 'streams', prerequisites: ['modelling'] },
  ],
  gaps: { streams: 1 },
  learners: [learner('ada', capacity, { sql: 50, modelling: 60, streams: 70 })],
  locks,
})
const lock = (competency: string, kind: Lock['kind']): Lock => ({ person: 'ada', competency, kind })

describe('locks that cannot hold', () => {
  test('to learn and not to learn the same', () => {
    expect(lockFaults(problem([lock('sql', 'must-not'), lock('sql', 'must')]))).toEqual([
      { kind: 'contradiction', lock: 1, other: 0 },
    ])
  })

  test('to learn what rests, at a distance too, on what must not be learned', () => {
    expect(lockFaults(problem([lock('streams', 'must'), lock('sql', 'must-not')]))).toEqual([
      { kind: 'prerequisite-barred', lock: 0, other: 1, prerequisite: 'sql' },
    ])
  })

  test('to learn more than there are minutes for, with what it rests on', () => {
    expect(lockFaults(problem([lock('streams', 'must')], 179))).toEqual([
      { kind: 'no-minutes', lock: 0, minutes: 180, capacity: 179 },
    ])
    expect(lockFaults(problem([lock('streams', 'must')], 180))).toEqual([])
  })

  test('to learn what is proven already', () => {
    const { learners, ...rest } = problem([lock('sql', 'must')])
    const proven = { ...learners[0]!, known: ['sql'], options: {} }
    expect(lockFaults({ ...rest, learners: [proven] })).toEqual([{ kind: 'already-proven', lock: 0 }])
  })

  test('not to learn something contradicts nothing by itself', () => {
    expect(lockFaults(problem([lock('sql', 'must-not'), lock('streams', 'must-not')]))).toEqual([])
  })
})
