import { openPostgres } from '../engines/postgres/open-postgres'
import { serveEngine } from './serve-engine'
import { sqlHost } from './sql-host'
import { startPglite } from './start-pglite'

/** The Web Worker that holds one PostgreSQL, of a lesson or of an exercise. */
serveEngine((downloads) =>
  sqlHost(async ({ engines, data }) => {
    return openPostgres(await startPglite(engines, downloads), (name) => data.table(name))
  }, downloads),
)
