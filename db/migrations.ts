import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { readMigrationFiles } from 'drizzle-orm/migrator'

export interface Migration {
  /** SQL statements, in order. */
  readonly statements: readonly string[]
  /** When it was generated, in milliseconds; migrations are applied in this order. */
  readonly generatedAt: number
  /** SHA-256 of the file. */
  readonly hash: string
}

/** Gives the migrations of a folder that come after the last one applied. Throws where the database is ahead. */
export function migrationsAfter(folder: string, lastApplied: number | undefined): readonly Migration[] {
  if (!existsSync(join(folder, 'meta', '_journal.json'))) {
    throw new Error(`There are no migrations in ${folder}. Start Cairn from its own folder.`)
  }
  const all = readMigrationFiles({ migrationsFolder: folder }).map(
    (file): Migration => ({ statements: file.sql, generatedAt: file.folderMillis, hash: file.hash }),
  )
  if (lastApplied === undefined) return all
  const newest = all.at(-1)?.generatedAt ?? 0
  if (lastApplied > newest) {
    throw new Error(
      'This database was migrated by a newer version of Cairn. Nothing was changed. Start that version, or restore the backup made before it.',
    )
  }
  return all.filter((migration) => migration.generatedAt > lastApplied)
}
