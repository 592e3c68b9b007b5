import type { DuckDBBindings } from '@duckdb/duckdb-wasm/blocking'
import type { Downloads } from './downloads'
import type { EngineIndex } from './engine-index'
import { asWasm, fetchedAs } from './fetched-as'

type Duckdb = typeof import('@duckdb/duckdb-wasm/dist/duckdb-browser-blocking')

const WASM = 'duckdb-eh.wasm'

/** Downloads and starts DuckDB's bindings in this thread; no database is open in them yet. */
export async function startDuckdb({ duckdb }: EngineIndex, downloads: Downloads): Promise<DuckDBBindings> {
  const wasm = downloads.open(duckdb.wasm)
  const { BROWSER_RUNTIME, createDuckDB, VoidLogger }: Duckdb = await import(
    /* turbopackIgnore: true */ /* webpackIgnore: true */ duckdb.module
  )
  // Every current browser has the WebAssembly exceptions that this file needs; in an older one it fails to start.
  const bundle = { mainModule: new URL(`/${WASM}`, self.location.origin).href, mainWorker: '' }
  return fetchedAs({ [WASM]: async () => asWasm(await wasm) }, async () => {
    const bindings = await createDuckDB({ mvp: bundle, eh: bundle }, new VoidLogger(), BROWSER_RUNTIME)
    await bindings.instantiate(() => undefined)
    return bindings
  })
}
