import type { RunResult } from '../engines/postgres/result'

/** What the page asks of the worker. Requests are answered in order, each with its own id. */
export type PostgresRequest = { readonly id: number } & PostgresCommand

export type PostgresCommand =
  | { readonly kind: 'open'; readonly tables: readonly string[] }
  | { readonly kind: 'run'; readonly sql: string }
  | { readonly kind: 'reset' }

/** What the worker says. `progress` comes any number of times before the answer to `open`. */
export type PostgresReply =
  | { readonly id: number; readonly kind: 'progress'; readonly loaded: number; readonly total: number }
  | { readonly id: number; readonly kind: 'ready' }
  | { readonly id: number; readonly kind: 'result'; readonly result: RunResult }
  | { readonly id: number; readonly kind: 'failed'; readonly message: string }
