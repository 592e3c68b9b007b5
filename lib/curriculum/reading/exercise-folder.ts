import type { Answer, AnswerForm } from '@/lib/grading/answer'
import type { RecordedResult } from '@/lib/grading/checks/recorded-result'
import type { ExerciseKind } from '@/lib/grading/exercise-package'
import type { ExerciseFile } from './exercise-shape'

/** An exercise that runs, with the texts of its folder. */
export interface ExerciseFolder {
  /** `sql-mastery/revenue-fan-out` */
  readonly id: string
  /** From the folder above the content. */
  readonly path: string
  readonly kind: ExerciseKind
  readonly value: ExerciseFile & { readonly checks: NonNullable<ExerciseFile['checks']> }
  /** `brief.mdx` as it was written, with `{figures.name}` in it. */
  readonly brief: string
  readonly starter?: string
  /** The right answer, in the form a learner would hand it in. */
  readonly solution: Answer
  readonly setup?: string
  /** `checks.py` */
  readonly tests?: string
  /** Its own files and schemas, by the path an answer or a check names. */
  readonly fixtures: Readonly<Record<string, string>>
  readonly wrongAnswers: readonly WrongAnswer[]
  /** Undefined until it was recorded. */
  readonly recorded?: RecordedExercise
}

export interface WrongAnswer {
  /** Where the list has it, from 0. */
  readonly at: number
  readonly answer: Answer
  readonly because: string
  /** The id of the check that must fail, or `fault` where the answer cannot be run at all. */
  readonly caughtBy: string
}

/** `expected.json`: what the reference answer gave, by check, and the figures of the brief. */
export interface RecordedExercise {
  readonly visible: Readonly<Record<string, RecordedResult>>
  readonly hidden: Readonly<Record<string, RecordedResult>>
  readonly figures: Readonly<Record<string, string>>
}

/** How an answer's file ends: `starter.sql`. */
export const fileEndings: Readonly<Partial<Record<ExerciseKind, string>>> = {
  'sql-postgres': 'sql',
  'sql-duckdb': 'sql',
  python: 'py',
  'config-yaml': 'yaml',
  'config-json': 'json',
  'config-hcl': 'hcl',
  'config-dockerfile': 'Dockerfile',
}

/** The forms that an answer to a kind can have; which one, the right answer shows. */
export function formsOf(kind: ExerciseKind): readonly AnswerForm[] {
  if (fileEndings[kind] !== undefined) return ['text']
  if (kind === 'ordering') return ['order', 'edges']
  if (kind === 'matching') return ['choices', 'edges']
  return ['choices']
}
