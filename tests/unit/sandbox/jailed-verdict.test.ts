import { describe, expect, test } from 'vitest'
import type { ExercisePackage } from '@/lib/grading/exercise-package'
import { faultVerdict, readVerdict } from '@/lib/sandbox/jailed-verdict'
import type { SandboxJob } from '@/lib/sandbox/sandbox-job'

const exercise: ExercisePackage = {
  id: 'joins/grain',
  version: 'v1',
  kind: 'sql-postgres',
  form: 'text',
  tables: [],
  files: [],
  checks: [
    { id: 'rows', title: 'The rows are right', kind: 'rows-equal', ordered: false },
    { id: 'order', title: 'In their order', kind: 'rows-equal', ordered: true },
  ],
  expected: {},
  limits: { seconds: 5, rows: 100, outputBytes: 1_000 },
  hints: [],
}
const job: SandboxJob = {
  exercise,
  answer: { form: 'text', text: 'select 1' },
  variant: 'hidden',
  data: { tables: {}, files: {} },
}
const check = (id: string, outcome = 'passed', message = '') => ({ id, title: 'forged', outcome, message })
const said = (verdict: object) => JSON.stringify({ kind: 'verdict', verdict: { ms: 5, ...verdict } })

describe('what a sandboxed process says', () => {
  test('passes where every check of the exercise did', () => {
    const verdict = readVerdict(said({ checks: [check('rows'), check('order')] }), job)
    expect(verdict).toMatchObject({ variant: 'hidden', passed: true, ms: 5 })
    expect(verdict.checks.map(({ title }) => title)).toEqual(['The rows are right', 'In their order'])
  })

  test.each([
    ['a failed check', { passed: true, checks: [check('rows'), check('order', 'failed')] }],
    ['a skipped check', { passed: true, checks: [check('rows'), check('order', 'skipped')] }],
    [
      'a fault',
      { passed: true, checks: [check('rows'), check('order')], fault: { kind: 'error', message: 'x' } },
    ],
  ])('does not pass with %s, whatever it claims', (_, verdict) => {
    expect(readVerdict(said({ variant: 'visible', ...verdict }), job)).toMatchObject({
      variant: 'hidden',
      passed: false,
    })
  })

  test.each([
    ['nothing', undefined],
    ['no JSON', '{'],
    ['another message', '{"kind":"ready"}'],
    ['fewer checks', said({ checks: [check('rows')] })],
    ['no checks', said({ checks: [] })],
    ['other checks', said({ checks: [check('rows'), check('easier')] })],
    ['the same check twice', said({ checks: [check('rows'), check('rows')] })],
    ['an outcome of its own', said({ checks: [check('rows'), check('order', 'great')] })],
  ])('is no verdict: %s', (_, message) => {
    expect(() => readVerdict(message, job)).toThrow()
  })

  test('is cut where it is long', () => {
    const long = 'x'.repeat(100_000)
    const { checks } = readVerdict(said({ checks: [check('rows', 'failed', long), check('order')] }), job)
    expect(checks[0]?.message).toHaveLength(8_000)
  })
})

test('an answer that was stopped has skipped every check, and says why', () => {
  const verdict = faultVerdict(job, 'time', 5_000)
  expect(verdict).toMatchObject({ passed: false, fault: { kind: 'time' }, ms: 5_000 })
  expect(verdict.fault?.message).toContain('5 seconds')
  expect(verdict.checks.map(({ outcome }) => outcome)).toEqual(['skipped', 'skipped'])
})
