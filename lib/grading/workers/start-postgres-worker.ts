import { keepDownloads } from './keep-downloads'
import { createPostgresClient, type PostgresClient } from './postgres-client'
import { startEngineWorker } from './start-engine-worker'

/** A PostgreSQL for this page. Nothing is downloaded before its first use. */
export function startPostgres(): PostgresClient {
  return createPostgresClient({
    startWorker: async () => {
      await keepDownloads()
      return startEngineWorker('sql-postgres')
    },
  })
}
