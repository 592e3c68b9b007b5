import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { waitUntilReady } from './wait-until-ready'

export interface Served {
  readonly origin: string
  /** The process that was started; what serves is it or below it. */
  readonly pid: number | undefined
  /** Everything it has printed so far. */
  output(): string
  stop(): Promise<void>
}

/** Starts the production build on a port of its own, and waits until it is ready and has said so. Throws with what it printed. */
export async function serveCairn({
  port,
  databaseUrl,
  demo = false,
}: {
  readonly port: number
  readonly databaseUrl: string
  readonly demo?: boolean
}): Promise<Served> {
  const origin = `http://localhost:${port}`
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/start.ts'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PORT: String(port),
      CAIRN_URL: origin,
      DATABASE_URL: databaseUrl,
      CAIRN_SECRET: randomBytes(32).toString('base64'),
      CAIRN_DEMO: demo ? '1' : '0',
    },
  })
  const printed: string[] = []
  const told = new Promise<void>((resolve) =>
    child.stdout.on('data', (data) => {
      printed.push(String(data))
      // The last of what it says: a set-up code stands before it.
      if (printed.join('').includes('Cairn is at')) resolve()
    }),
  )
  child.stderr.on('data', (data) => printed.push(String(data)))
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()))
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
  }
  try {
    await waitUntilReady(origin, { while: () => child.exitCode === null, seconds: 60 })
    await Promise.race([told, ended])
  } catch (error) {
    await stop()
    throw new Error(`${error instanceof Error ? error.message : error}\n${printed.join('')}`)
  }
  return { origin, pid: child.pid, output: () => printed.join(''), stop }
}
