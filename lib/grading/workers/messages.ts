import type { Answer } from '../answer'
import type { ParsedConfig } from '../engines/config/config-node'
import type { PlanNode } from '../engines/postgres/plan'
import type { RunResult } from '../engines/postgres/result'
import type { PythonRun } from '../engines/python/open-python'
import type { ExercisePackage } from '../exercise-package'
import type { Verdict } from '../verdict'

/** What the page asks of an engine's worker. Requests are answered in order, each with its own id. */
export type EngineRequest = { readonly id: number } & EngineCommand

export type EngineCommand =
  /** Comes first. A lesson has tables alone, and may ask again for more. */
  | Opening
  /** The exercise's answer, judged by nobody; on fresh tables after a reset. */
  | { readonly kind: 'run'; readonly text: string }
  /** SQL on what is there: tables as the last run, or the last query, left them. */
  | { readonly kind: 'query'; readonly sql: string }
  | { readonly kind: 'plan'; readonly sql: string }
  | { readonly kind: 'grade'; readonly answer: Answer }
  /** Everything as the exercise, or the lesson, begins with it. */
  | { readonly kind: 'reset' }

export interface Opening {
  readonly kind: 'open'
  readonly tables: readonly string[]
  readonly exercise?: ExercisePackage
}

/** What a run of an answer gave, by the kind of the exercise. */
export type RunOutput =
  | { readonly kind: 'sql'; readonly result: RunResult }
  | { readonly kind: 'python'; readonly run: PythonRun }
  | { readonly kind: 'config'; readonly parsed: ParsedConfig }

/** What each command is answered with. */
export interface Answered {
  readonly open: undefined
  readonly run: RunOutput
  readonly query: RunResult
  readonly plan: PlanNode
  readonly grade: Verdict
  readonly reset: undefined
}

/** What the worker says. `progress`, in bytes, comes any number of times before the answer to `open`. */
export type EngineReply =
  | { readonly id: number; readonly kind: 'progress'; readonly loaded: number; readonly total: number }
  | { readonly id: number; readonly kind: 'done'; readonly value: Answered[keyof Answered] }
  /** `broken`: the engine cannot be asked again, and is to be started anew. */
  | { readonly id: number; readonly kind: 'failed'; readonly message: string; readonly broken: boolean }
