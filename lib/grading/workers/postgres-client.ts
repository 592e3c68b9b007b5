import type { RunResult } from '../engines/postgres/result'
import { connectWorker, EngineFault, type OnProgress, type WorkerConnection } from './worker-connection'

/** The PostgreSQL of a lesson: one state that every block of the page adds to. */
export interface PostgresClient {
  /** Makes sure that the tables are there. The first call downloads and starts PostgreSQL. */
  open(tables: readonly string[], onProgress?: OnProgress): Promise<void>
  /** Runs SQL on the tables opened so far. A run past the time limit ends the database: the next call starts anew. */
  run(sql: string): Promise<RunResult>
  /** The tables as they were. */
  reset(): Promise<void>
  /** Ends the worker and gives its memory back. The next call starts anew. */
  close(): void
}

export interface PostgresClientOptions {
  /** Wall-clock limit of one run, in milliseconds. */
  readonly limitMs?: number
  /** Starts the worker; a test gives its own. */
  readonly startWorker: () => Worker | Promise<Worker>
}

/**
 * The page's side of the worker. PostgreSQL has no time limit of its own here (statement_timeout is ignored), so a run
 * that takes too long ends with its worker.
 */
export function createPostgresClient({ startWorker, limitMs = 5000 }: PostgresClientOptions): PostgresClient {
  let connection: WorkerConnection | undefined
  let tables: readonly string[] = []
  let opening: Promise<WorkerConnection> | undefined

  function end(reason: Error): void {
    connection?.end(reason)
    connection = undefined
    opening = undefined
  }

  function opened(onProgress?: OnProgress): Promise<WorkerConnection> {
    opening ??= start(onProgress)
    return opening
  }

  async function start(onProgress?: OnProgress): Promise<WorkerConnection> {
    connection ??= connectWorker(startWorker, () => {
      end(new Error('The database stopped unexpectedly. Run again to start it anew.'))
    })
    const mine = connection
    await endIfBroken(mine.ask({ kind: 'open', tables }, onProgress))
    return mine
  }

  async function endIfBroken<T>(asked: Promise<T>): Promise<T> {
    try {
      return await asked
    } catch (fault) {
      if (fault instanceof EngineFault && fault.broken) end(fault)
      throw fault
    }
  }

  async function run(sql: string): Promise<RunResult> {
    const target = await opened()
    const limit = setTimeout(() => {
      end(new Error(`Stopped after ${limitMs / 1000} s. The database was reset; your text is still here.`))
    }, limitMs)
    try {
      return await endIfBroken(target.ask({ kind: 'query', sql }))
    } finally {
      clearTimeout(limit)
    }
  }

  return {
    async open(wanted, onProgress) {
      const missing = wanted.filter((name) => !tables.includes(name))
      if (missing.length > 0) {
        tables = [...tables, ...missing]
        opening = undefined
      }
      await opened(onProgress)
    },
    run,
    reset: async () => {
      const target = await opened()
      await endIfBroken(target.ask({ kind: 'reset' }))
    },
    close: () => end(new Error('The database was closed.')),
  }
}
