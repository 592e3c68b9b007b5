import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { constants, setPriority } from 'node:os'
import { dirname } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { serialize } from 'node:v8'
import type { EngineFiles } from './engine-files'
import { frameOf, headerBytes } from './jail/frames'
import { withoutNetwork } from './network-namespace'

/** A locked process: messages out of it in order, and the way in. */
export interface JailedProcess {
  readonly pid: number
  /** The next message, as text; undefined once the process has ended. Throws `TooMuchOutput`. */
  next(): Promise<string | undefined>
  give(job: unknown): void
  /** Ends it at once; resolves when it is gone. */
  end(): Promise<void>
  /** How it ended by itself, once `next` gave undefined. */
  exit(): { readonly code: number | null; readonly signal: string | null }
}

/** The process says more than any verdict can be long. */
export class TooMuchOutput extends Error {}

/** Bytes of one message out of a process. */
const messageBytes = 2 * 1024 * 1024
/** V8's own heap; engines keep their memory beside it. */
const heapMegabytes = 256

/**
 * Seconds of processor time, and neither core dumps nor files: the system itself ends what our own death left running.
 */
const withinLimits = existsSync('/bin/sh')
  ? ['/bin/sh', '-c', 'ulimit -t 120; ulimit -c 0; ulimit -f 0; exec env -i "$@"', 'sandbox']
  : []

/**
 * Starts a process that has no environment, no standard streams, no network where the system can do that, and that Node
 * lets read nothing but the engine's files, write nothing and start nothing.
 */
export async function startJailed({ jail, guest, assets, flags = [] }: EngineFiles): Promise<JailedProcess> {
  const readable = [dirname(jail), dirname(guest), ...Object.values(assets)]
  const command = [
    ...(await withoutNetwork()),
    ...withinLimits,
    process.execPath,
    permissionFlag(),
    ...new Set(readable.map((path) => `--allow-fs-read=${path}${path.includes('.') ? '' : '/*'}`)),
    `--max-old-space-size=${heapMegabytes}`,
    '--no-warnings',
    ...flags,
    jail,
    guest,
    ...Object.entries(assets).map(([name, file]) => `${name}=${file}`),
  ]
  const [program = '', ...args] = command
  const child = spawn(program, args, {
    // Next's types ask for a variable that this process is not to have.
    env: {} as NodeJS.ProcessEnv,
    cwd: dirname(jail),
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  })
  // Whoever browses comes before whoever is graded.
  if (child.pid) lowerPriority(child.pid)
  return talkTo(child)
}

function permissionFlag(): string {
  return Number(process.versions.node.split('.')[0]) >= 24 ? '--permission' : '--experimental-permission'
}

function lowerPriority(pid: number): void {
  try {
    setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL)
  } catch {
    // Not every system lets us; grading works the same.
  }
}

function talkTo(child: ChildProcess): JailedProcess {
  const input = child.stdio[3] as Writable
  const output = child.stdio[4] as Readable
  const ended = new Promise<void>((resolve) => {
    child.once('close', () => resolve())
    child.once('error', () => resolve())
  })
  // A process that ended before it read its job; `next` tells of the end.
  input.on('error', () => undefined)
  output.on('error', () => undefined)
  const messages = messagesOf(output)
  return {
    pid: child.pid ?? 0,
    next: async () => {
      const { value, done } = await messages.next()
      if (!done) return value
      await ended
      return undefined
    },
    give: (job) => input.end(frameOf(serialize(job))),
    end: async () => {
      child.kill('SIGKILL')
      await ended
    },
    exit: () => ({ code: child.exitCode, signal: child.signalCode }),
  }
}

async function* messagesOf(output: Readable): AsyncGenerator<string, undefined> {
  let held = Buffer.alloc(0)
  for await (const chunk of untilItBreaks(output)) {
    held = Buffer.concat([held, chunk])
    while (held.length >= headerBytes) {
      const length = held.readUInt32BE(0)
      if (length > messageBytes) throw new TooMuchOutput()
      if (held.length < headerBytes + length) break
      yield held.toString('utf8', headerBytes, headerBytes + length)
      held = held.subarray(headerBytes + length)
    }
  }
  return undefined
}

/** A pipe that breaks off ends like one that was closed: the process is gone either way. */
async function* untilItBreaks(output: Readable): AsyncGenerator<Buffer> {
  try {
    yield* output
  } catch {
    // How the process ended is asked of the process.
  }
}
