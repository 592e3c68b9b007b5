import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const folder = fileURLToPath(new URL('../lib/services/coverage/', import.meta.url))

/** Makes the script that a thread runs to solve a coverage plan; the solver itself stays in its package. Returns what it did. */
export async function buildSolver(): Promise<string> {
  await build({
    entryPoints: [`${folder}solver/worker.ts`],
    outfile: `${folder}generated/solver.mjs`,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    external: ['highs'],
    logLevel: 'warning',
  })
  return 'solver: up to date'
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) console.log(await buildSolver())
