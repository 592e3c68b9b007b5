import type { ExerciseFolder } from './exercise-folder'
import type { ExerciseFile } from './exercise-shape'
import type { LessonQuestion } from './lesson-questions'
import type { QuestionsFile } from './question-shape'
import type { Shaped } from './shaped'
import type { CompetencyFile, CurriculumFile, RenamesFile } from './shapes'

/** All that was read. A file that is missing or does not parse is undefined: that has been reported. */
export interface Content {
  /** The content folder's own name, with which the faults' paths begin. */
  readonly name: string
  readonly curriculum: Shaped<CurriculumFile> | undefined
  readonly tables: Shaped<{ tables: Record<string, string> }> | undefined
  readonly renames: Shaped<RenamesFile> | undefined
  readonly competencies: readonly ReadCompetency[]
}

/** A folder of `competencies/`; one whose `competency.yaml` cannot be read is known by its name alone. */
export type ReadCompetency =
  | WholeCompetency
  | { readonly id: string; readonly path: string; readonly file?: undefined }

export interface WholeCompetency {
  /** The folder's name, which its `competency.yaml` must repeat. */
  readonly id: string
  /** From the folder above the content. */
  readonly path: string
  readonly file: Shaped<CompetencyFile>
  readonly exercises: readonly ReadExercise[]
  /** By slug. */
  readonly lessonFiles: ReadonlyMap<string, LessonFile>
  readonly questions: Shaped<QuestionsFile> | undefined
}

export interface ReadExercise {
  readonly slug: string
  readonly file: Shaped<ExerciseFile>
  /** What is in its folder, where the exercise runs. */
  readonly folder?: ExerciseFolder
}

export interface LessonFile {
  /** Without its ending: `01-grain-first`. */
  readonly name: string
  /** What follows the front matter. */
  readonly body: string
  /** Those of its check. */
  readonly questions: readonly LessonQuestion[]
}

/** `competency/slug` of a prerequisite, which may leave its own competency out. */
export function stepReference(competency: string, reference: string): string {
  return reference.includes('/') ? reference : `${competency}/${reference}`
}
