import type { Verdict } from '@/lib/grading/verdict'
import { type EngineFiles, engineFiles } from './engine-files'
import { type JailedProcess, TooMuchOutput } from './jailed-process'
import { faultVerdict, readVerdict } from './jailed-verdict'
import { processorMs } from './processor-time'
import { residentBytes } from './resident-bytes'
import { SandboxBroken } from './sandbox-broken'
import { engineFor, type SandboxEngine, type SandboxJob } from './sandbox-job'
import { spareProcess } from './spare-process'

/** Grades answers, each in a process of its own that ends with it: nothing of one answer is there for the next. */
export interface Sandbox {
  /**
   * The verdict on one answer. What a learner wrote can only lead to a verdict, such as one that the time ran out;
   * throws `SandboxBroken` where the process ended for no reason that is known, and when the sandbox was closed.
   */
  grade(job: SandboxJob): Promise<Verdict>
  /** Ends every process; what was being graded throws. */
  close(): Promise<void>
}

export interface SandboxOptions {
  /** Processes alive at a time; further answers wait, and where one is free it is started ahead. */
  readonly processes: number
  /** What a process may hold; it is ended beyond that. */
  readonly memoryBytes?: number
  /** For loading the data, beside the seconds an exercise allows its answer. */
  readonly graceMs?: number
  readonly filesOf?: (engine: SandboxEngine) => EngineFiles
}

/** Beside an exercise's own limits. */
const limits = {
  memoryBytes: 1024 * 1024 * 1024,
  /** For an engine to start, on a machine with much else to do. */
  startMs: 60_000,
  graceMs: 8_000,
  /** How often memory is looked at. */
  watchMs: 100,
  /** How often the time is looked at, once an answer's own is over. */
  againMs: 500,
  /** A busy machine may take so many times as long. */
  slowness: 5,
} as const

/** A sandbox with so many processes at most. */
export function openSandbox({
  processes,
  memoryBytes = limits.memoryBytes,
  graceMs = limits.graceMs,
  filesOf = engineFiles,
}: SandboxOptions): Sandbox {
  const alive = new Set<JailedProcess>()
  const turns = takeTurns(processes)
  const spare = spareProcess(filesOf)
  let closed = false

  async function grade(job: SandboxJob): Promise<Verdict> {
    if (closed) throw new SandboxBroken('The sandbox is closed.')
    const engine = engineFor(job.exercise.kind)
    const jailed = await spare.take(engine)
    alive.add(jailed)
    try {
      if (closed) throw new SandboxBroken('The sandbox is closed.')
      // The same engine is the likeliest to be asked for next: the hidden variant comes after the visible.
      if (alive.size < processes) spare.prepare(engine)
      return await verdictOf(jailed, job, { memoryBytes, graceMs })
    } finally {
      await jailed.end()
      alive.delete(jailed)
    }
  }

  return {
    grade: (job) => turns(() => grade(job)),
    close: async () => {
      closed = true
      await Promise.all([spare.end(), ...[...alive].map((jailed) => jailed.end())])
    },
  }
}

async function verdictOf(
  jailed: JailedProcess,
  job: SandboxJob,
  { memoryBytes, graceMs }: { readonly memoryBytes: number; readonly graceMs: number },
): Promise<Verdict> {
  const started = await within(limits.startMs, jailed.next())
  if (kindOf(started) !== 'ready') throw new SandboxBroken(`The engine did not start: ${said(started)}`)
  const from = performance.now()
  const fault = (kind: FaultKind) => faultVerdict(job, kind, Math.round(performance.now() - from))
  jailed.give(job)
  const watch = watchMemory(jailed.pid, memoryBytes)
  const answerMs = job.exercise.limits.seconds * 1000 + graceMs
  try {
    const message = await Promise.race([inItsTime(answerMs, jailed), watch.exceeded])
    if (message === tooLate) return fault('time')
    if (message === tooMuchMemory || ranOutOfHeap(message, jailed)) return fault('memory')
    return readVerdict(message, job)
  } catch (error) {
    if (error instanceof TooMuchOutput) return fault('output')
    throw error instanceof SandboxBroken ? error : new SandboxBroken(said(error), { cause: error })
  } finally {
    watch.stop()
  }
}

type FaultKind = Parameters<typeof faultVerdict>[1]

const tooLate = Symbol('too late')
const tooMuchMemory = Symbol('too much memory')

/** V8 aborts a process whose heap is full. */
function ranOutOfHeap(message: unknown, jailed: JailedProcess): boolean {
  const { code, signal } = jailed.exit()
  return message === undefined && (code === 134 || signal === 'SIGABRT' || signal === 'SIGTRAP')
}

/**
 * The next message, or that it is too late: when the process has had that much processor time. Where others keep the
 * machine busy a right answer is not to fail for it; one that only waits has five times as long.
 */
async function inItsTime(milliseconds: number, { pid, next }: JailedProcess) {
  const from = performance.now()
  const before = (await processorMs(pid)) ?? 0
  const message = next()
  for (let wait = milliseconds; ; wait = limits.againMs) {
    const heard = await within(wait, message)
    if (heard !== tooLate) return heard
    const had = await processorMs(pid)
    const isOver = had === undefined || had - before >= milliseconds
    if (isOver || performance.now() - from >= milliseconds * limits.slowness) return tooLate
  }
}

async function within<T>(milliseconds: number, work: Promise<T>): Promise<T | typeof tooLate> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<typeof tooLate>((resolve) => {
    timer = setTimeout(resolve, milliseconds, tooLate)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

function watchMemory(pid: number, allowed: number) {
  let timer: NodeJS.Timeout | undefined
  const exceeded = new Promise<typeof tooMuchMemory>((resolve) => {
    timer = setInterval(async () => {
      if (((await residentBytes(pid)) ?? 0) > allowed) resolve(tooMuchMemory)
    }, limits.watchMs)
  })
  return { exceeded, stop: () => clearInterval(timer) }
}

/** Lets so many works go on at once, the rest in the order they came. */
function takeTurns(places: number) {
  let free = places
  const waiting: (() => void)[] = []
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (free === 0) await new Promise<void>((resolve) => waiting.push(resolve))
    else free -= 1
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else free += 1
    }
  }
}

function kindOf(message: unknown): string {
  if (typeof message !== 'string') return ''
  return /^\{"kind":"(\w+)"/.exec(message)?.[1] ?? ''
}

function said(message: unknown): string {
  if (message instanceof Error) return message.message
  return typeof message === 'string' ? message.slice(0, 300) : 'it said nothing'
}
