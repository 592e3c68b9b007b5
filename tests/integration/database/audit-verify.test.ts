import { eq, gt } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Database } from '@/db/database'
import { appendAudit, auditHash, listAuditAfter } from '@/db/queries/audit'
import { verifyAudit } from '@/lib/services/audit/verify-audit'
import { engines, freshDatabase } from '../engines'

const at = new Date('2026-03-12T12:00:00Z')

describe.each(engines)('looking through the audit log on %s', (engine) => {
  let db: Database
  const check = (mark?: { sequence: number; hash: string }) => verifyAudit({ db }, mark)
  const entries = () => listAuditAfter(db, 0, 100)
  const change = (sequence: number, values: Record<string, unknown>) =>
    db.update(db.schema.auditLog).set(values).where(eq(db.schema.auditLog.sequence, sequence))

  beforeEach(async () => {
    db = await freshDatabase(engine)
    for (let place = 1; place <= 8; place++)
      await db.transaction((tx) =>
        appendAudit(db, tx, {
          at,
          actorId: 'dana',
          action: 'team.created',
          subject: `team:${place}`,
          detail: { place },
        }),
      )
  })

  test('an untouched one is in order, an empty one too', async () => {
    const finding = await check()
    expect(finding).toMatchObject({ checked: 8, broken: undefined, last: { sequence: 8 } })
    expect(await check(finding.last)).toEqual(finding)
    await db.delete(db.schema.auditLog)
    expect(await check()).toEqual({ checked: 0, last: undefined, broken: undefined })
  })

  test.each([
    ['who', { actorId: 'eve' }],
    ['nobody', { actorId: null }],
    ['what', { action: 'team.deleted' }],
    ['to what', { subject: 'team:9' }],
    ['when', { at: new Date('2026-03-12T12:00:00.001Z') }],
    ['a fact', { detail: { place: 99 } }],
    ['its hash', { hash: '0'.repeat(64) }],
  ])('a changed entry is seen: %s', async (_, values) => {
    await change(5, values)
    expect(await check()).toMatchObject({ checked: 4, broken: { sequence: 5 } })
  })

  test('a changed entry with its own hash made anew is seen at the next', async () => {
    const log = await entries()
    const forged = { ...log[4]!, actorId: 'eve' }
    await change(5, { actorId: 'eve', hash: auditHash(log[3]!.hash, forged) })
    expect(await check()).toMatchObject({ checked: 5, broken: { sequence: 6 } })
  })

  test('a deleted entry is seen, and so is one whose number the rest have closed up to', async () => {
    const { auditLog } = db.schema
    await db.delete(auditLog).where(eq(auditLog.sequence, 3))
    expect(await check()).toMatchObject({ checked: 2, broken: { sequence: 3 } })
    for (let sequence = 4; sequence <= 8; sequence++) await change(sequence, { sequence: sequence - 1 })
    expect(await check()).toMatchObject({ checked: 2, broken: { sequence: 3 } })
  })

  test('an inserted entry is seen', async () => {
    for (let sequence = 8; sequence >= 4; sequence--) await change(sequence, { sequence: sequence + 1 })
    const log = await entries()
    const inserted = {
      sequence: 4,
      at,
      actorId: 'dana',
      action: 'team.deleted',
      subject: 'team:1',
      detail: {},
    }
    await db.insert(db.schema.auditLog).values({ ...inserted, hash: auditHash(log[2]!.hash, inserted) })
    expect(await check()).toMatchObject({ checked: 4, broken: { sequence: 5 } })
  })

  test('two entries that changed places are seen', async () => {
    await change(4, { sequence: 100 })
    await change(5, { sequence: 4 })
    await change(100, { sequence: 5 })
    expect(await check()).toMatchObject({ checked: 3, broken: { sequence: 4 } })
  })

  test('an entry before the first is seen', async () => {
    await change(1, { sequence: 0 })
    expect((await check()).broken).toBeDefined()
  })

  test('what was cut off at the end, or made anew, is seen with a mark that was noted', async () => {
    const { last } = await check()
    const { auditLog } = db.schema
    await db.delete(auditLog).where(gt(auditLog.sequence, 6))
    expect((await check()).broken).toBeUndefined()
    expect((await check(last)).broken?.how).toContain('its end was cut off')
    for (let place = 7; place <= 8; place++)
      await db.transaction((tx) =>
        appendAudit(db, tx, { at, actorId: 'eve', action: 'team.created', subject: `team:${place}` }),
      )
    expect((await check()).broken).toBeUndefined()
    expect((await check(last)).broken).toMatchObject({ sequence: 8 })
  })
})
