import type { DataSource } from '@/lib/grading/engines/data-source'
import type { ExercisePackage, ExerciseSecrets } from '@/lib/grading/exercise-package'
import type { Verdict } from '@/lib/grading/verdict'
import type { ServiceContext } from '../context'

/** What use cases around exercises work with beside the database and the curriculum. */
export interface PracticeContext extends ServiceContext {
  readonly exercises: ExerciseShelf
  /** Tells whoever grades in this process that something waits. */
  readonly nudgeGraders: () => void
}

/** The exercises that run, as the last build made them. */
export interface ExerciseShelf {
  /** By id (`competency/slug`); undefined where there is none or it does not run. */
  find(id: string): Promise<StockedExercise | undefined>
  /** Ids of a competency's exercises that run. */
  idsOf(competency: string): readonly string[]
  /** The data of a variant, for the exercise's tables and files. */
  data(id: string, variant: Verdict['variant']): DataSource
}

export interface StockedExercise {
  readonly exercise: ExercisePackage
  readonly secrets: ExerciseSecrets
}
