import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import type { EngineIndex } from '@/lib/grading/workers/postgres-assets'

const publicFolder = fileURLToPath(new URL('../public', import.meta.url))

/**
 * Copies PGlite below `public/`, from where the lessons' worker imports it: its modules as they are, its large binary
 * files compressed once instead of at every request. Does nothing when this version is there. Returns what it did.
 */
export function buildEngines(out = publicFolder): string {
  const dist = dirname(createRequire(import.meta.url).resolve('@electric-sql/pglite'))
  const { version }: { version: string } = JSON.parse(readFileSync(join(dist, '..', 'package.json'), 'utf8'))
  const engines = join(out, 'engines')
  const folder = join(engines, `pglite-${version}`)
  const indexFile = join(engines, 'index.json')
  if (existsSync(indexFile) && readFileSync(indexFile, 'utf8').includes(`pglite-${version}/`)) {
    return `engines: PGlite ${version} up to date`
  }
  rmSync(engines, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  for (const name of readdirSync(dist)) {
    if (name === 'index.js' || /^chunk-\w+\.js$/.test(name)) copyModule(join(dist, name), folder)
  }
  const index: EngineIndex = {
    pglite: {
      module: `/engines/pglite-${version}/index.js`,
      wasm: packed(dist, folder, 'pglite.wasm'),
      initdb: packed(dist, folder, 'initdb.wasm'),
      data: packed(dist, folder, 'pglite.data'),
    },
  }
  writeFileSync(indexFile, JSON.stringify(index))
  return `engines: PGlite ${version} copied`
}

/** Without the pointer to a source map that is not copied. */
function copyModule(source: string, folder: string): void {
  const text = readFileSync(source, 'utf8').replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n')
  writeFileSync(join(folder, basename(source)), text)
}

function packed(dist: string, folder: string, name: string): { url: string; bytes: number } {
  const bytes = gzipSync(readFileSync(join(dist, name)), { level: 9 })
  writeFileSync(join(folder, `${name}.gz`), bytes)
  return { url: `/engines/${basename(folder)}/${name}.gz`, bytes: bytes.length }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) console.log(buildEngines())
