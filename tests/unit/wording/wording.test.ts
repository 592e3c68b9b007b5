import { describe, expect, test } from 'vitest'
import { counted, dayInWords, nearDayInWords } from '@/lib/wording/days'
import { hoursInWords, minutesInWords } from '@/lib/wording/minutes'
import { reasonInWords } from '@/lib/wording/reason'
import { dueInWords, remedyInWords } from '@/lib/wording/verdict'

describe('minutes', () => {
  test.each([
    [0, '0 min'],
    [20, '20 min'],
    [60, '1 h'],
    [330, '5 h 30 min'],
  ])('%i minutes are said as %s', (minutes, words) => expect(minutesInWords(minutes)).toBe(words))

  test('a long stretch is said in whole hours', () => {
    expect(hoursInWords(89)).toBe('1 h 29 min')
    expect(hoursInWords(640)).toBe('11 h')
  })
})

describe('days', () => {
  test('the year is left out only where it is this year', () => {
    expect(dayInWords('2027-02-09', '2027-01-01', 'en-GB')).toBe('9 Feb')
    expect(dayInWords('2027-02-09', '2026-11-23', 'en-GB')).toBe('9 Feb 2027')
  })
  test('a near day has a name', () => {
    expect(nearDayInWords('2026-11-23', '2026-11-23', 'en-GB')).toBe('today')
    expect(nearDayInWords('2026-11-24', '2026-11-23', 'en-GB')).toBe('tomorrow')
    expect(nearDayInWords('2026-11-26', '2026-11-23', 'en-GB')).toBe('Thursday')
    expect(nearDayInWords('2026-11-30', '2026-11-23', 'en-GB')).toBe('30 Nov')
    expect(nearDayInWords('2026-11-20', '2026-11-23', 'en-GB')).toBe('20 Nov')
  })
  test('a count takes its noun', () => {
    expect(counted(1, 'day')).toBe('1 day')
    expect(counted(2, 'competency', 'competencies')).toBe('2 competencies')
  })
})

const names = {
  today: '2026-11-23',
  competency: (id: string) => ({ 'advanced-sql': 'Advanced SQL' })[id] ?? id,
  level: () => 'Advanced',
}

test('the most pressing reason is the one that is said', () => {
  const target = { kind: 'target', level: 'advanced' } as const
  const needed = { kind: 'prerequisite', of: 'advanced-sql' } as const
  const assigned = { kind: 'assigned', assignment: 'a1', by: 'Dana', due: '2026-12-14' } as const
  expect(reasonInWords([target, needed], names)).toBe('because Advanced SQL needs it')
  expect(reasonInWords([target, needed, assigned], names)).toMatch(/^assigned by Dana, due /)
  expect(reasonInWords([target], names)).toBe('part of Advanced, your target')
  expect(reasonInWords([], names)).toBe('')
})

describe('verdict', () => {
  const due = {
    what: { kind: 'target' },
    due: '2026-12-14',
    finish: '2026-12-16',
    causes: [],
    clashes: [],
  } as const
  test('late, in time and early each have a sentence', () => {
    expect(dueInWords({ ...due, lateness: 2 }, names.today)).toMatchObject({ tone: 'late' })
    expect(dueInWords({ ...due, lateness: 1 }, names.today).text).toMatch(/^1 day late for /)
    expect(dueInWords({ ...due, lateness: 0 }, names.today).tone).toBe('attention')
    expect(dueInWords({ ...due, lateness: -33 }, names.today).text).toMatch(/^33 days to spare for /)
    expect(dueInWords({ ...due, finish: undefined, lateness: -5 }, names.today).text).toMatch(/is done\.$/)
  })
  test('the remedy names the hours that make it, or says that none do', () => {
    const plan = (lateness: number, neededWeeklyMinutes?: number) => ({
      scope: [],
      steps: [],
      weeks: [],
      minutes: 0,
      leftOut: [],
      targetReached: false,
      wishes: [],
      verdict: { dues: [{ ...due, lateness }], neededWeeklyMinutes },
    })
    expect(remedyInWords(plan(2, 330), 240)).toBe('5 h 30 min a week instead of 4 h makes it.')
    expect(remedyInWords(plan(2), 240)).toMatch(/^No number of hours/)
    expect(remedyInWords(plan(-1, 200), 240)).toBeUndefined()
  })
})
