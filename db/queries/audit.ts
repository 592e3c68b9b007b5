import { createHash } from 'node:crypto'
import { and, asc, desc, eq, gt, inArray, lt } from 'drizzle-orm'
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

/** Which entries somebody looks for; all of them where nothing is said. */
export interface AuditFilter {
  readonly actorId?: string | undefined
  readonly subject?: string | undefined
  readonly action?: string | undefined
  /** Only entries with a smaller number. */
  readonly before?: number | undefined
}

/** Entries of the audit log, the newest first. */
export function listAudit(db: Database, filter: AuditFilter, atMost: number) {
  const { auditLog } = db.schema
  const { actorId, subject, action, before } = filter
  return db
    .select(entryColumns(db))
    .from(auditLog)
    .where(
      and(
        actorId === undefined ? undefined : eq(auditLog.actorId, actorId),
        subject === undefined ? undefined : eq(auditLog.subject, subject),
        action === undefined ? undefined : eq(auditLog.action, action),
        before === undefined ? undefined : lt(auditLog.sequence, before),
      ),
    )
    .orderBy(desc(auditLog.sequence))
    .limit(atMost)
}

/** Entries in the order of their numbers, after `after`. */
export function listAuditAfter(db: Database, after: number, atMost: number) {
  const { auditLog } = db.schema
  return db
    .select(entryColumns(db))
    .from(auditLog)
    .where(gt(auditLog.sequence, after))
    .orderBy(asc(auditLog.sequence))
    .limit(atMost)
}

/** The names that people and teams with these ids have now; nothing for those who are gone. */
export async function listNamesOf(db: Database, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const { people, teams } = db.schema
  const [persons, groups] = await Promise.all([
    db
      .select({ id: people.id, name: people.name })
      .from(people)
      .where(inArray(people.id, [...ids])),
    db
      .select({ id: teams.id, name: teams.name })
      .from(teams)
      .where(inArray(teams.id, [...ids])),
  ])
  return new Map([...persons, ...groups].map(({ id, name }) => [id, name]))
}

const entryColumns = ({ schema: { auditLog } }: Database) => ({
  sequence: auditLog.sequence,
  at: auditLog.at,
  actorId: auditLog.actorId,
  action: auditLog.action,
  subject: auditLog.subject,
  detail: auditLog.detail,
  hash: auditLog.hash,
})
