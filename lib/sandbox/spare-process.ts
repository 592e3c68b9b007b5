import type { EngineFiles } from './engine-files'
import { type JailedProcess, startJailed } from './jailed-process'
import type { SandboxEngine } from './sandbox-job'

/** At most one process that is started ahead, for an answer that may come soon: nobody's code has run in it yet. */
export interface SpareProcess {
  /** The spare where it has this engine, else a new process; a spare with another engine is ended to make room. */
  take(engine: SandboxEngine): Promise<JailedProcess>
  /** Starts one with this engine, where there is none. */
  prepare(engine: SandboxEngine): void
  end(): Promise<void>
}

/** So long an unused process keeps its memory. */
const idleMs = 60_000

/** Makes the place where one process can wait. */
export function spareProcess(filesOf: (engine: SandboxEngine) => EngineFiles): SpareProcess {
  let spare: Spare | undefined

  async function end(): Promise<void> {
    const ending = spare
    spare = undefined
    clearTimeout(ending?.timer)
    await ending?.process.then((jailed) => jailed.end()).catch(() => undefined)
  }

  return {
    take: async (engine) => {
      if (spare?.engine !== engine) {
        await end()
        return startJailed(filesOf(engine))
      }
      const { process, timer } = spare
      spare = undefined
      clearTimeout(timer)
      return process
    },
    prepare: (engine) => {
      if (spare) return
      const process = startJailed(filesOf(engine))
      // What keeps it from starting is told to the answer that takes it.
      process.catch(() => undefined)
      const timer = setTimeout(end, idleMs)
      timer.unref()
      spare = { engine, process, timer }
    },
    end,
  }
}

interface Spare {
  readonly engine: SandboxEngine
  readonly process: Promise<JailedProcess>
  readonly timer: NodeJS.Timeout
}
