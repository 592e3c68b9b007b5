import { describe, expect, test } from 'vitest'
import type { ExerciseFolder } from '@/lib/curriculum/reading/exercise-folder'
import type { Answer } from '@/lib/grading/answer'
import type { ExercisePackage } from '@/lib/grading/exercise-package'
import type { Verdict } from '@/lib/grading/verdict'
import { checkExercise, recordExercise } from '@/scripts/exercises/check-exercise'
import type { GradingProcess } from '@/scripts/exercises/grading-process'

const sums = { visible: new Map(), hidden: new Map() }
const folder: ExerciseFolder = {
  id: 'joins/net',
  path: 'content/competencies/joins/exercises/net',
  kind: 'sql-postgres',
  value: {
    title: 'Net',
    minutes: 20,
    kind: 'sql-postgres',
    topics: ['grain'],
    brief: 'Make it right.',
    tables: [],
    figures: { orders: 'select 8' },
    checks: [
      { id: 'rows', title: 'Rows', kind: 'rows-equal', ordered: true },
      { id: 'plain', title: 'Plain', kind: 'forbids', patterns: ['x'], says: 'No x.' },
    ],
    wrongAnswers: [{ file: 'wrong/fan.sql', answer: 'fan', because: 'it fans out', caughtBy: 'rows' }],
  },
  brief: '{figures.orders}',
  starter: 'starter',
  solution: { form: 'text', text: 'solution' },
  fixtures: {},
  wrongAnswers: [{ at: 0, answer: { form: 'text', text: 'fan' }, because: 'it fans out', caughtBy: 'rows' }],
  recorded: {
    visible: { rows: { columns: [], rows: [['1']] } },
    hidden: { rows: { columns: [], rows: [['2']] } },
    figures: { orders: '8' },
  },
}

/** What each answer fails, by `answer variant`; the others pass. `fault`: it cannot be run. */
type Failing = Readonly<Record<string, readonly string[]>>

const rejected: Failing = {
  'starter visible': ['rows'],
  'starter hidden': ['rows'],
  'fan visible': ['rows'],
  'fan hidden': ['rows'],
}

/** Grades by a list, and checks that each variant is compared with what was recorded on it. */
function gradingBy(failing: Failing): GradingProcess {
  const verdictOf = (exercise: ExercisePackage, variant: Verdict['variant'], answer: Answer): Verdict => {
    expect(exercise.expected).toEqual(folder.recorded?.[variant])
    const failed = failing[`${answer.form === 'text' ? answer.text : ''} ${variant}`] ?? []
    const fault = failed.includes('fault')
    return {
      variant,
      passed: failed.length === 0,
      checks: exercise.checks.map(({ id, title }) => ({
        id,
        title,
        outcome: fault ? 'skipped' : failed.includes(id) ? 'failed' : 'passed',
        message: failed.includes(id) ? 'Row 1.' : '',
      })),
      ...(fault ? { fault: { kind: 'error', message: 'It stops.', line: 3 } } : {}),
      ms: 1,
    }
  }
  return {
    grade: async (exercise, variant, answer) => verdictOf(exercise, variant, answer),
    record: async (_, variant) => ({ rows: { columns: [], rows: [[variant]] } }),
    figures: async (_, queries) => Object.fromEntries(Object.keys(queries).map((name) => [name, '8'])),
    close: () => undefined,
  }
}

async function faultsWith(failing: Failing, changed: Partial<ExerciseFolder> = {}): Promise<string[]> {
  const faults = await checkExercise({ ...folder, ...changed }, sums, gradingBy(failing))
  return faults.map(({ file, message }) => `${file.replace(`${folder.path}/`, '')} ${message}`)
}

describe('an exercise is clean', () => {
  test('when its solution passes, its starter does not, and its wrong answers fail where they should', async () => {
    expect(await faultsWith(rejected)).toEqual([])
  })

  test('when a wrong answer shows only on the hidden data', async () => {
    expect(await faultsWith({ ...rejected, 'fan visible': [] })).toEqual([])
  })

  test('when a wrong answer that cannot be run says so', async () => {
    const [wrong] = folder.wrongAnswers
    const stops = { wrongAnswers: [{ ...wrong!, caughtBy: 'fault' }] }
    expect(await faultsWith({ ...rejected, 'fan visible': ['fault'] }, stops)).toEqual([])
  })
})

describe('an exercise is not clean', () => {
  test.each<[string, Failing, string]>([
    [
      'when the solution fails on one variant',
      { ...rejected, 'solution hidden': ['rows'] },
      'solution.sql the solution fails on the hidden data: `rows` Row 1.',
    ],
    [
      'when the solution cannot be run',
      { ...rejected, 'solution visible': ['fault'] },
      'solution.sql the solution fails on the visible data: It stops. (line 3)',
    ],
    [
      'when the starter passes',
      { ...rejected, 'starter visible': [], 'starter hidden': [] },
      'starter.sql what the learner starts from passes',
    ],
    [
      'when a wrong answer passes',
      { ...rejected, 'fan visible': [], 'fan hidden': [] },
      'wrong/fan.sql this wrong answer passes (it fans out)',
    ],
    [
      'when another check rejects the wrong answer',
      { ...rejected, 'fan visible': ['plain'], 'fan hidden': ['plain'] },
      'wrong/fan.sql `rows` does not reject this wrong answer; `plain` rejects it',
    ],
    [
      'when the wrong answer cannot be run',
      { ...rejected, 'fan visible': ['fault'], 'fan hidden': ['fault'] },
      'wrong/fan.sql `rows` does not reject this wrong answer; it cannot be run: It stops.',
    ],
  ])('%s', async (_, failing, fault) => {
    expect(await faultsWith(failing)).toEqual([fault])
  })

  test('when a figure of the brief is no longer what was recorded', async () => {
    const recorded = { ...folder.recorded!, figures: { orders: '7' } }
    expect(await faultsWith(rejected, { recorded })).toEqual([
      'expected.json the figure `orders` is 8, recorded is 7',
    ])
  })
})

test('recording takes the solution on both variants and the figures', async () => {
  expect(await recordExercise(folder, sums, gradingBy({}))).toEqual({
    visible: { rows: { columns: [], rows: [['visible']] } },
    hidden: { rows: { columns: [], rows: [['hidden']] } },
    figures: { orders: '8' },
  })
})
