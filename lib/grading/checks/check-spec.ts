/**
 * What an exercise demands, as data: `exercise.yaml` lists these, and a small pure function for each kind decides, the
 * same in the page and on the server. `title` says to the learner what is checked; `lesson`, where a failure sends
 * them (`competency/slug`).
 */
export type CheckSpec = SqlCheck | PythonCheck | ConfigCheck | ChoiceCheck | TextCheck

interface CheckBase {
  readonly id: string
  readonly title: string
  readonly lesson?: string
}

/** Of any answer that is text, with comments and strings taken out first. */
export type TextCheck = CheckBase &
  (
    | { readonly kind: 'forbids'; readonly patterns: readonly string[]; readonly says: string }
    | { readonly kind: 'requires'; readonly patterns: readonly string[]; readonly says: string }
  )

/**
 * Of SQL. `probe` is a query that looks at what the answer left behind; without one the last result of the answer
 * itself is looked at. `before` prepares (as the owner), `runs` says how often the answer runs before the probe (1).
 * Checks that prepare or run again start from fresh tables.
 */
export type SqlCheck = CheckBase & {
  readonly before?: string
  readonly runs?: number
  /** Runs between two runs of the answer, such as an older batch delivered again. */
  readonly between?: string
  /** Values of `$name` in the answer; left out, the exercise's `parameters`. */
  readonly parameters?: Readonly<Record<string, string>>
} & (
    | {
        readonly kind: 'rows-equal'
        readonly probe?: string
        readonly ordered: boolean
        /** Largest allowed difference of two numbers, relative to the expected one. */
        readonly tolerance?: number
        /** Extra text for a difference that is a known mistake. */
        readonly says?: string
      }
    | { readonly kind: 'columns'; readonly probe?: string; readonly types?: boolean }
    | { readonly kind: 'row-count'; readonly probe?: string; readonly says?: string }
    | { readonly kind: 'unique'; readonly probe?: string; readonly columns: readonly string[] }
    /** Its query gives failing rows: it passes with none. */
    | { readonly kind: 'no-rows'; readonly probe: string; readonly says: string }
    /** The last run changed no row. */
    | { readonly kind: 'changes-nothing'; readonly probe: string }
    | {
        readonly kind: 'statement-fails'
        readonly sql: string
        readonly code?: string
        readonly says: string
      }
    | { readonly kind: 'statement-succeeds'; readonly sql: string; readonly says: string }
    | {
        readonly kind: 'plan'
        readonly noSeqScanOn?: readonly string[]
        readonly usesIndexOn?: readonly string[]
        readonly maxRowsTouched?: number
        /** DuckDB: files opened by the scan. */
        readonly maxFiles?: number
      }
  )

/** A test method of `checks.py`. */
export type PythonCheck = CheckBase & { readonly kind: 'python-test'; readonly test: string }

/**
 * Of a parsed configuration. `path` is dotted with `[*]` for every item and `.*` for every key:
 * `jobs.deploy.needs`, `tasks[*].timeout`. A Dockerfile is parsed to `{stages: [{base, name, instructions: [{name, args, line}]}]}`.
 */
export type ConfigCheck = CheckBase & { readonly says: string } & (
    | { readonly kind: 'schema'; readonly file: string }
    | { readonly kind: 'value-equals'; readonly path: string; readonly value: unknown }
    | { readonly kind: 'value-in'; readonly path: string; readonly values: readonly unknown[] }
    | { readonly kind: 'value-between'; readonly path: string; readonly min?: number; readonly max?: number }
    | { readonly kind: 'value-matches'; readonly path: string; readonly pattern: string }
    | { readonly kind: 'value-lacks'; readonly path: string; readonly pattern: string }
    | { readonly kind: 'value-contains'; readonly path: string; readonly items: readonly unknown[] }
    | { readonly kind: 'present'; readonly path: string }
    | { readonly kind: 'absent'; readonly path: string }
    | {
        readonly kind: 'dockerfile'
        readonly rule: 'base-pinned' | 'dependencies-first' | 'slim-final-stage' | 'not-root' | 'no-secret'
        /** What the rule needs: names of the dependency files, of build tools, of secrets. */
        readonly names?: readonly string[]
      }
  )

export type ChoiceCheck = CheckBase & { readonly says: string } & (
    | { readonly kind: 'chosen'; readonly question: string; readonly accept: readonly (readonly string[])[] }
    | { readonly kind: 'not-chosen'; readonly question: string; readonly option: string }
    /** Each pair: the first stands before the second. */
    | { readonly kind: 'in-order'; readonly pairs: readonly (readonly [string, string])[] }
    | { readonly kind: 'includes'; readonly items: readonly string[] }
    | { readonly kind: 'excludes'; readonly items: readonly string[] }
    /** Every pair is joined by a way along the arrows. */
    | { readonly kind: 'edges-cover'; readonly pairs: readonly (readonly [string, string])[] }
    | { readonly kind: 'no-redundant-edges' }
    | { readonly kind: 'acyclic' }
    | {
        readonly kind: 'critical-path'
        readonly minutes: Readonly<Record<string, number>>
        readonly under: number
      }
    /** Items are Git commands; the simulator runs them on `start` and looks at what is left. */
    | {
        readonly kind: 'git'
        readonly start: GitStart
        readonly commands: Readonly<Record<string, string>>
        readonly demands: 'commit-restored' | 'change-absent' | 'branch-unchanged' | 'no-force-push'
        readonly branch?: string
        readonly commit?: string
      }
  )

export interface GitStart {
  /** Commit to its parents, oldest first. */
  readonly commits: Readonly<
    Record<string, { readonly parents: readonly string[]; readonly message: string }>
  >
  readonly branches: Readonly<Record<string, string>>
  readonly remotes: Readonly<Record<string, string>>
  readonly head: string
}
