import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import type { EngineIndex } from '@/lib/grading/workers/engine-index'
import { duckdb } from './engines/duckdb'
import { makeEngineFolder } from './engines/engine-folder'
import type { EngineMaker } from './engines/engine-maker'
import { pglite } from './engines/pglite'
import { pyodide } from './engines/pyodide'

const publicFolder = fileURLToPath(new URL('../public', import.meta.url))
const service = fileURLToPath(
  new URL('../lib/grading/downloads-service/downloads-service.ts', import.meta.url),
)

/**
 * Puts the engines below `public/`, from where the Web Workers load them, each in a folder named by its version. Makes
 * only those that are not there in this version, and removes others. The service worker that keeps them for the next visit
 * stands beside. Returns what it did, in a line.
 */
export async function buildEngines(out = publicFolder): Promise<string> {
  const engines = join(out, 'engines')
  mkdirSync(engines, { recursive: true })
  const made: string[] = []
  const before = readIndex(join(engines, 'index.json'))
  const built = async <K extends keyof EngineIndex>(maker: EngineMaker<K>): Promise<EngineIndex[K]> => {
    const path = join(engines, folderName(maker))
    const there = before[maker.name]
    if (there?.module.startsWith(`/engines/${folderName(maker)}/`) && existsSync(path)) return there
    made.push(folderName(maker))
    return maker.make(makeEngineFolder(path))
  }
  const index: EngineIndex = {
    pglite: await built(pglite),
    duckdb: await built(duckdb),
    pyodide: await built(pyodide),
  }
  // The index comes after what it names, whole; what nothing names any more goes last.
  writeFileSync(join(engines, 'index.json.part'), JSON.stringify(index))
  renameSync(join(engines, 'index.json.part'), join(engines, 'index.json'))
  const kept = new Set(['index.json', ...[pglite, duckdb, pyodide].map(folderName)])
  for (const name of readdirSync(engines)) {
    if (!kept.has(name)) rmSync(join(engines, name), { recursive: true, force: true })
  }
  await build({
    entryPoints: [service],
    outfile: join(out, 'downloads.js'),
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    logLevel: 'warning',
  })
  return made.length === 0 ? 'engines: up to date' : `engines: ${made.join(', ')} put in place`
}

function folderName({ name, version }: EngineMaker<keyof EngineIndex>): string {
  return `${name}-${version}`
}

function readIndex(path: string): Partial<EngineIndex> {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {}
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) console.log(await buildEngines())
