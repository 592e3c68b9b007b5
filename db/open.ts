import { fileURLToPath } from 'node:url'
import type { Database } from './database.ts'
import { openPostgres } from './open-postgres.ts'
import { openSqlite } from './open-sqlite.ts'

/**
 * Opens the database that a URL names: `file:./data/cairn.db` and `file:///srv/cairn.db` (SQLite), `:memory:` (SQLite,
 * gone when closed) or `postgres://…`. Throws where the URL is none of these.
 */
export function openDatabase(url: string): Database {
  if (/^postgres(ql)?:\/\//.test(url)) return openPostgres(url)
  if (url === ':memory:' || url === 'file::memory:') return openSqlite(':memory:')
  if (url.startsWith('file://')) return openSqlite(fileURLToPath(url))
  if (/^file:./.test(url)) return openSqlite(url.slice('file:'.length))
  throw new Error('A database URL starts with `file:` (SQLite) or `postgres://` (PostgreSQL).')
}
