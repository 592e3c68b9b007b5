import { describe, expect, test } from 'vitest'
import { type ExerciseText, readRunning, told } from './running-exercise'

describe('an exercise that runs', () => {
  test('is read whole, with what the page gets and what stays with the server', () => {
    const { faults, exercises, catalogue } = readRunning()
    expect(told(faults)).toEqual([])
    const [built] = exercises
    expect(built?.exercise).toMatchObject({
      id: 'joins/net-revenue',
      kind: 'sql-postgres',
      form: 'text',
      starter: 'select 1 as net;\n',
      expected: { rows: { rows: [['2']] } },
      limits: { seconds: 5 },
      hints: ['Look at the grain.'],
    })
    expect(built?.brief).toBe('There are 12,000 orders.\n')
    expect(built?.secrets).toMatchObject({
      solution: 'select 2 as net;\n',
      expectedHidden: { rows: { rows: [['3']] } },
    })
    expect(JSON.stringify(built?.exercise)).not.toMatch(/select 2|select distinct|\["3"\]|Each row counts/)
    const step = catalogue?.competencies[0]?.steps.find(({ id }) => id === 'joins/net-revenue')
    expect(step).toMatchObject({ form: 'runs', version: built?.exercise.version })
  })

  test('has another version when anything that grading depends on changes, and the same with better words', () => {
    const versionOf = (...changes: Parameters<typeof readRunning>) =>
      readRunning(...changes).exercises[0]?.exercise.version
    const before = versionOf()
    expect(versionOf([['expected.json', '"3"', '"4"']])).not.toBe(before)
    expect(versionOf([['exercise.yaml', 'ordered: true', 'ordered: false']])).not.toBe(before)
    expect(versionOf([['starter.sql', '1', '7']])).not.toBe(before)
    expect(versionOf([['exercise.yaml', 'Look at the grain.', 'Say the grain.']])).toBe(before)
    expect(versionOf([['brief.mdx', 'There are', 'Harebell has']])).toBe(before)
  })
})

interface Mistake {
  readonly name: string
  readonly change?: readonly [ExerciseText, string, string]
  readonly without?: ExerciseText
  readonly extra?: Readonly<Record<string, string>>
  /** The fault, as `file:line message`, and its hint. */
  readonly says: RegExp
  readonly hints: RegExp
}

const mistakes: readonly Mistake[] = [
  {
    name: 'a kind of check that is not there',
    change: ['exercise.yaml', 'kind: rows-equal', 'kind: row-equal'],
    says: /^exercise\.yaml:17 `checks\.?\[1\]\.kind` is "row-equal"$/,
    hints: /did you mean `rows-equal`\?/,
  },
  {
    name: 'a key that this kind of check does not have',
    change: ['exercise.yaml', '    ordered: true\n', '    ordered: true\n    order: true\n'],
    says: /^exercise\.yaml:20 `order` is not a key that belongs here$/,
    hints: /did you mean `ordered`\?/,
  },
  {
    name: 'a check that lacks what it needs',
    change: ['exercise.yaml', '    ordered: true\n', ''],
    says: /^exercise\.yaml:16 `checks\[1\]\.ordered` is missing$/,
    hints: /add it/,
  },
  {
    name: 'a check of another kind of exercise',
    change: [
      'exercise.yaml',
      'kind: rows-equal\n    title: The sum is right\n    ordered: true',
      'kind: python-test\n    title: The sum is right\n    test: test_sum',
    ],
    says: /^exercise\.yaml:17 `python-test` does not fit a sql-postgres exercise$/,
    hints: /rows-equal/,
  },
  {
    name: 'two checks of one name',
    change: ['exercise.yaml', 'id: no-distinct', 'id: rows'],
    says: /^exercise\.yaml:21 the check `rows` stands here twice, first on line 16$/,
    hints: /rename/,
  },
  {
    name: 'a pattern that is none',
    change: ['exercise.yaml', '\\bdistinct\\b', '(distinct'],
    says: /^exercise\.yaml:25 this is no regular expression: /,
    hints: /backslash/,
  },
  {
    name: 'a lesson that is not there',
    change: ['exercise.yaml', 'lesson: joins/fan-out', 'lesson: joins/fanout'],
    says: /^exercise\.yaml:20 there is no lesson `joins\/fanout`$/,
    hints: /did you mean `joins\/fan-out`\?/,
  },
  {
    name: 'a wrong answer that no check is to catch',
    change: ['exercise.yaml', '    caughtBy: no-distinct\n', ''],
    says: /^exercise\.yaml:31 `caughtBy` is missing$/,
    hints: /name the check that must reject it/,
  },
  {
    name: 'a wrong answer for a check that is not there',
    change: ['exercise.yaml', 'caughtBy: no-distinct', 'caughtBy: no-distict'],
    says: /^exercise\.yaml:34 there is no check `no-distict`$/,
    hints: /did you mean `no-distinct`\?/,
  },
  {
    name: 'a wrong answer without a file',
    without: 'wrong/distinct.sql',
    says: /^exercise\.yaml:31 there is no file `wrong\/distinct\.sql`$/,
    hints: /write it/,
  },
  {
    name: 'a file that no wrong answer names',
    extra: { 'wrong/other.sql': 'select 3' },
    says: /^wrong\/other\.sql:1 no entry of `wrongAnswers` names this file$/,
    hints: /add one/,
  },
  {
    name: 'a file that does not belong there',
    extra: { 'starter.py': '1' },
    says: /^starter\.py:1 `starter\.py` does not belong to an exercise of this kind$/,
    hints: /did you mean `starter\.sql`\?/,
  },
  {
    name: 'no brief',
    without: 'brief.mdx',
    says: /^brief\.mdx:1 this file is missing$/,
    hints: /what the learner reads/,
  },
  {
    name: 'no solution',
    without: 'solution.sql',
    says: /^solution\.sql:1 this file is missing$/,
    hints: /the right answer/,
  },
  {
    name: 'an empty starter',
    change: ['starter.sql', 'select 1 as net;', ''],
    says: /^starter\.sql:1 this file is empty$/,
    hints: /what the editor holds at first/,
  },
  {
    name: 'a figure that is not there',
    change: ['brief.mdx', 'figures.orders', 'figures.order'],
    says: /^brief\.mdx:1 there is no figure `order`$/,
    hints: /did you mean `orders`\?/,
  },
  {
    name: 'a figure that nobody reads',
    change: ['brief.mdx', '{figures.orders}', 'many'],
    says: /^exercise\.yaml:14 the brief does not show the figure `orders`$/,
    hints: /write \{figures\.orders\}/,
  },
  {
    name: 'nothing recorded',
    without: 'expected.json',
    says: /^expected\.json:1 nothing is recorded for `rows`, `orders`$/,
    hints: /npm run content:check -- --record --only joins\/net-revenue/,
  },
  {
    name: 'a recording that is no JSON',
    change: ['expected.json', '{"visible"', '{visible'],
    says: /^expected\.json:1 this is not valid JSON/,
    hints: /remove it/,
  },
  {
    name: 'no hints',
    change: ['exercise.yaml', 'hints:\n  - Look at the grain.\n', ''],
    says: /^exercise\.yaml:1 `hints` is missing$/,
    hints: /add it/,
  },
  {
    name: 'parts of guided practice beside checks',
    change: ['exercise.yaml', 'result:', 'asserts:\n  - it is right\nresult:'],
    says: /^exercise\.yaml:9 `asserts` belongs to guided practice$/,
    hints: /remove it/,
  },
  {
    name: 'what was left to fill in',
    change: ['exercise.yaml', 'Look at the grain.', 'FILL IN a nudge'],
    says: /^exercise\.yaml:28 this is not filled in yet: - FILL IN a nudge$/,
    hints: /write it/,
  },
]

describe('a mistake in an exercise', () => {
  test.each(mistakes)('$name', ({ change, without, extra, says, hints }) => {
    const { faults, catalogue } = readRunning(change ? [change] : [], {
      without: without ? [without] : [],
      extra,
    })
    expect(catalogue).toBeUndefined()
    const at = told(faults).findIndex((text) => says.test(text))
    expect(at < 0 ? told(faults) : 'found').toBe('found')
    expect(faults[at]?.hint).toMatch(hints)
  })
})
