import { join } from 'node:path'
import type { Database } from './database.ts'

/** Brings a database to the schema of this version; does nothing where it is there already. Call it at start. */
export function migrateDatabase(
  db: Database,
  folder = join(process.cwd(), 'db', 'migrations'),
): Promise<void> {
  return db.migrate(join(folder, db.engine))
}
