import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import manifest from '@/content/datasets/harebell/manifest.json'
import { harebellSources } from '@/content/datasets/harebell/sources'
import { visible } from '@/content/datasets/harebell/variant'
import type { DatasetIndex } from '@/lib/grading/workers/postgres-assets'

const schema = createHash('sha256')
  .update(readFileSync(new URL('../content/datasets/harebell/schema.sql', import.meta.url)))
  .digest('hex')
const publicFolder = fileURLToPath(new URL('../public', import.meta.url))

/**
 * Writes Harebell's tables below `public/`, where lessons fetch them: compressed CSV named by its content, and an index
 * with what creates each table. Does nothing when they are there and are the manifest's; throws when the generator no
 * longer gives what the manifest says. Returns what it did, in a line.
 */
export function buildDatasets(out = publicFolder): string {
  const folder = join(out, 'datasets', 'harebell')
  const indexFile = join(folder, 'index.json')
  if (isCurrent(folder, indexFile)) return 'data sets: up to date'
  mkdirSync(folder, { recursive: true })
  const index: { schema: string; tables: Record<string, DatasetIndex['tables'][string]> } = {
    schema,
    tables: {},
  }
  let total = 0
  for (const { name, ddl, csv } of harebellSources(visible).values()) {
    const sum = createHash('sha256').update(csv).digest('hex')
    if (sum !== known(name)) {
      throw new Error(
        `${name} is not what its manifest says. Run npm run data:harebell if that was the intention.`,
      )
    }
    const packed = gzipSync(csv, { level: 9 })
    const file = fileName(name, sum)
    writeFileSync(join(folder, file), packed)
    index.tables[name] = { file, bytes: packed.length, ddl }
    total += packed.length
  }
  // The index comes last: where it stands, everything it names is there.
  writeFileSync(indexFile, JSON.stringify(index))
  removeOthers(folder, new Set(['index.json', ...Object.values(index.tables).map(({ file }) => file)]))
  return `data sets: ${Object.keys(index.tables).length} tables, ${Math.round(total / 1000)} kB compressed`
}

function isCurrent(folder: string, indexFile: string): boolean {
  if (!existsSync(indexFile)) return false
  const index: DatasetIndex = JSON.parse(readFileSync(indexFile, 'utf8'))
  if (index.schema !== schema) return false
  return Object.entries(manifest.visible.tables).every(([name, { sha256 }]) => {
    const file = fileName(name, sha256)
    return index.tables[name]?.file === file && existsSync(join(folder, file))
  })
}

function known(name: string): string | undefined {
  const tables: Record<string, { sha256: string }> = manifest.visible.tables
  return tables[name]?.sha256
}

function fileName(table: string, sum: string): string {
  return `${table}.${sum.slice(0, 8)}.csv.gz`
}

function removeOthers(folder: string, keep: ReadonlySet<string>): void {
  for (const name of readdirSync(folder)) if (!keep.has(name)) rmSync(join(folder, name))
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) console.log(buildDatasets())
