import { PGlite } from '@electric-sql/pglite'
import { openPostgres } from '@/lib/grading/engines/postgres/open-postgres'
import { fetchFromAssets } from './asset-fetch'
import { guestWith, without } from './guest'

/** Grades SQL on a PostgreSQL that starts from a cluster made at build. */
export default guestWith(async (door) => {
  fetchFromAssets(door)
  const database = await PGlite.create({
    pgliteWasmModule: await WebAssembly.compile(door.asset('pglite.wasm')),
    fsBundle: new Blob([door.asset('pglite.data')]),
    loadDataDir: new Blob([door.asset('cluster.tar')]),
  })
  return (data) => {
    const engine = openPostgres(database, (name) => data.table(name))
    return { sql: (kind) => (kind === 'postgres' ? engine : without('DuckDB')()), python: without('Python') }
  }
})
