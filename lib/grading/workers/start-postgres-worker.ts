import { createPostgresClient, type PostgresClient } from './postgres-client'

/** A PostgreSQL for this page. Nothing is downloaded before its first use. */
export function startPostgres(): PostgresClient {
  return createPostgresClient({
    startWorker: () => new Worker(new URL('./postgres-worker.ts', import.meta.url), { type: 'module' }),
  })
}
