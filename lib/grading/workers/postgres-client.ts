import type { RunResult } from '../engines/postgres/result'
import type { PostgresCommand, PostgresReply, PostgresRequest } from './postgres-messages'

export interface PostgresClient {
  /** Makes sure that the tables are there. The first call downloads and starts PostgreSQL. */
  open(tables: readonly string[], onProgress?: (loaded: number, total: number) => void): Promise<void>
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
  readonly startWorker: () => Worker
}

interface Waiting {
  readonly settle: (reply: PostgresReply) => void
  readonly fail: (fault: Error) => void
  readonly progress?: (loaded: number, total: number) => void
}

/**
 * The page's side of the worker. PostgreSQL has no time limit of its own here (statement_timeout is ignored), so a run
 * that takes too long ends with its worker.
 */
export function createPostgresClient({ startWorker, limitMs = 5000 }: PostgresClientOptions): PostgresClient {
  let worker: Worker | undefined
  let lastId = 0
  let tables: readonly string[] = []
  let opening: Promise<void> | undefined
  const waiting = new Map<number, Waiting>()

  function ask(command: PostgresCommand, progress?: Waiting['progress']): Promise<PostgresReply> {
    const target = worker ?? start()
    const id = ++lastId
    return new Promise((settle, fail) => {
      waiting.set(id, { settle, fail, progress })
      target.postMessage({ ...command, id } satisfies PostgresRequest)
    })
  }

  function start(): Worker {
    const started = startWorker()
    started.addEventListener('message', (event: MessageEvent<PostgresReply>) => hear(event.data))
    started.addEventListener('error', (event) => {
      event.preventDefault()
      end(new Error('The database stopped unexpectedly. Run again to start it anew.'))
    })
    worker = started
    return started
  }

  function hear(reply: PostgresReply): void {
    const one = waiting.get(reply.id)
    if (reply.kind === 'progress') {
      one?.progress?.(reply.loaded, reply.total)
      return
    }
    waiting.delete(reply.id)
    if (reply.kind === 'failed') one?.fail(new Error(reply.message))
    else one?.settle(reply)
  }

  function end(reason: Error): void {
    worker?.terminate()
    worker = undefined
    opening = undefined
    const left = [...waiting.values()]
    waiting.clear()
    for (const { fail } of left) fail(reason)
  }

  async function open(wanted: readonly string[], onProgress?: Waiting['progress']): Promise<void> {
    const missing = wanted.filter((name) => !tables.includes(name))
    if (worker && missing.length === 0 && opening) return opening
    tables = [...tables, ...missing]
    const asked = ask({ kind: 'open', tables }, onProgress).then(() => undefined)
    opening = asked
    // A failed download must not be remembered as done.
    asked.catch(() => {
      if (opening === asked) opening = undefined
    })
    return asked
  }

  async function run(sql: string): Promise<RunResult> {
    await open(tables)
    const limit = setTimeout(() => {
      end(new Error(`Stopped after ${limitMs / 1000} s. The database was reset; your text is still here.`))
    }, limitMs)
    try {
      const reply = await ask({ kind: 'run', sql })
      if (reply.kind !== 'result') throw new Error('The database gave no result. Run again.')
      return reply.result
    } finally {
      clearTimeout(limit)
    }
  }

  return {
    open,
    run,
    reset: async () => {
      await open(tables)
      await ask({ kind: 'reset' })
    },
    close: () => end(new Error('The database was closed.')),
  }
}
