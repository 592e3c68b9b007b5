import type { PGlite } from '@electric-sql/pglite'
import type { TableSource } from '../engines/data-source'
import { openPostgres } from '../engines/postgres/open-postgres'
import type { SqlEngine } from '../engines/sql-engine'
import { type Downloads, makeDownloads } from './downloads'
import type { DatasetIndex, EngineIndex } from './postgres-assets'
import type { PostgresReply, PostgresRequest } from './postgres-messages'

/** The Web Worker that holds one PostgreSQL. It starts with the first `open` and ends when the page ends it. */
const DATASET = '/datasets/harebell'

let engine: SqlEngine | undefined
let datasets: Promise<DatasetIndex> | undefined
let queue: Promise<void> = Promise.resolve()

self.addEventListener('message', (event: MessageEvent<PostgresRequest>) => {
  queue = queue.then(() => answer(event.data))
})

async function answer(request: PostgresRequest): Promise<void> {
  try {
    if (request.kind === 'open') {
      await open(request.id, request.tables)
      reply({ id: request.id, kind: 'ready' })
    } else if (request.kind === 'run') {
      reply({ id: request.id, kind: 'result', result: await opened().run(request.sql) })
    } else {
      await opened().reset()
      reply({ id: request.id, kind: 'ready' })
    }
  } catch (fault) {
    reply({ id: request.id, kind: 'failed', message: fault instanceof Error ? fault.message : String(fault) })
  }
}

async function open(id: number, tables: readonly string[]): Promise<void> {
  const downloads = makeDownloads((loaded, total) => reply({ id, kind: 'progress', loaded, total }))
  datasets ??= fetchJson<DatasetIndex>(`${DATASET}/index.json`)
  const index = await datasets
  const sources = fetchTables(index, tables, downloads)
  engine ??= await openPostgres(await startPglite(downloads), async (name) => {
    const source = (await sources).get(name) ?? (await fetchTables(index, [name], downloads)).get(name)
    if (!source) throw new Error(`There is no table ${name} in this data set.`)
    return source
  })
  await engine.load(tables)
}

/** All tables of a request at once, while PGlite itself is still on its way. */
async function fetchTables(
  index: DatasetIndex,
  tables: readonly string[],
  downloads: Downloads,
): Promise<ReadonlyMap<string, TableSource>> {
  const known = tables.flatMap((name) => {
    const entry = index.tables[name]
    return entry ? [{ name, ...entry }] : []
  })
  const sources = known.map(async ({ name, file, bytes, ddl }) => {
    const csv = await new Response(await downloads.open({ url: `${DATASET}/${file}`, bytes })).blob()
    return [name, { ddl, csv }] as const
  })
  return new Map(await Promise.all(sources))
}

async function startPglite(downloads: Downloads): Promise<PGlite> {
  const { pglite } = await fetchJson<EngineIndex>('/engines/index.json')
  const compiled = async (asset: { url: string; bytes: number }) => {
    const headers = { 'Content-Type': 'application/wasm' }
    return WebAssembly.compileStreaming(new Response(await downloads.open(asset), { headers }))
  }
  const [module, pgliteWasmModule, initdbWasmModule, fsBundle] = await Promise.all([
    // Served as it is from our own origin: the page's bundler never sees PGlite.
    import(/* turbopackIgnore: true */ /* webpackIgnore: true */ pglite.module) as Promise<{
      PGlite: typeof PGlite
    }>,
    compiled(pglite.wasm),
    compiled(pglite.initdb),
    downloads.open(pglite.data).then((stream) => new Response(stream).blob()),
  ])
  return module.PGlite.create({ pgliteWasmModule, initdbWasmModule, fsBundle })
}

async function fetchJson<T>(url: string): Promise<T> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`The server did not give ${url} (${response.status}).`)
  return response.json()
}

function opened(): SqlEngine {
  if (!engine) throw new Error('The database was not opened.')
  return engine
}

function reply(message: PostgresReply): void {
  self.postMessage(message)
}
