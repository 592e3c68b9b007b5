import type { Columns } from './columns.ts'

/** What was done to people, teams, paths and assignments, by whom: appended, each entry chained to the one before it. */
export function defineAudit({ table, id, string, count, instant, json, index }: Columns) {
  /** Ids alone, no names and no addresses: an erased person leaves an id here that leads nowhere. */
  const auditLog = table(
    'audit_log',
    {
      /** 1, 2, 3 … without a gap. */
      sequence: count().primaryKey(),
      at: instant().notNull(),
      /** Who did it; null for the installation itself. */
      actorId: id(),
      /** What was done: `team.created`. */
      action: string().notNull(),
      /** To what: `person:…`, `team:…`, `path:…`. */
      subject: string().notNull(),
      detail: json<AuditDetail>().notNull(),
      /** SHA-256, in hexadecimal, over the hash of the entry before and this entry's own facts. */
      hash: string().notNull(),
    },
    (t) => [index('audit_log_subject').on(t.subject), index('audit_log_actor').on(t.actorId)],
  )
  return { auditLog }
}

/** Facts beside who, what and when: ids, counts, dates and states; never a name, an address or a text somebody wrote. */
export type AuditDetail = Readonly<Record<string, string | number | boolean | null | readonly string[]>>
