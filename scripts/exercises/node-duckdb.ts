import { createRequire } from 'node:module'
import { createDuckDB, type DuckDBBindings, NODE_RUNTIME, VoidLogger } from '@duckdb/duckdb-wasm/blocking'

const require = createRequire(import.meta.url)

/** DuckDB's bindings in this process; takes a second. */
export async function nodeDuckdb(): Promise<DuckDBBindings> {
  const wasm = (name: string) => require.resolve(`@duckdb/duckdb-wasm/dist/duckdb-${name}.wasm`)
  const bundles = {
    mvp: { mainModule: wasm('mvp'), mainWorker: '' },
    eh: { mainModule: wasm('eh'), mainWorker: '' },
  }
  const bindings = await createDuckDB(bundles, new VoidLogger(), NODE_RUNTIME)
  await bindings.instantiate(() => undefined)
  return bindings
}
