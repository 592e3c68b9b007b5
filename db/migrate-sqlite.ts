import type Sqlite from 'better-sqlite3'
import { migrationsAfter } from './migrations.ts'
import { fromSqlite } from './sqlite-errors.ts'

/** Applies what is missing in one immediate transaction: another process that starts now waits, then finds it done. */
export function migrateSqlite(client: Sqlite.Database, folder: string) {
  try {
    // SQLite changes a column by copying its table and dropping the old one, which would delete what refers to it; the
    // switch has no effect inside a transaction.
    client.pragma('foreign_keys = OFF')
    client.transaction(() => apply(client, folder)).immediate()
  } catch (error) {
    throw fromSqlite(error)
  } finally {
    client.pragma('foreign_keys = ON')
  }
}

function apply(client: Sqlite.Database, folder: string) {
  client.exec(
    'create table if not exists __drizzle_migrations (id integer primary key, hash text not null, created_at numeric)',
  )
  const last = client.prepare('select max(created_at) as at from __drizzle_migrations').get() as {
    at: number | null
  }
  const record = client.prepare('insert into __drizzle_migrations (hash, created_at) values (?, ?)')
  for (const migration of migrationsAfter(folder, last.at ?? undefined)) {
    for (const statement of migration.statements) client.exec(statement)
    record.run(migration.hash, migration.generatedAt)
  }
  const broken = client.pragma('foreign_key_check') as unknown[]
  if (broken.length > 0) {
    throw new Error(
      `A migration would leave ${broken.length} rows that refer to nothing. Nothing was changed.`,
    )
  }
}
