import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { CoveragePlan, PlanProblem } from '@/lib/coverage/plan-problem'
import { TooMany, Unavailable } from '../../errors'

export interface SolverJob {
  readonly problem: PlanProblem
  readonly seconds: number
}

const limits = {
  /** For looking, choosing and proving; what is found by then is given, with how far from the least it may be. */
  seconds: 1.6,
  /** A thread that says nothing for so long is ended. */
  patienceMs: 20_000,
  /** Plans made at a time in this process; each keeps a core busy. */
  atOnce: 2,
  /** Plans that may wait for their turn. */
  waiting: 20,
  heapMegabytes: 256,
} as const

const waiting: (() => void)[] = []
let working = 0

/** Makes a plan in a thread of its own. Throws Unavailable where that cannot be done, TooMany where too many wait, and what the signal says. */
export async function solveInThread(problem: PlanProblem, signal?: AbortSignal): Promise<CoveragePlan> {
  await takeTurn()
  try {
    signal?.throwIfAborted()
    return await run({ problem, seconds: limits.seconds }, signal)
  } finally {
    giveTurn()
  }
}

async function takeTurn(): Promise<void> {
  if (waiting.length >= limits.waiting) {
    throw new TooMany(5, 'Many plans are being made just now. Nothing was changed: try again in a moment.')
  }
  if (working >= limits.atOnce) return new Promise((resolve) => waiting.push(resolve))
  working += 1
}

/** To whoever waits the longest, where anybody does. */
function giveTurn(): void {
  const next = waiting.shift()
  if (next) next()
  else working -= 1
}

function run(job: SolverJob, signal: AbortSignal | undefined): Promise<CoveragePlan> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(scriptPath(), {
      workerData: job,
      resourceLimits: { maxOldGenerationSizeMb: limits.heapMegabytes },
    })
    const end = (settle: () => void) => {
      clearTimeout(patience)
      signal?.removeEventListener('abort', abort)
      void worker.terminate()
      settle()
    }
    const fail = (cause: unknown) =>
      end(() => reject(new Unavailable('The plan could not be made. Nothing was changed.', { cause })))
    const patience = setTimeout(() => fail(new Error('The solver took too long.')), limits.patienceMs)
    const abort = () => end(() => reject(signal?.reason))
    signal?.addEventListener('abort', abort)
    worker.once('message', (plan: CoveragePlan) => end(() => resolve(plan)))
    worker.once('error', fail)
    worker.once('exit', (code) => fail(new Error(`The solver ended with ${code}.`)))
  })
}

/** The script that `npm run generate` makes of `worker.ts`, below the folder the application runs in. */
const scriptPath = () => join(process.cwd(), 'lib/services/coverage/generated/solver.mjs')
