import { openDuckdb } from '../engines/duckdb/open-duckdb'
import { serveEngine } from './serve-engine'
import { sqlHost } from './sql-host'
import { startDuckdb } from './start-duckdb'

/** The Web Worker that holds one DuckDB with the files of one exercise. It does not give memory back, so it ends with it. */
serveEngine((downloads) =>
  sqlHost(async ({ engines, data }, exercise) => {
    const { files, fixtures } = exercise ?? {}
    return openDuckdb(await startDuckdb(engines, downloads), data, { files, fixtures })
  }, downloads),
)
