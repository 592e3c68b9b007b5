import { createServer } from 'node:net'
import { pathToFileURL } from 'node:url'
import { type Environment, EnvironmentFault, parseEnvironment } from '@/lib/environment'
import { hasBuild } from './build.ts'
import { ended, serverProgram, startNode } from './child.ts'
import { prepareDatabase, setUpNotice } from './prepare-database.ts'

/**
 * Starts the built application in this environment and resolves with its exit code when it ends. `whenReady` is called
 * once it answers. Throws, with words for the operator, when it cannot start.
 */
export async function startApp(
  variables: Readonly<Record<string, string | undefined>>,
  whenReady: (environment: Environment) => void,
): Promise<number> {
  const settings = { ...variables, NODE_ENV: 'production' }
  const environment = parseEnvironment(settings)
  if (!hasBuild()) throw new Error('There is no build yet. Run: npm run build')
  if (!(await isFree(environment.port))) {
    throw new Error(`port ${environment.port} is taken by another program. Set PORT to a free one.`)
  }
  const code = await prepareDatabase(environment)
  const server = startNode(serverProgram, {
    ...settings,
    NEXT_TELEMETRY_DISABLED: '1',
  })
  const exit = ended(server)
  const isUp = await Promise.race([answers(environment.port), exit.then(() => false)])
  if (isUp) {
    if (code) console.log(setUpNotice(code, environment.url))
    whenReady(environment)
  }
  return exit
}

/** Whether nobody listens on a port; else another program's answer would look like ours. */
function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, () => probe.close(() => resolve(true)))
  })
}

/** Resolves once the server answers. */
async function answers(port: number): Promise<boolean> {
  for (;;) {
    const response = await fetch(`http://127.0.0.1:${port}/api/health/live`).catch(() => undefined)
    if (response) return true
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

/** What went wrong at a start, for the operator. */
export function startFault(error: unknown): string {
  if (error instanceof EnvironmentFault) {
    return ['Cairn cannot start with this environment:', ...error.faults.map((fault) => `  ${fault}`)].join(
      '\n',
    )
  }
  return `Cairn cannot start: ${error instanceof Error ? error.message : String(error)}`
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    process.exitCode = await startApp(process.env, ({ url }) => console.log(`Cairn is at ${url}`))
  } catch (error) {
    console.error(startFault(error))
    process.exitCode = 1
  }
}
