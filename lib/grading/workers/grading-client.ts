import type { Answer } from '../answer'
import type { PlanNode } from '../engines/postgres/plan'
import type { RunResult } from '../engines/postgres/result'
import type { ExercisePackage } from '../exercise-package'
import type { Verdict } from '../verdict'
import { type EngineState, observeState } from './engine-state'
import { closed, EngineStopped, stoppedByCrash, stoppedByLimit, stoppedByWish } from './engine-stopped'
import type { Answered, EngineCommand, RunOutput } from './messages'
import { stoppedVerdict } from './stopped-verdict'
import { connectWorker, EngineFault, type WorkerConnection } from './worker-connection'

/**
 * The page's side of an exercise's engine, which runs in a Web Worker of its own. Calls are worked off one after
 * another. Whatever ends the engine, the next call starts it anew; what was typed is never part of it.
 */
export interface GradingClient {
  /** What the engine is doing; for `useSyncExternalStore`, with `subscribe`. */
  state(): EngineState
  /** Calls back after each change, until what it gave is called. */
  subscribe(onChange: () => void): () => void
  /** Downloads and starts the engine with the exercise's data, unless it is there. Every other call does so as well. */
  open(): Promise<void>
  /**
   * Runs an answer on fresh tables and files and judges nothing. Configurations are parsed. Throws `EngineStopped` past
   * the exercise's time limit.
   */
  run(text: string): Promise<RunOutput>
  /** Runs SQL on the tables as the last run left them: to look around in them. Throws `EngineStopped`. */
  query(sql: string): Promise<RunResult>
  /** How a query is run, on the tables as the last run left them. Throws in the engine's words, or `EngineStopped`. */
  plan(sql: string): Promise<PlanNode>
  /** The verdict on the visible data. An answer past the time limit has a fault; throws `EngineStopped` otherwise. */
  grade(answer: Answer): Promise<Verdict>
  /** Tables as the exercise begins with them. */
  reset(): Promise<void>
  /** Stops what runs, at the learner's wish. */
  stop(): void
  /** Ends the worker and gives its memory back. */
  close(): void
}

export interface GradingClientOptions {
  readonly exercise: ExercisePackage
  /** Starts the worker for the exercise's kind; a test gives its own. */
  readonly startWorker: () => Worker | Promise<Worker>
  /** Milliseconds for loading fresh tables between the checks, beside what the exercise allows its answer. */
  readonly graceMs?: number
}

export function createGradingClient({
  exercise,
  startWorker,
  graceMs = 5000,
}: GradingClientOptions): GradingClient {
  const { seconds } = exercise.limits
  const answerMs = seconds * 1000
  const { show, state, subscribe } = observeState()
  let connection: WorkerConnection | undefined
  let opening: Promise<WorkerConnection> | undefined
  let turn: Promise<unknown> = Promise.resolve()
  // What was asked for before the engine was stopped or closed is not to start it again.
  let era = 0

  function opened(): Promise<WorkerConnection> {
    opening ??= start()
    return opening
  }

  async function start(): Promise<WorkerConnection> {
    show({ kind: 'starting' })
    const mine = connectWorker(startWorker, () => {
      if (connection === mine) end(stoppedByCrash())
    })
    connection = mine
    const open = { kind: 'open', tables: exercise.tables, exercise } as const
    await endIfBroken(
      mine,
      mine.ask(open, (loaded, total) =>
        show(loaded < total ? { kind: 'downloading', loaded, total } : { kind: 'starting' }),
      ),
    )
    show({ kind: 'ready' })
    return mine
  }

  /** Works when everything before it is done. */
  function inTurn<T>(work: (send: Send) => Promise<T>): Promise<T> {
    const asked = era
    const done = turn.then(async () => {
      if (asked !== era) throw stoppedByWish()
      const mine = await opened()
      show({ kind: 'running', since: Date.now() })
      try {
        return await work((command, allowedMs) => limited(mine, command, allowedMs))
      } finally {
        if (connection === mine) show({ kind: 'ready' })
      }
    })
    turn = done.catch(() => undefined)
    return done
  }

  const limited: Limited = async (mine, command, allowedMs) => {
    const limit = setTimeout(() => {
      if (connection === mine) end(stoppedByLimit(seconds))
    }, allowedMs)
    try {
      return await endIfBroken(mine, mine.ask(command))
    } finally {
      clearTimeout(limit)
    }
  }

  /** What broke is ended, with its own words for why. */
  async function endIfBroken<T>(mine: WorkerConnection, asked: Promise<T>): Promise<T> {
    try {
      return await asked
    } catch (fault) {
      if (!(fault instanceof EngineFault && fault.broken)) throw fault
      const why = stoppedByCrash(fault.message)
      if (connection === mine) end(why)
      throw why
    }
  }

  function end(why: EngineStopped): void {
    connection?.end(why)
    connection = undefined
    opening = undefined
    if (why.reason === 'stop' || why.reason === 'closed') era++
    if (why.reason === 'closed') show({ kind: 'idle' })
    else show({ kind: why.reason === 'crash' ? 'crashed' : 'stopped', message: why.message })
  }

  async function grade(answer: Answer): Promise<Verdict> {
    const from = performance.now()
    try {
      return await inTurn((send) => send({ kind: 'grade', answer }, answerMs + graceMs))
    } catch (fault) {
      if (!(fault instanceof EngineStopped && fault.reason === 'limit')) throw fault
      return stoppedVerdict(exercise, fault.message, Math.round(performance.now() - from))
    }
  }

  return {
    state,
    subscribe,
    open: async () => {
      await opened()
    },
    run: (text) =>
      inTurn(async (send) => {
        await send({ kind: 'reset' }, graceMs)
        return send({ kind: 'run', text }, answerMs)
      }),
    query: (sql) => inTurn((send) => send({ kind: 'query', sql }, answerMs)),
    plan: (sql) => inTurn((send) => send({ kind: 'plan', sql }, answerMs)),
    grade,
    reset: async () => {
      await inTurn((send) => send({ kind: 'reset' }, graceMs))
    },
    stop: () => {
      if (connection) end(stoppedByWish())
    },
    close: () => end(closed()),
  }
}

type Send = <K extends EngineCommand['kind']>(
  command: Extract<EngineCommand, { kind: K }>,
  allowedMs: number,
) => Promise<Answered[K]>

type Limited = <K extends EngineCommand['kind']>(
  mine: WorkerConnection,
  command: Extract<EngineCommand, { kind: K }>,
  allowedMs: number,
) => Promise<Answered[K]>
