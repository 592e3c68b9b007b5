import { BROWSER_RUNTIME, createDuckDB, VoidLogger } from '@duckdb/duckdb-wasm/dist/duckdb-browser-blocking'
import { openDuckdb } from '@/lib/grading/engines/duckdb/open-duckdb'
import { fetchFromAssets } from './asset-fetch'
import { guestWith, without } from './guest'

/** Grades SQL on DuckDB, whose only files are those of the exercise, in its own memory. */
export default guestWith(async (door) => {
  fetchFromAssets(door)
  // Without it the loader does not report progress, which would take a real network response.
  Object.assign(globalThis, { TransformStream: undefined })
  const module = { mainModule: 'file:///engine/duckdb-eh.wasm', mainWorker: '' }
  const bindings = await createDuckDB({ mvp: module, eh: module }, new VoidLogger(), BROWSER_RUNTIME)
  await bindings.instantiate(() => undefined)
  return (data, { exercise: { files, fixtures } }) => ({
    sql: (kind) =>
      kind === 'duckdb' ? openDuckdb(bindings, data, { files, fixtures }) : without('PostgreSQL')(),
    python: without('Python'),
  })
})
