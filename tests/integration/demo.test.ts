import { isNotNull } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '@/db/database'
import { listAuditAfter } from '@/db/queries/audit'
import { listInvitations } from '@/db/queries/invitations'
import { findCredentials } from '@/db/queries/people'
import { findActivePlacement, findFinishedPlacement } from '@/db/queries/placement'
import { findSettings } from '@/db/queries/planning'
import { listCompletions, listProofs } from '@/db/queries/progress'
import { catalogue } from '@/lib/curriculum/load'
import { makeOrganisation } from '@/lib/demo/make-organisation'
import { demoPlacements } from '@/lib/demo/placements'
import { verifyAudit } from '@/lib/services/audit/verify-audit'
import { demoAccounts, isDemo } from '@/lib/services/sign-in/demo'
import { fitsPassword } from '@/lib/services/sign-in/password-hash'
import { seedDemo } from '@/scripts/seed-demo'
import { engines, freshDatabase } from './engines'

const now = Date.UTC(2026, 10, 23, 12)
const harebell = makeOrganisation(catalogue, now)

describe.each(engines)('the demo organisation on %s', (engine) => {
  let db: Database

  beforeAll(async () => {
    db = await freshDatabase(engine)
    await seedDemo(db, catalogue, now)
  })

  test('the database is marked as the demo’s', async () => {
    expect(await isDemo({ db })).toBe(true)
  })

  test.each(demoAccounts)('$label signs in with the password that is shown', async ({ email, password }) => {
    const found = await findCredentials(db, email)
    expect(await fitsPassword(password, found?.passwordHash)).toBe(true)
  })

  test('everyone has what they did', async () => {
    for (const { id, name } of harebell.people) {
      const completions = await listCompletions(db, id)
      const mine = harebell.completions.filter(({ personId }) => personId === id)
      expect(new Map(completions.map((one) => [one.stepId, one.completedAt.getTime()])), name).toEqual(
        new Map(mine.map((one) => [one.stepId, one.completedAt])),
      )
      expect(await listProofs(db, id), name).toHaveLength(
        harebell.proofs.filter(({ personId }) => personId === id).length,
      )
    }
  })

  test('those who answered the five questions have settings, the others none', async () => {
    for (const { id, name } of harebell.people) {
      const made = harebell.settings.find(({ personId }) => personId === id)
      const stored = await findSettings(db, id)
      expect(stored?.weekdayMinutes, name).toEqual(made?.weekdayMinutes)
      expect(stored?.targetDate ?? null, name).toBe(made?.targetDate ?? null)
    }
  })

  test('one placement is finished, and one waits for its next answer', async () => {
    const [finished, paused] = await Promise.all(
      demoPlacements.map(async ({ email }) => {
        const { id = '' } = (await findCredentials(db, email)) ?? {}
        return { active: await findActivePlacement(db, id), done: await findFinishedPlacement(db, id) }
      }),
    )
    expect(finished?.done?.conclusion?.because).toBe('confident')
    expect(paused?.active?.progress.answered).toBe(6)
  })

  test('the audit log tells how it came about, in order of time, and its chain holds', async () => {
    const { checked, broken } = await verifyAudit({ db })
    const entries = await listAuditAfter(db, 0, 10_000)
    expect([checked, broken]).toEqual([entries.length, undefined])
    const times = entries.map(({ at }) => at.getTime())
    expect(times).toEqual(times.toSorted((a, b) => a - b))
    expect(times.at(-1)).toBeLessThanOrEqual(now)
    expect(new Set(entries.map(({ action }) => action))).toEqual(
      new Set([
        'team.created',
        'membership.set',
        'path.created',
        'path.published',
        'path.assigned',
        'need.set',
        'evidence.submitted',
        'evidence.approved',
        'evidence.returned',
        'invitation.made',
        'invitation.revoked',
        'invitation.accepted',
      ]),
    )
    const ids = new Set(harebell.people.map(({ id }) => id))
    expect(entries.filter(({ actorId }) => !ids.has(actorId ?? ''))).toEqual([])
  })

  test('invitations wait, have expired and were accepted; each manager has their own', async () => {
    const waiting = await listInvitations(db, 'everyone')
    expect(waiting.filter(({ expiresAt }) => expiresAt.getTime() > now)).toHaveLength(3)
    expect(waiting.filter(({ expiresAt }) => expiresAt.getTime() <= now)).toHaveLength(1)
    const { invitations } = db.schema
    const accepted = await db
      .select({ at: invitations.acceptedAt })
      .from(invitations)
      .where(isNotNull(invitations.acceptedAt))
    expect(accepted).toHaveLength(3)
    const dana = (await findCredentials(db, 'manager@harebell.example'))?.id ?? ''
    const hers = await listInvitations(db, { managerId: dana })
    expect(hers.map(({ teamName }) => teamName).sort()).toEqual(['Finance Data', 'Growth Data', 'Ingestion'])
    expect(await db.select({ id: db.schema.mailQueue.id }).from(db.schema.mailQueue)).toEqual([])
  })

  test('somebody else’s database is left as it is', async () => {
    expect(await seedDemo(db, catalogue, now)).toBeUndefined()
  })
})
