import { describe, expect, test } from 'vitest'
import { makePlan } from '@/lib/planner/make-plan'
import { PlanError, type PlanInput } from '@/lib/planner/plan'
import { competency, everyDay, planOf, step } from './small-plan'

const a = competency('a', [step('a/1'), step('a/2')])
const b = competency('b', [step('b/1')])
const week = (monday: number): PlanInput['capacity']['weekdayMinutes'] => [monday, 0, 0, 0, 0, 0, 0]
const assignment = { id: 'p', title: 'P', assignedBy: 'Dana', items: ['a'] }

const refused: [what: string, input: PlanInput, code: PlanError['code'], ids: string[]][] = [
  [
    'competencies in a ring',
    planOf([
      { ...a, prerequisites: ['b'] },
      { ...b, prerequisites: ['a'] },
    ]),
    'cycle',
    ['a', 'b'],
  ],
  ['a competency that needs itself', planOf([{ ...a, prerequisites: ['a'] }]), 'cycle', ['a']],
  [
    'empty competencies in a ring',
    planOf([competency('x', [], { prerequisites: ['y'] }), competency('y', [], { prerequisites: ['x'] })]),
    'cycle',
    ['x', 'y'],
  ],
  [
    'a step that needs itself',
    planOf([competency('a', [step('a/1', { prerequisites: ['a/1'] })])]),
    'cycle',
    ['a/1'],
  ],
  [
    'steps in a ring, with others behind them',
    planOf([
      competency('a', [
        step('a/1', { prerequisites: ['a/2'] }),
        step('a/2', { prerequisites: ['a/1'] }),
        step('a/3', { prerequisites: ['a/2'] }),
      ]),
    ]),
    'cycle',
    ['a/1', 'a/2'],
  ],
  [
    'a step that needs a competency that needs its own',
    planOf([competency('a', [step('a/1', { prerequisites: ['b/1'] })]), { ...b, prerequisites: ['a'] }]),
    'cycle',
    ['a', 'b', 'b/1', 'a/1'],
  ],
  [
    'a prerequisite competency that is not there',
    planOf([{ ...a, prerequisites: ['gone'] }]),
    'unknown-id',
    ['gone'],
  ],
  [
    'a prerequisite step that is not there',
    planOf([competency('a', [step('a/1', { prerequisites: ['no/1', 'no/2'] })])]),
    'unknown-id',
    ['no/1', 'no/2'],
  ],
  ['a level that is not there', planOf([{ ...a, level: 'senior' }]), 'unknown-id', ['senior']],
  ['a strand that is not there', planOf([{ ...a, strand: 'music' }]), 'unknown-id', ['music']],
  [
    'an assigned item that is not there',
    planOf([a], { assignments: [{ ...assignment, items: ['gone'] }] }),
    'unknown-id',
    ['gone'],
  ],
  ['one id for two steps', planOf([a, competency('b', [step('a/1')])]), 'duplicate-id', ['a/1']],
  ['one id for two competencies', planOf([a, competency('a', [])]), 'duplicate-id', ['a']],
  ['one id for a step and a competency', planOf([a, competency('b', [step('a')])]), 'duplicate-id', ['a']],
  [
    'one id for two assignments',
    planOf([a], { assignments: [assignment, assignment] }),
    'duplicate-id',
    ['p'],
  ],
  ...[0, -5, 1.5, Number.NaN, Number.POSITIVE_INFINITY].map((minutes): (typeof refused)[number] => [
    `a step of ${minutes} minutes`,
    planOf([competency('a', [step('a/1', { minutes }), step('a/2')])]),
    'bad-minutes',
    ['a/1'],
  ]),
  [
    'no study time at all',
    planOf([a], { capacity: { weekdayMinutes: week(0) } }),
    'no-capacity',
    ['weekdayMinutes'],
  ],
  ...[-1, 1441, 0.5, Number.NaN].map((minutes): (typeof refused)[number] => [
    `a Monday of ${minutes} minutes`,
    planOf([a], { capacity: { weekdayMinutes: week(minutes) } }),
    'bad-capacity',
    ['monday'],
  ]),
  [
    'a first day that does not exist',
    planOf([a], { capacity: { from: '2026-02-30' } }),
    'bad-date',
    ['from'],
  ],
  [
    'a day off that does not exist',
    planOf([a], { capacity: { daysOff: ['2027-02-29'] } }),
    'bad-date',
    ['2027-02-29'],
  ],
  [
    'a target date that does not exist',
    planOf([a], { learner: { targetDate: 'soon' } }),
    'bad-date',
    ['targetDate'],
  ],
  [
    'a due date that does not exist',
    planOf([a], { assignments: [{ ...assignment, due: '2026-13-01' }] }),
    'bad-date',
    ['p'],
  ],
  ...[0, -1, Number.NaN, Number.POSITIVE_INFINITY].map((pace): (typeof refused)[number] => [
    `a pace of ${pace}`,
    planOf([a], { learner: { pace } }),
    'bad-pace',
    ['pace'],
  ]),
  [
    'a target level that is not there',
    planOf([a], { learner: { target: { kind: 'level', level: 'chief' } } }),
    'bad-target',
    ['chief'],
  ],
  [
    'a target competency that is not there',
    planOf([a], { learner: { target: { kind: 'competencies', competencies: ['a', 'z'] } } }),
    'bad-target',
    ['z'],
  ],
  ['more than there are days for', planOf([a], { learner: { pace: 1e12 } }), 'too-long', ['a/1']],
]

describe('a plan that cannot be made', () => {
  test.each(refused)('%s', (_, input, code, ids) => {
    let error: unknown
    try {
      makePlan(input)
    } catch (thrown) {
      error = thrown
    }
    expect(error).toBeInstanceOf(PlanError)
    expect(error).toMatchObject({ name: 'PlanError', code, ids })
    expect((error as PlanError).message).toMatch(/^[A-Z].*\.$/)
  })

  test('names of what every object has are ids like any other', () => {
    const odd = competency('constructor', [step('toString', { only: { axis: 'valueOf', option: 'x' } })])
    expect(
      makePlan(planOf([odd], { capacity: { weekdayMinutes: everyDay } })).steps.map(({ id }) => id),
    ).toEqual(['toString'])
  })
})
