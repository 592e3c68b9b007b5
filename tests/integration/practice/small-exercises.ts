import type { ExercisePackage } from '@/lib/grading/exercise-package'
import type { Verdict } from '@/lib/grading/verdict'
import { SandboxBroken } from '@/lib/sandbox/sandbox-broken'
import type { SandboxJob } from '@/lib/sandbox/sandbox-job'
import type { ExerciseShelf, StockedExercise } from '@/lib/services/practice/practice-context'

/** Exercises for the small catalogue: two of `joins`, one of `windows`. */
export function smallExercises(version = 'v1', data = 'd1'): ExerciseShelf {
  const shelf = new Map(
    ['joins/grain', 'joins/keys', 'windows/frames'].map((id) => [id, stocked(id, version, data)] as const),
  )
  return {
    find: async (id) => shelf.get(id),
    idsOf: (competency) => [...shelf.keys()].filter((id) => id.startsWith(`${competency}/`)),
    data: (_, variant) => ({
      table: async () => ({ ddl: 'create table t (a int)', csv: new Blob([variant]) }),
      files: async () => [],
    }),
  }
}

function stocked(id: string, version: string, data: string): StockedExercise {
  const exercise: ExercisePackage = {
    id,
    version,
    kind: 'sql-postgres',
    form: 'text',
    tables: ['shop.t'],
    files: [],
    checks: [{ id: 'rows', title: 'The rows are right', kind: 'rows-equal', ordered: false }],
    expected: { rows: { columns: [], rows: [['visible']] } },
    limits: { seconds: 5, rows: 100, outputBytes: 1_000 },
    hints: ['Look again.', 'Look there.'],
  }
  const secrets = {
    id,
    version,
    solution: 'select right',
    explanation: 'Because.',
    expectedHidden: { rows: { columns: [], rows: [['hidden']] } },
    dataHash: { visible: `${data}-visible`, hidden: `${data}-hidden` },
  }
  return { exercise, secrets }
}

/**
 * Grades by what the answer says: `right` passes, `overfitted` passes on what is visible alone, `breaks` never comes to
 * a verdict, anything else is wrong.
 */
export function pretendSandbox() {
  const jobs: SandboxJob[] = []
  const grade = async (job: SandboxJob): Promise<Verdict> => {
    jobs.push(job)
    const text = job.answer.form === 'text' ? job.answer.text : ''
    if (text === 'breaks') throw new SandboxBroken('It broke.')
    const passed = text === 'right' || (text === 'overfitted' && job.variant === 'visible')
    const secretRow = JSON.stringify(job.exercise.expected)
    return {
      variant: job.variant,
      passed,
      checks: [
        passed
          ? { id: 'rows', title: 'The rows are right', outcome: 'passed', message: '' }
          : {
              id: 'rows',
              title: 'The rows are right',
              outcome: 'failed',
              message: `Row 1 differs: ${secretRow}`,
              expected: secretRow,
              firstDifference: { row: 1, columns: ['a'], expected: [secretRow], got: ['1'] },
            },
      ],
      ms: 12,
    }
  }
  return { grade, jobs }
}
