import type { Answer } from '@/lib/grading/answer'
import type { ExercisePackage } from '@/lib/grading/exercise-package'
import type { Verdict } from '@/lib/grading/verdict'

/** One answer on one variant of the data, with everything that grading it needs: the process reads nothing itself. */
export interface SandboxJob {
  /** With the results that are expected on this variant. */
  readonly exercise: ExercisePackage
  readonly answer: Answer
  readonly variant: Verdict['variant']
  readonly data: PackedData
}

/** A part of a data set as plain bytes. */
export interface PackedData {
  readonly tables: Readonly<Record<string, { readonly ddl: string; readonly csv: Uint8Array }>>
  /** By the path that the exercise names, everything at or below it. */
  readonly files: Readonly<Record<string, readonly { readonly path: string; readonly bytes: Uint8Array }[]>>
}

/** What a kind of exercise needs in its process; `plain` has no engine to load. */
export type SandboxEngine = 'postgres' | 'duckdb' | 'python' | 'plain'

/** The engine that grades a kind of exercise. */
export function engineFor(kind: ExercisePackage['kind']): SandboxEngine {
  if (kind === 'sql-postgres') return 'postgres'
  if (kind === 'sql-duckdb') return 'duckdb'
  return kind === 'python' ? 'python' : 'plain'
}
