import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { appLog } from '../../app-log'
import { type Decided, type DecisionJob, decide } from './decide'

export interface ThreadQuestion {
  readonly number: number
  readonly job: DecisionJob
}

export interface ThreadAnswer {
  readonly number: number
  readonly decided?: Decided
  readonly fault?: string
}

/**
 * Decides in a thread beside the server, which goes on answering meanwhile: telling how many questions are left takes
 * longer than all the rest of an answer. Where the thread cannot, it is decided here. Throws PlacementError.
 */
export async function decideInThread(job: DecisionJob): Promise<Decided> {
  try {
    return await ask(job)
  } catch (error) {
    appLog().warn({ error: String(error) }, 'Placement was decided in the server, not in its thread')
    return decide(job)
  }
}

interface Thread {
  readonly worker: Worker
  readonly waiting: Map<number, { resolve(decided: Decided): void; reject(cause: unknown): void }>
}

let thread: Thread | undefined
let asked = 0

function ask(job: DecisionJob): Promise<Decided> {
  thread ??= startThread()
  const { worker, waiting } = thread
  asked += 1
  const number = asked
  return new Promise((resolve, reject) => {
    waiting.set(number, { resolve, reject })
    // A process that waits for nothing else waits for this.
    worker.ref()
    worker.postMessage({ number, job } satisfies ThreadQuestion)
  })
}

function startThread(): Thread {
  const worker = new Worker(scriptPath(), { resourceLimits: { maxOldGenerationSizeMb: heapMegabytes } })
  const started: Thread = { worker, waiting: new Map() }
  const { waiting } = started
  worker.on('message', ({ number, decided, fault }: ThreadAnswer) => {
    const asker = waiting.get(number)
    waiting.delete(number)
    if (waiting.size === 0) worker.unref()
    if (decided) asker?.resolve(decided)
    else asker?.reject(new Error(fault))
  })
  const end = (cause: unknown) => {
    if (thread === started) thread = undefined
    for (const { reject } of waiting.values()) reject(cause)
    waiting.clear()
  }
  worker.once('error', end)
  worker.once('exit', (code) => end(new Error(`The thread ended with ${code}.`)))
  return started
}

const heapMegabytes = 256

/** The script that `npm run generate` makes of `worker.ts`, below the folder the application runs in. */
const scriptPath = () => join(process.cwd(), 'lib/services/placement/generated/decider.mjs')
