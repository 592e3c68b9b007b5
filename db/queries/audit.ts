import { createHash } from 'node:crypto'
import { desc } from 'drizzle-orm'
import { type Database, one, rows, type Statements } from '../database.ts'
import type { AuditDetail } from '../schema/audit.ts'

export interface AuditEntry {
  readonly at: Date
  /** Who did it; null for the installation itself. */
  readonly actorId: string | null
  /** What was done: `team.created`. */
  readonly action: string
  /** To what: `person:…`, `team:…`. */
  readonly subject: string
  /** Ids, counts, dates and states; never a name, an address or a text somebody wrote. */
  readonly detail?: AuditDetail
}

/** Inside a unit of work: appends to the audit log what this unit does. Units are serialisable, so the chain has no fork. */
export function* appendAudit(db: Database, tx: Statements, { detail = {}, ...entry }: AuditEntry) {
  const { auditLog } = db.schema
  const last = yield* one(
    tx
      .select({ sequence: auditLog.sequence, hash: auditLog.hash })
      .from(auditLog)
      .orderBy(desc(auditLog.sequence))
      .limit(1),
  )
  const numbered = { ...entry, detail, sequence: (last?.sequence ?? 0) + 1 }
  const hash = auditHash(last?.hash ?? '', numbered)
  yield* rows(tx.insert(auditLog).values({ ...numbered, hash }))
}

/** The hash that chains an entry to the one before it, whose hash is `before`; the first has an empty one before it. */
export function auditHash(
  before: string,
  entry: Required<AuditEntry> & { readonly sequence: number },
): string {
  const { sequence, at, actorId, action, subject, detail } = entry
  const sorted = Object.entries(detail).toSorted(([a], [b]) => (a < b ? -1 : 1))
  const facts = JSON.stringify([before, sequence, at.getTime(), actorId, action, subject, sorted])
  return createHash('sha256').update(facts).digest('hex')
}
