import { type ChildProcess, spawn } from 'node:child_process'

type Variables = Readonly<Record<string, string | undefined>>

/** Runs a TypeScript file or a Node program with our output, and resolves with its exit code. */
export function runNode(args: readonly string[], variables: Variables = {}): Promise<number> {
  return ended(startNode(args, variables))
}

/** Starts a Node program with our output; stopping us stops it. */
export function startNode(args: readonly string[], variables: Variables = {}): ChildProcess {
  const child = spawn(process.execPath, args, { stdio: 'inherit', env: { ...process.env, ...variables } })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    // Ctrl-C reaches the child by itself; ending before it would leave it alone with the terminal.
    process.on(signal, () => child.kill(signal))
  }
  stopWithNpm(child)
  return child
}

/**
 * `npm start` runs us in a shell; a SIGTERM to npm ends both and tells us nothing, so that a server would stay behind
 * on its port. Started by npm, we stop the child as soon as our parent is another.
 */
function stopWithNpm(child: ChildProcess): void {
  if (!process.env.npm_lifecycle_event) return
  const { ppid } = process
  const watch = setInterval(() => {
    if (process.ppid !== ppid) child.kill('SIGTERM')
  }, 500)
  child.once('exit', () => clearInterval(watch))
}

/** Resolves with a child's exit code; a child that a signal ended has the code a shell would give. */
export function ended(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 143)))
  })
}

/** What Node is given to run the server of this installation. */
export const serverProgram = ['--import', 'tsx', 'scripts/serve.ts']

/** Next's command line in this installation. */
export const nextProgram = 'node_modules/next/dist/bin/next'
