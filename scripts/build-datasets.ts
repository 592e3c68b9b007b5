import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { makeHarebellFiles } from '@/content/datasets/harebell/files/harebell-files'
import manifest from '@/content/datasets/harebell/manifest.json'
import { once } from '@/content/datasets/harebell/once'
import { harebellSources } from '@/content/datasets/harebell/sources'
import { hidden, type Variant, visible } from '@/content/datasets/harebell/variant'
import type { DatasetIndex } from '@/lib/grading/data/dataset-index'

const schema = createHash('sha256')
  .update(readFileSync(new URL('../content/datasets/harebell/schema.sql', import.meta.url)))
  .digest('hex')

/** Each variant's folder: the page fetches the visible one; the hidden one never leaves the server. */
const folders = {
  visible: fileURLToPath(new URL('../public/datasets/harebell', import.meta.url)),
  hidden: fileURLToPath(new URL('../lib/grading/generated/hidden', import.meta.url)),
}

/**
 * Writes one variant of Harebell's tables and files into a folder: compressed and named by their content, and an index
 * that says what each is. Makes only what is not there yet by the manifest; throws when the generator no longer gives
 * what the manifest says. Returns what it did, in a line.
 */
export function buildDataset(variant: Variant, folder = folders[variant.name]): string {
  const indexFile = join(folder, 'index.json')
  if (isCurrent(variant, folder, indexFile)) return `${variant.name} data set: up to date`
  mkdirSync(folder, { recursive: true })
  const kept = new Map<string, number>()
  const keep = (name: string, content: () => string | Uint8Array) => {
    const entry = keepPacked(variant, folder, name, content)
    kept.set(entry.file, entry.bytes)
    return entry
  }
  const tables: Record<string, DatasetIndex['tables'][string]> = {}
  for (const source of harebellSources(variant).values()) {
    tables[source.name] = { ...keep(source.name, () => source.csv), ddl: source.ddl }
  }
  const files: Record<string, DatasetIndex['files'][string]> = {}
  const made = once(() => new Map(makeHarebellFiles(variant).map(({ path, bytes }) => [path, bytes])))
  for (const path of Object.keys(manifest[variant.name].files)) {
    files[path] = keep(path, () => made().get(path) ?? '')
  }
  // The index comes last: where it stands, everything it names is there.
  writeFileSync(indexFile, JSON.stringify({ schema, tables, files } satisfies DatasetIndex))
  for (const name of readdirSync(folder)) {
    if (name !== 'index.json' && !kept.has(name)) rmSync(join(folder, name))
  }
  const counts = `${Object.keys(tables).length} tables, ${Object.keys(files).length} files`
  const total = [...kept.values()].reduce((sum, bytes) => sum + bytes, 0)
  return `${variant.name} data set: ${counts}, ${Math.round(total / 1000)} kB compressed`
}

/** The compressed file of a table or file, written unless it is there: its name says what it holds. */
function keepPacked(variant: Variant, folder: string, name: string, content: () => string | Uint8Array) {
  const known = sums(variant).get(name)
  if (known !== undefined) {
    const file = fileName(name, known)
    const stats = statSync(join(folder, file), { throwIfNoEntry: false })
    if (stats) return { file, bytes: stats.size }
  }
  const made = content()
  const sum = createHash('sha256').update(made).digest('hex')
  if (sum !== known) {
    throw new Error(
      `${name} is not what its manifest says. Run npm run data:harebell if that was the intention.`,
    )
  }
  // Only what goes over the network is worth the time to make it small.
  const packed = gzipSync(made, { level: variant.name === 'visible' ? 7 : 1 })
  const file = fileName(name, sum)
  // Under another name until it is whole, so that a build that is stopped leaves no half file.
  writeFileSync(join(folder, `${file}.part`), packed)
  renameSync(join(folder, `${file}.part`), join(folder, file))
  return { file, bytes: packed.length }
}

function isCurrent(variant: Variant, folder: string, indexFile: string): boolean {
  if (!existsSync(indexFile)) return false
  const index: DatasetIndex = JSON.parse(readFileSync(indexFile, 'utf8'))
  if (index.schema !== schema) return false
  const there = new Set(readdirSync(folder))
  return [...sums(variant)].every(([name, sum]) => {
    const file = fileName(name, sum)
    return (index.tables[name] ?? index.files?.[name])?.file === file && there.has(file)
  })
}

const sumsOf = {
  visible: once(() => readSums('visible')),
  hidden: once(() => readSums('hidden')),
}

/** The SHA-256 of every table and file of a variant, by name or path. */
function sums(variant: Variant): ReadonlyMap<string, string> {
  return sumsOf[variant.name]()
}

function readSums(name: Variant['name']): ReadonlyMap<string, string> {
  const { tables, files } = manifest[name]
  const ofTables = Object.entries(tables).map(([table, { sha256 }]) => [table, sha256] as const)
  return new Map([...ofTables, ...Object.entries(files)])
}

/** `shop.orders.1a2b3c4d.csv.gz`, `files.weather_api.pages.1a2b3c4d.json.gz`: safe in an address and on any disk. */
function fileName(name: string, sum: string): string {
  const [, stem = name, ending = '.csv'] = name.includes('/') ? (/^(.*)(\.\w+)$/.exec(name) ?? []) : []
  return `${stem.replace(/[^\w.-]/g, '.')}.${sum.slice(0, 8)}${ending}.gz`
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const variant of [visible, hidden]) console.log(buildDataset(variant))
}
