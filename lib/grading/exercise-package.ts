import type { AnswerForm } from './answer'
import type { CheckSpec } from './checks/check-spec'
import type { RecordedResult } from './checks/recorded-result'

export type ExerciseKind =
  | 'sql-postgres'
  | 'sql-duckdb'
  | 'python'
  | 'config-yaml'
  | 'config-json'
  | 'config-hcl'
  | 'config-dockerfile'
  | 'ordering'
  | 'matching'
  | 'multiple-choice'
  | 'design-decision'

/**
 * Everything that grading and the workspace need of one exercise, built from its folder. The page gets exactly this
 * (as static JSON named by its version): so it holds no solution and nothing of the hidden variant.
 */
export interface ExercisePackage {
  /** `sql-mastery/revenue-fan-out` */
  readonly id: string
  /** Changes with everything that grading depends on: checks, data, expected results, starter. */
  readonly version: string
  readonly kind: ExerciseKind
  readonly form: AnswerForm
  /** Tables of the data set that are loaded before the answer runs. */
  readonly tables: readonly string[]
  /** Folders or files of the data set, by the path the answer opens them with; its tables are files to Python alone. */
  readonly files: readonly string[]
  /** The exercise's own files and schemas, by the path the answer or a check names; they are UTF-8 text. */
  readonly fixtures?: Readonly<Record<string, string>>
  /** SQL that stands for `$name` in the answer, such as `date '2024-09-10'`, where a check has no other. */
  readonly parameters?: Readonly<Record<string, string>>
  /** SQL that runs as the owner before the answer, or Python put beside it. */
  readonly setup?: string
  /** What the editor holds at first; for the choice kinds, undefined. */
  readonly starter?: string
  /** Items, questions and options of the choice kinds. */
  readonly board?: Board
  /** What the result must look like, stated before anybody types. */
  readonly result?: ResultShape
  readonly checks: readonly CheckSpec[]
  /** `checks.py`: unit tests that the checks of kind `python-test` name. */
  readonly tests?: string
  /** Value of each check's probe after the reference answer ran on this variant, by check id. */
  readonly expected: Readonly<Record<string, RecordedResult>>
  readonly limits: { readonly seconds: number; readonly rows: number; readonly outputBytes: number }
  /** How many hints there are; each is fetched when it is asked for. */
  readonly hints: readonly string[]
}

/** What the server has beside it. */
export interface ExerciseSecrets {
  readonly id: string
  readonly version: string
  /** The right answer's text; of the choice kinds, its `Answer` as JSON. */
  readonly solution: string
  /** Why the solution is right, as Markdown. */
  readonly explanation: string
  /** As `expected`, on the hidden variant. */
  readonly expectedHidden: Readonly<Record<string, RecordedResult>>
  /** SHA-256 over the tables and files of each variant: what a verdict was reached on. */
  readonly dataHash: { readonly visible: string; readonly hidden: string }
}

export interface ResultShape {
  /** "one row per depot" */
  readonly grain: string
  readonly columns: readonly { readonly name: string; readonly about?: string }[]
  readonly order?: string
}

export interface Board {
  readonly items: readonly { readonly id: string; readonly text: string; readonly code?: boolean }[]
  readonly questions: readonly {
    readonly id: string
    readonly text: string
    readonly choose: 'one' | 'many'
    readonly options: readonly { readonly id: string; readonly text: string }[]
  }[]
}
