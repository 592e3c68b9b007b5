import { existsSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { SandboxEngine } from './sandbox-job'

/** The scripts and files that a sandboxed process is given. */
export interface EngineFiles {
  readonly jail: string
  readonly guest: string
  /** Name in the process to the file it is read from, before the process is locked. */
  readonly assets: Readonly<Record<string, string>>
  /** For V8. */
  readonly flags?: readonly string[]
}

/** Where an engine's files are, below the folder the application runs in. Throws where they were never generated. */
export function engineFiles(engine: SandboxEngine, root: string = process.cwd()): EngineFiles {
  const generated = resolve(root, 'lib/sandbox/generated')
  const packages = resolve(root, 'node_modules')
  const jail = join(generated, 'jail.cjs')
  if (!existsSync(jail)) throw new Error('The sandbox is not generated. Run: npm run build')
  const picture = (name: RegExp) =>
    join(generated, readdirSync(generated).find((file) => name.test(file)) ?? '')
  const assets: Record<SandboxEngine, () => Record<string, string>> = {
    postgres: () => ({
      ...inFolder(join(packages, '@electric-sql/pglite/dist'), ['pglite.wasm', 'pglite.data']),
      'cluster.tar': picture(/^postgres-.*\.tar$/),
    }),
    duckdb: () => inFolder(join(packages, '@duckdb/duckdb-wasm/dist'), ['duckdb-eh.wasm']),
    python: () => ({
      ...inFolder(join(packages, 'pyodide'), ['pyodide.asm.wasm', 'python_stdlib.zip', 'pyodide-lock.json']),
      'python.snapshot': picture(/^python-.*\.snapshot$/),
    }),
    plain: () => ({}),
  }
  return { jail, guest: join(generated, `${engine}.js`), assets: assets[engine](), flags: flags[engine] }
}

/**
 * A database does its work in a second or two: compiled quickly and not again for speed, it takes two thirds of the
 * processor time. Python may have long loops, which pay for it.
 */
const quickly = ['--liftoff-only', '--wasm-lazy-compilation']
const flags: Partial<Record<SandboxEngine, readonly string[]>> = { postgres: quickly, duckdb: quickly }

function inFolder(folder: string, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, join(folder, name)]))
}
