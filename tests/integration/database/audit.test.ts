import { asc } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { appendAudit, auditHash } from '@/db/queries/audit'
import { engines, freshDatabase } from '../engines'

const at = new Date('2026-03-12T12:00:00Z')

describe.each(engines)('the audit log on %s', (engine) => {
  test('numbers what is done and chains each entry to the one before, also when many come at once', async () => {
    const db = await freshDatabase(engine)
    await Promise.all(
      Array.from({ length: 12 }, (_, place) =>
        db.transaction(function* (tx) {
          const detail = { place, b: 1, a: null }
          yield* appendAudit(db, tx, {
            at,
            actorId: 'dana',
            action: 'team.created',
            subject: `team:${place}`,
            detail,
          })
        }),
      ),
    )
    const { auditLog } = db.schema
    const log = await db.select().from(auditLog).orderBy(asc(auditLog.sequence))
    expect(log.map(({ sequence }) => sequence)).toEqual(Array.from({ length: 12 }, (_, place) => place + 1))
    for (const [place, entry] of log.entries())
      expect(entry.hash).toBe(auditHash(log[place - 1]?.hash ?? '', entry))
    expect(new Set(log.map(({ subject }) => subject)).size).toBe(12)
  })
})
