import type { Answered, EngineCommand, EngineReply, EngineRequest } from './messages'

/** One worker and what was asked of it. */
export interface WorkerConnection {
  /** Rejects with `EngineFault` when the worker says so, and with the reason it was ended for when it was. */
  ask<K extends EngineCommand['kind']>(
    command: Extract<EngineCommand, { kind: K }>,
    onProgress?: OnProgress,
  ): Promise<Answered[K]>
  /** Ends the worker, which gives its memory back; what it still says is heard by nobody. */
  end(reason: Error): void
}

/** Bytes that came, of so many. */
export type OnProgress = (loaded: number, total: number) => void

/** What a worker said went wrong; a broken one must be started anew. */
export class EngineFault extends Error {
  constructor(
    message: string,
    readonly broken: boolean,
  ) {
    super(message)
  }
}

interface Waiting {
  readonly settle: (value: never) => void
  readonly fail: (fault: Error) => void
  readonly onProgress?: OnProgress
}

/** Starts a worker. `onCrash` is called when it broke by itself. */
export function connectWorker(
  startWorker: () => Worker | Promise<Worker>,
  onCrash: () => void,
): WorkerConnection {
  const waiting = new Map<number, Waiting>()
  let lastId = 0
  let ended: Error | undefined
  let worker: Worker | undefined
  const started = start()

  async function start(): Promise<Worker> {
    const fresh = await startWorker()
    if (ended) fresh.terminate()
    worker = fresh
    fresh.addEventListener('message', ({ data }: MessageEvent<EngineReply>) => hear(data))
    fresh.addEventListener('error', (event) => {
      event.preventDefault()
      if (!ended) onCrash()
    })
    return fresh
  }

  function hear(reply: EngineReply): void {
    const one = waiting.get(reply.id)
    if (reply.kind === 'progress') {
      one?.onProgress?.(reply.loaded, reply.total)
      return
    }
    waiting.delete(reply.id)
    if (reply.kind === 'failed') one?.fail(new EngineFault(reply.message, reply.broken))
    else one?.settle(reply.value as never)
  }

  return {
    ask: (command, onProgress) =>
      new Promise((settle, fail) => {
        if (ended) return fail(ended)
        const id = ++lastId
        waiting.set(id, { settle, fail, onProgress })
        started
          .then((target) => target.postMessage({ ...command, id } satisfies EngineRequest))
          .catch(() => fail(new EngineFault('The engine could not be started.', true)))
      }),
    end(reason) {
      if (ended) return
      ended = reason
      worker?.terminate()
      const left = [...waiting.values()]
      waiting.clear()
      for (const { fail } of left) fail(reason)
    },
  }
}
