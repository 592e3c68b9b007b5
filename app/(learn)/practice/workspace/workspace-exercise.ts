import type { CheckSpec } from '@/lib/grading/checks/check-spec'
import type { ExercisePackage } from '@/lib/grading/exercise-package'

/** What the screen needs of an exercise before anything is run; the rest comes with its package. */
export interface WorkspaceExercise
  extends Pick<
    ExercisePackage,
    'id' | 'version' | 'kind' | 'form' | 'tables' | 'files' | 'limits' | 'hints'
  > {
  readonly title: string
  readonly competency: string
  readonly starter: string
  readonly board: NonNullable<ExercisePackage['board']>
  readonly result?: ExercisePackage['result']
  readonly checks: readonly Pick<CheckSpec, 'id' | 'title' | 'lesson'>[]
  /** Rows of each table, by name. */
  readonly rowCounts: Readonly<Record<string, number>>
}

/** The part of a package that a page is built with: nothing of what its checks compare with. */
export function workspaceExercise(
  exercise: ExercisePackage,
  title: string,
  competency: string,
  rowCounts: WorkspaceExercise['rowCounts'],
): WorkspaceExercise {
  const { id, version, kind, form, tables, files, limits, hints, starter = '', result } = exercise
  return {
    ...{ id, version, kind, form, tables, files, limits, hints, starter, title, competency, rowCounts },
    ...(result ? { result } : {}),
    board: exercise.board ?? { items: [], questions: [] },
    checks: exercise.checks.map((check) => ({
      id: check.id,
      title: check.title,
      ...(check.lesson === undefined ? {} : { lesson: check.lesson }),
    })),
  }
}
