import type { Database } from '../database.ts'
import { type AuditEntry, appendAudit } from './audit.ts'

/** Appends what the people of the demo organisation did to its audit log, in this order, in one unit. */
export async function appendDemoAudit(db: Database, entries: readonly AuditEntry[]): Promise<void> {
  await db.transaction(function* (tx) {
    for (const entry of entries) yield* appendAudit(db, tx, entry)
  })
}
