import type { PoolClient } from 'pg'
import { migrationsAfter } from './migrations.ts'

/** Applies what is missing in one transaction under an advisory lock: another process waits, then finds it done. */
export async function migratePostgres(client: PoolClient, folder: string) {
  await client.query('begin')
  try {
    await client.query('select pg_advisory_xact_lock($1)', [lock])
    await client.query('create schema if not exists drizzle')
    await client.query(
      'create table if not exists drizzle.__drizzle_migrations (id serial primary key, hash text not null, created_at bigint)',
    )
    const last = await client.query<{ at: string | null }>(
      'select max(created_at) as at from drizzle.__drizzle_migrations',
    )
    const at = last.rows[0]?.at
    for (const migration of migrationsAfter(folder, at ? Number(at) : undefined)) {
      for (const statement of migration.statements) await client.query(statement)
      await client.query('insert into drizzle.__drizzle_migrations (hash, created_at) values ($1, $2)', [
        migration.hash,
        migration.generatedAt,
      ])
    }
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

/** Any number that nothing else in the same database locks: the letters of "cairn". */
const lock = 0x63_61_69_72_6e
