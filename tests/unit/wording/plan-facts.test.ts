import { describe, expect, test } from 'vitest'
import { planDifference } from '@/lib/planner/difference'
import { makePlan } from '@/lib/planner/make-plan'
import type { DueVerdict, PlanAssignment } from '@/lib/planner/plan'
import { doneAlreadyInWords, targetInWords } from '@/lib/wording/done-already'
import { causesInWords, clashesInWords, type DueNames, impossibleInWords } from '@/lib/wording/lateness'
import { missedInWords } from '@/lib/wording/missed'
import { pauseInWords } from '@/lib/wording/pause'
import { dueInWords } from '@/lib/wording/verdict'
import { wishInWords } from '@/lib/wording/wish'
import { competency, planOf, step } from '../planner/small-plan'

/** An hour every day from Monday 23 November 2026; sql takes an hour and a half, etl one hour. */
const sql = competency('sql', [step('sql/a'), step('sql/b'), step('sql/c')])
const etl = competency('etl', [step('etl/a'), step('etl/b')])
const today = '2026-11-23'
const names: DueNames = {
  today,
  locale: 'en-GB',
  step: (id) => id.toUpperCase(),
  due: (what) => (what.kind === 'target' ? 'your target' : `“${what.id}”`),
}
const planFor = (...input: Parameters<typeof planOf>) => makePlan(planOf(...input))
const assigned = (id: string, items: readonly string[], due?: string): PlanAssignment => ({
  id,
  title: id,
  assignedBy: `Manager of ${id}`,
  items,
  due,
})
const dueOf = (dues: readonly DueVerdict[], id: string) =>
  dues.find(({ what }) => what.kind === 'assignment' && what.id === id)!

test('a day off in the middle of a step', () => {
  const long = competency('long', [step('long/a', { minutes: 150 })])
  const daysOff = ['2026-11-24', '2026-11-26', '2026-12-24']
  const plan = planFor([long, etl], { capacity: { daysOff } })
  expect(plan.steps.map((one) => pauseInWords(one, today, 'en-GB'))).toEqual([
    'Pauses on 24 Nov and 26 Nov, days off.',
    undefined,
    undefined,
  ])
  const [first] = planFor([long], { capacity: { daysOff: ['2026-11-24'] } }).steps
  expect(pauseInWords(first!, today, 'en-GB')).toBe('Pauses on 24 Nov, a day off.')
})

test('a due date today that holds, and one that does not', () => {
  const short = planFor([etl], { assignments: [assigned('Now', ['etl'], today)] }).verdict.dues
  expect(dueInWords(short[0]!, today)).toEqual({
    tone: 'attention',
    text: 'Due today, and there is time for it today.',
  })
  const [long] = planFor([sql], { assignments: [assigned('Now', ['sql'], today)] }).verdict.dues
  expect(dueInWords(long!, today, 'en-GB')).toEqual({ tone: 'late', text: '1 day late for 23 Nov.' })
  expect(impossibleInWords(long!, names)).toBeUndefined()
  expect(causesInWords(long!, names)).toBe('To do by then: SQL/A, SQL/B and SQL/C.')
})

test('a due date already past', () => {
  const [past] = planFor([etl], { assignments: [assigned('Old', ['etl'], '2026-11-20')] }).verdict.dues
  expect(dueInWords(past!, today, 'en-GB').text).toBe('3 days late for 20 Nov.')
  expect(impossibleInWords(past!, names)).toBe('20 Nov has passed, so more study time cannot meet it.')
})

test('a date that no week is long enough for', () => {
  const week = competency('week', [step('week/a', { minutes: 3000 })])
  const [soon] = planFor([week], { assignments: [assigned('Soon', ['week'], '2026-11-24')] }).verdict.dues
  expect(impossibleInWords(soon!, names)).toBe(
    'Even 24 hours on each study day would not be enough by 24 Nov: another date or fewer steps would.',
  )
  expect(soon).toMatchObject({ impossible: 'too-soon' })
})

test('many causes are counted, a few are named', () => {
  const many = competency(
    'many',
    Array.from({ length: 7 }, (_, at) => step(`many/${at}`)),
  )
  const [due] = planFor([many], { learner: { targetDate: today } }).verdict.dues
  expect(causesInWords(due!, names)).toBe('To do by then: MANY/0, MANY/1, MANY/2 and 4 more steps.')
  expect(causesInWords({ ...due!, causes: [] }, names)).toBeUndefined()
})

test('two managers with clashing dates', () => {
  const assignments = [assigned('Basics', ['sql'], '2026-11-24'), assigned('Loads', ['etl'], '2026-11-25')]
  const fits = planFor([sql, etl], { assignments }).verdict.dues
  expect(fits.map(({ clashes }) => clashes)).toEqual([[], []])
  const less = { weekdayMinutes: [45, 45, 45, 45, 45, 45, 45] as const }
  const { dues } = planFor([sql, etl], { assignments, capacity: less }).verdict
  expect(dueOf(dues, 'Basics')).toMatchObject({ lateness: 0, clashes: [] })
  const loads = dueOf(dues, 'Loads')
  expect(loads).toMatchObject({ lateness: 1, clashes: [{ kind: 'assignment', id: 'Basics' }] })
  expect(loads.causes).toEqual(['sql/a', 'sql/b', 'sql/c', 'etl/a', 'etl/b'])
  expect(loads.neededWeeklyMinutes).toBe(350)
  expect(clashesInWords(loads, dues, names)).toBe('“Basics” (24 Nov) asks for other steps by then.')
})

describe('what is done already', () => {
  const learner = { proven: { sql: 'placement' as const } }

  test('a target already reached', () => {
    expect(targetInWords(planFor([sql, etl], { learner }))).toBeUndefined()
    const reached = { ...learner, target: { kind: 'competencies' as const, competencies: ['sql'] } }
    expect(targetInWords(planFor([sql, etl], { learner: reached }))).toBe(
      'You have reached your target, and nothing else is asked of you.',
    )
    const more = planFor([sql, etl], { learner: reached, assignments: [assigned('Loads', ['etl'])] })
    expect(targetInWords(more)).toBe('You have reached your target. What is left was assigned to you.')
    const none = planFor([sql], { learner: { target: { kind: 'competencies', competencies: [] } } })
    expect(targetInWords(none)).toBeUndefined()
  })

  test('an assignment for something proven', () => {
    const assignments = [assigned('Basics', ['sql/b', 'etl']), assigned('Other', ['etl'])]
    const plan = planFor([sql, etl], { learner, assignments })
    const say = (id: string) => doneAlreadyInWords(plan, id, (one) => one.toUpperCase())
    expect(say('Basics')).toBe('Nothing more is needed for SQL (proven by placement).')
    expect(say('Other')).toBeUndefined()
  })
})

describe('a week missed', () => {
  const say = (
    { learner, ...more }: { learner?: { targetDate?: string; completed?: string[] }; now?: string },
    competencies = [sql, etl],
  ) => {
    const { targetDate, completed } = learner ?? {}
    const now = more.now ?? '2026-11-30'
    const before = planFor(competencies, { learner: { targetDate } })
    const after = planFor(competencies, {
      learner: { targetDate, completed: completed ?? [] },
      capacity: { from: now },
      previousOrder: before.steps.map(({ id }) => id),
    })
    return missedInWords(planDifference(before, after), { ...names, today: now })
  }

  test('says where last week went, the new finish and that nothing is late', () => {
    expect(say({})).toBe(
      "Last week's steps moved to this week. Finish is now 2 Dec instead of 25 Nov. Nothing is newly late.",
    )
  })

  test('says what is late now', () => {
    expect(say({ learner: { targetDate: '2026-11-28' } })).toBe(
      "Last week's steps moved to this week. Finish is now 2 Dec instead of 25 Nov. Now late: your target by 4 days.",
    )
  })

  test('says it of longer and of shorter whiles', () => {
    expect(say({ now: '2026-12-14' })).toMatch(/^5 earlier steps moved to this week\. Finish is now 16 Dec /)
    expect(say({ learner: { completed: ['sql/a', 'sql/b'] }, now: '2026-11-25' })).toMatch(
      /^2 earlier steps moved to this week\. Finish is now 26 Nov instead of 25 Nov\./,
    )
    expect(say({ learner: { completed: ['sql/a', 'sql/b', 'sql/c'] }, now: '2026-11-25' })).toBe(
      '1 earlier step moved to this week. The finish stays where it was. Nothing is newly late.',
    )
  })

  test('is not said where nothing was missed', () => {
    expect(say({ learner: { completed: ['sql/a', 'sql/b'] }, now: '2026-11-24' })).toBeUndefined()
  })
})

describe('wishes', () => {
  const assignments = [assigned('Onboarding', ['etl'], today)]
  const wishOf = (...input: Parameters<typeof planOf>) => wishInWords(planFor(...input).wishes[0]!, names)

  test('a pin that would make a date late', () => {
    expect(wishOf([sql, etl], { assignments, pins: ['sql/c'] })).toBe(
      'Doing this next would make “Onboarding” 1 day late. It stays where it is.',
    )
    const late = [assigned('Onboarding', ['etl'], '2026-11-20')]
    expect(wishOf([sql, etl], { assignments: late, pins: ['sql/c'] })).toBe(
      'Doing this next would make “Onboarding” 4 days late instead of 3. It stays where it is.',
    )
  })

  test('a postponement that would make a date late', () => {
    expect(wishOf([sql, etl], { assignments, postponed: ['etl/a'] })).toBe(
      'Leaving this to the end would make “Onboarding” 2 days late. It waits as long as the date allows.',
    )
  })

  test('one that was honoured, alone and with others', () => {
    const chain = competency('chain', [step('chain/a'), step('chain/b', { prerequisites: ['chain/a'] })])
    expect(wishOf([sql, chain], { pins: ['chain/a'] })).toBeUndefined()
    expect(wishOf([sql, chain], { pins: ['chain/b'] })).toBe('1 step that it needs comes first.')
    expect(wishOf([chain, sql], { postponed: ['chain/a'] })).toBe('1 step that needs it waits as well.')
    expect(wishOf([chain, sql], { postponed: ['chain/b'] })).toBeUndefined()
  })

  test('a postponement that a pin stands against', () => {
    const chain = competency('chain', [step('chain/a'), step('chain/b', { prerequisites: ['chain/a'] })])
    const say = (pin: string) =>
      planFor([chain], { pins: [pin], postponed: ['chain/a'] }).wishes.map((wish) => wishInWords(wish, names))
    expect(say('chain/b')[1]).toBe('CHAIN/B, which you asked for next, needs this first.')
    expect(say('chain/a')[1]).toBe('You asked for this next as well as for later: next counts.')
  })
})
