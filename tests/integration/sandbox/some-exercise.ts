import type { ExercisePackage } from '@/lib/grading/exercise-package'
import type { SandboxJob } from '@/lib/sandbox/sandbox-job'

const limits = { seconds: 5, rows: 1_000, outputBytes: 4_096 }

/** A job whose answer is SQL that has only to run through. */
export function sqlJob(text: string, kind: 'sql-postgres' | 'sql-duckdb' = 'sql-postgres'): SandboxJob {
  return jobOf(
    {
      kind,
      checks: [{ id: 'ran', title: 'It ran', kind: 'no-rows', probe: 'select 1 where false', says: 'Rows.' }],
    },
    text,
  )
}

/** A job whose answer is Python that has to put something into `stolen`. */
export function pythonJob(text: string): SandboxJob {
  const tests = [
    'from harness import Case',
    'class Stealing(Case):',
    '    def test_stolen(self):',
    "        self.true(self.answer.stolen is not None, 'Nothing was stolen.')",
    '',
  ].join('\n')
  return jobOf(
    {
      kind: 'python',
      tests,
      checks: [{ id: 'stolen', title: 'It stole', kind: 'python-test', test: 'test_stolen' }],
    },
    text,
  )
}

function jobOf(part: Pick<ExercisePackage, 'kind' | 'checks' | 'tests'>, text: string): SandboxJob {
  const exercise: ExercisePackage = {
    id: 'some/exercise',
    version: 'v1',
    form: 'text',
    tables: [],
    files: [],
    expected: {},
    limits,
    hints: [],
    ...part,
  }
  return { exercise, answer: { form: 'text', text }, variant: 'visible', data: { tables: {}, files: {} } }
}
