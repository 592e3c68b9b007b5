import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Answer } from '@/lib/grading/answer'
import type { RecordedResult } from '@/lib/grading/checks/recorded-result'
import type { ExercisePackage } from '@/lib/grading/exercise-package'
import type { Verdict } from '@/lib/grading/verdict'
import type { GradingReply, GradingRequest } from './grading-messages'

/** For an engine to start and load its data, beside the seconds an exercise allows its answer. */
const graceMs = 45_000

/** Grades in a process of its own, one at a time. */
export interface GradingProcess {
  /** An answer that takes too long has a fault of kind `time`; the process is started anew then. */
  grade(exercise: ExercisePackage, variant: Verdict['variant'], answer: Answer): Promise<Verdict>
  record(
    exercise: ExercisePackage,
    variant: Verdict['variant'],
    solution: Answer,
  ): Promise<Readonly<Record<string, RecordedResult>>>
  figures(
    exercise: ExercisePackage,
    queries: Readonly<Record<string, string>>,
  ): Promise<Readonly<Record<string, string>>>
  close(): void
}

export function startGrading(): GradingProcess {
  let child: ChildProcess | undefined

  async function ask(request: GradingRequest): Promise<GradingReply | 'late'> {
    const warm = child !== undefined
    child ??= fork(fileURLToPath(new URL('./grading-child.ts', import.meta.url)), {
      execArgv: ['--import', 'tsx'],
      serialization: 'advanced',
      // Engines say much about themselves; what matters comes as a message.
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    // Figures may be the first to need the database, also where the answers before them needed none.
    const grace = warm && request.kind !== 'figures' ? graceMs / 3 : graceMs
    const limit = request.exercise.limits.seconds * 1000 + grace
    const reply = await replyOf(child, request, limit)
    if (reply === 'late') close()
    return reply
  }

  async function asked<K extends GradingReply['kind']>(
    request: GradingRequest,
    kind: K,
  ): Promise<Extract<GradingReply, { kind: K }> | 'late'> {
    const reply = await ask(request)
    if (reply === 'late') return reply
    if (reply.kind === 'failed') throw new Error(reply.message)
    if (reply.kind !== kind) throw new Error(`${reply.kind} came instead of ${kind}`)
    return reply as Extract<GradingReply, { kind: K }>
  }

  function close(): void {
    child?.kill('SIGKILL')
    child = undefined
  }

  return {
    async grade(exercise, variant, answer) {
      const reply = await asked({ kind: 'grade', exercise, variant, answer }, 'verdict')
      return reply === 'late' ? lateVerdict(exercise, variant) : reply.verdict
    },
    async record(exercise, variant, answer) {
      const reply = await asked({ kind: 'record', exercise, variant, answer }, 'recorded')
      if (reply === 'late') throw new Error('the solution takes too long')
      return reply.expected
    },
    async figures(exercise, queries) {
      const reply = await asked({ kind: 'figures', exercise, variant: 'visible', queries }, 'figures')
      if (reply === 'late') throw new Error('the figures take too long')
      return reply.figures
    },
    close,
  }
}

function replyOf(
  child: ChildProcess,
  request: GradingRequest,
  limitMs: number,
): Promise<GradingReply | 'late'> {
  return new Promise((resolve, reject) => {
    const settle = (act: () => void) => {
      clearTimeout(timer)
      child.removeAllListeners('message').removeAllListeners('exit')
      act()
    }
    const timer = setTimeout(() => settle(() => resolve('late')), limitMs)
    child.once('message', (reply: GradingReply) => settle(() => resolve(reply)))
    child.once('exit', (code, signal) =>
      settle(() => reject(new Error(`the process that grades ended (${signal ?? code})`))),
    )
    child.send(request)
  })
}

function lateVerdict({ checks, limits }: ExercisePackage, variant: Verdict['variant']): Verdict {
  return {
    variant,
    passed: false,
    checks: checks.map(({ id, title }) => ({ id, title, outcome: 'skipped', message: '' })),
    fault: { kind: 'time', message: `It was still running after ${limits.seconds} seconds.` },
    ms: limits.seconds * 1000,
  }
}
