import { describe, expect, test } from 'vitest'
import { makeLearner, type PersonFacts } from '@/lib/coverage/make-learner'
import { makePlanGraph } from '@/lib/curriculum/make-plan-graph'
import { indexGraph } from '@/lib/planner/graph-index'
import { smallCatalogue } from '@/tests/integration/small-catalogue'

const graph = indexGraph(makePlanGraph(smallCatalogue))
/** An hour on Mondays, half an hour on Thursdays; today is Thursday 12 March 2026. */
const ada: PersonFacts = {
  id: 'ada',
  today: '2026-03-12',
  week: { weekdayMinutes: [60, 0, 0, 30, 0, 0, 0], daysOff: ['2026-03-16'] },
  pace: 1.1,
  completed: ['joins/grain'],
  proven: {},
  assignments: [],
}
const assignment = (items: readonly string[], due?: string) => ({
  id: 'given',
  title: '',
  assignedBy: '',
  items,
  due,
})

describe('what somebody could learn by a date', () => {
  test('has the minutes of study days from today through the date, without days off', () => {
    // Thursdays 12, 19 and 26 March and Monday 23; Monday 16 is off.
    expect(makeLearner(graph, ada, '2026-03-26').available).toBe(150)
    expect(makeLearner(graph, ada, '2026-03-12').available).toBe(30)
    expect(makeLearner(graph, ada, '2026-03-11').available).toBe(0)
    expect(makeLearner(graph, { ...ada, week: undefined }, '2026-03-26').available).toBe(0)
  })

  test('takes what is left of each competency, at their pace and rounded up step by step', () => {
    const { options } = makeLearner(graph, ada, '2026-03-26').learner
    expect(options.joins).toEqual({ minutes: 33, stepsDone: 1, steps: 2 })
    expect(options.streams).toEqual({ minutes: 66, stepsDone: 0, steps: 2 })
  })

  test('what is due by then takes its time, with what it rests on, and costs nothing more', () => {
    const assignments = [assignment(['windows'], '2026-03-26')]
    const { learner, committed } = makeLearner(graph, { ...ada, assignments }, '2026-03-26')
    expect(committed).toBe(66)
    expect(learner.capacity).toBe(84)
    expect(learner.options.joins?.minutes).toBe(0)
    expect(learner.options.windows?.minutes).toBe(0)
  })

  test.each([undefined, '2026-03-27'])('what is due on %s can wait', (due) => {
    const assignments = [assignment(['windows'], due)]
    expect(makeLearner(graph, { ...ada, assignments }, '2026-03-26').committed).toBe(0)
  })

  test('more due than there is time for leaves no minutes, never fewer', () => {
    const assignments = [assignment(['streams'], '2026-03-13')]
    const { learner, committed } = makeLearner(graph, { ...ada, assignments }, '2026-03-13')
    expect([learner.capacity, committed]).toEqual([0, 132])
  })

  test('their own word and ticked steps are known and still to be proven; proof is neither asked for again', () => {
    const proven = { joins: 'stated', windows: 'steps', streams: 'sign-off' } as const
    const { learner } = makeLearner(graph, { ...ada, proven }, '2026-03-26')
    expect(learner.known).toEqual(['joins', 'windows', 'streams'])
    expect(Object.keys(learner.options)).toEqual(['joins', 'windows'])
  })
})
