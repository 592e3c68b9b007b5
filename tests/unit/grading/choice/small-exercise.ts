import type { DataSource } from '@/lib/grading/engines/data-source'
import type { ExercisePackage } from '@/lib/grading/exercise-package'
import type { Toolbox } from '@/lib/grading/grade-answer'

/** An exercise with nothing but what a test says of it. */
export function smallExercise(
  given: Partial<ExercisePackage> & Pick<ExercisePackage, 'kind' | 'form' | 'checks'>,
): ExercisePackage {
  return {
    id: 'batch-processing/small',
    version: 'v1',
    tables: [],
    files: [],
    expected: {},
    limits: { seconds: 5, rows: 1_000, outputBytes: 10_000 },
    hints: [],
    ...given,
  }
}

const noData: DataSource = {
  table: (name) => Promise.reject(new Error(`no table ${name}`)),
  files: (path) => Promise.reject(new Error(`no file ${path}`)),
}

/** A toolbox without engines, for kinds that need none, unless a test gives it one. */
export function toolboxWith(given: Partial<Toolbox> = {}): Toolbox {
  return {
    data: noData,
    sql: () => Promise.reject(new Error('no database is needed')),
    python: () => Promise.reject(new Error('no Python is needed')),
    ...given,
  }
}
