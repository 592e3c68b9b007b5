import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Database } from '@/db/database'
import { appendAssignment } from '@/db/queries/assignments'
import { addTeam, setMembership } from '@/db/queries/teams'
import { verifyAudit } from '@/lib/services/audit/verify-audit'
import { replayErasures } from '@/lib/services/people/replay-erasures'
import { personHash } from '@/lib/services/person-hash'
import { hashPassword } from '@/lib/services/sign-in/password-hash'
import { apiOver, noon } from '../api/call-api'
import { engines, freshDatabase } from '../engines'
import { tell } from '../notices/notices-over'
import { people } from '../people'
import { everyTable, fillEveryTable } from './fill-every-table'

const ada = { id: 'QxV7-ada-4dR9', name: 'Ada Moreno-Ruiz', email: 'ada.moreno@harebell.example' }
const password = 'correct horse battery'
const at = new Date('2026-01-05T09:00:00Z')

describe.each(engines)('erasing somebody on %s', (engine) => {
  let db: Database
  let api: ReturnType<typeof apiOver>
  beforeEach(async () => {
    db = await freshDatabase(engine)
    api = apiOver(db)
    await people(db, { [ada.id]: ada, dana: {}, root: { role: 'admin' }, boris: {} })
  })

  const eraseMe = (body: Record<string, unknown>, as = ada.id) =>
    api.call('POST', '/me/erasure', { as, body })
  const erase = (as: string, personId = ada.id, email = ada.email) =>
    api.call('POST', `/people/${personId}/erasure`, { as, body: { email } })
  const isHere = async (id: string) =>
    (await db.select({ id: db.schema.people.id }).from(db.schema.people).where(eq(db.schema.people.id, id)))
      .length === 1
  const withPassword = async () =>
    db
      .update(db.schema.people)
      .set({ passwordHash: await hashPassword(password) })
      .where(eq(db.schema.people.id, ada.id))

  /** In an order for several, in the ledger of somebody they signed off, in a letter that says who invites. */
  const inPlacesOfOthers = async () => {
    const { assignmentOrders, evidenceSubmissions, evidenceDecisions, ledger, mailQueue } = db.schema
    await db.update(assignmentOrders).set({ audience: { kind: 'people', personIds: [ada.id, 'boris'] } })
    await db.insert(evidenceSubmissions).values({
      id: 'e9',
      personId: 'boris',
      competencyId: 'joins',
      kind: 'text',
      text: 'Mine',
      status: 'approved',
      requestKey: 'e9',
      submittedAt: at,
    })
    await db.insert(evidenceDecisions).values({
      id: 'd9',
      submissionId: 'e9',
      decidedBy: ada.id,
      decision: 'approved',
      decidedAt: at,
    })
    await db.insert(ledger).values({
      id: 'l9',
      personId: 'boris',
      sequence: 1,
      kind: 'proven',
      subject: 'joins',
      detail: { how: 'sign-off', by: ada.id, submission: 'e9' },
      at,
    })
    await db.insert(mailQueue).values({
      id: 'm9',
      occasion: 'invitation:invitations-id',
      letter: { to: 'new@harebell.example', toName: null, subject: 'S', text: `${ada.name} invites you` },
      status: 'queued',
      queuedAt: at,
      expiresAt: at,
      tries: 0,
    })
  }

  test('leaves nothing of them in any table but their id in the audit log', async () => {
    await fillEveryTable(db, ada)
    await tell(db, {
      id: 'n1',
      personId: 'dana',
      kind: 'evidence-submitted',
      data: { person: ada.name, title: 'T' },
    })
    await tell(db, { id: 'n2', personId: 'dana', data: { personId: ada.id, title: 'T' } })
    await tell(db, { id: 'n3', personId: 'dana', data: { title: 'Untouched' } })
    await tell(db, { id: 'n4', personId: 'dana', kind: 'assigned', data: { by: ada.id, title: 'T' } })
    await db.insert(db.schema.invitations).values({
      id: 'i9',
      codeHash: 'i9',
      email: ada.email,
      role: 'member',
      invitedBy: 'dana',
      createdAt: at,
      expiresAt: at,
    })
    await db.insert(db.schema.invitations).values({
      id: 'i10',
      codeHash: 'i10',
      email: ada.email,
      role: 'member',
      invitedBy: 'dana',
      createdAt: at,
      expiresAt: at,
      acceptedAt: at,
    })
    await db.insert(db.schema.throttles).values({ key: `export:${ada.id}`, points: 1, expiresAt: at })
    await db.insert(db.schema.mailQueue).values({
      id: 'm2',
      occasion: 'invitation:i9',
      letter: { to: ada.email, toName: ada.name, subject: 'S', text: 'T' },
      status: 'queued',
      queuedAt: at,
      expiresAt: at,
      tries: 0,
    })
    await inPlacesOfOthers()
    const { status } = await erase('root')
    expect(status).toBe(200)
    const left: string[] = []
    for (const [key] of everyTable) {
      const rows = await db
        .select()
        .from((db.schema as unknown as Record<string, typeof db.schema.people>)[key]!)
      const text = JSON.stringify(rows)
      if (key !== 'auditLog' && text.includes(ada.id)) left.push(`${key}: id`)
      if (text.includes(ada.name) || text.includes(ada.email)) left.push(`${key}: name or address`)
    }
    expect(left).toEqual([])
    const told = await db.select().from(db.schema.notifications).orderBy(db.schema.notifications.id)
    expect(told.map(({ id, data }) => [id, data])).toEqual([
      ['n1', { person: 'someone who has left', title: 'T' }],
      ['n3', { title: 'Untouched' }],
      ['n4', { by: 'someone who has left', title: 'T' }],
    ])
    const { ledger, invitations, mailQueue } = db.schema
    expect(await db.select({ id: ledger.id, detail: ledger.detail }).from(ledger)).toEqual([
      { id: 'l9', detail: { how: 'sign-off', submission: 'e9' } },
    ])
    expect(await db.select({ id: invitations.id }).from(invitations)).toEqual([])
    expect(await db.select({ id: mailQueue.id }).from(mailQueue)).toEqual([])
    expect(await verifyAudit({ db })).toMatchObject({ checked: 1, broken: undefined })
  })

  test('an order for several goes on for the others', async () => {
    const { paths, assignmentOrders } = db.schema
    await db.insert(paths).values({
      id: 'p1',
      isForAll: true,
      draft: { title: 'P', summary: '', isOpen: false, content: { sections: [] } },
      draftVersion: 1,
      draftAt: at,
      createdAt: at,
    })
    await db.insert(assignmentOrders).values({
      id: 'o1',
      pathId: 'p1',
      title: 'P',
      audience: { kind: 'people', personIds: ['boris', ada.id] },
      due: { kind: 'none' },
      requestKey: 'o1',
      assignedBy: 'dana',
      assignedAt: at,
    })
    expect((await erase('root')).status).toBe(200)
    expect(await db.select({ audience: assignmentOrders.audience }).from(assignmentOrders)).toEqual([
      { audience: { kind: 'people', personIds: ['boris'] } },
    ])
  })

  test('keeps counts of what they did, added to those who went before, and what they assigned', async () => {
    const entry = (id: string, sequence: number, subject: string, day: string) => ({
      id,
      personId: ada.id,
      sequence,
      kind: 'completed' as const,
      subject,
      at: new Date(`${day}T09:00:00Z`),
    })
    await db
      .insert(db.schema.ledger)
      .values([
        entry('l1', 1, 'joins/grain', '2026-01-31'),
        entry('l2', 2, 'joins/keys', '2026-01-02'),
        entry('l3', 3, 'windows/frames', '2026-02-01'),
      ])
    await db
      .insert(db.schema.erasedCounts)
      .values({ month: '2026-01', competencyId: 'joins', kind: 'completions', total: 5 })
    await appendAssignment(db, {
      id: 'a1',
      title: 'T',
      items: ['joins'],
      personId: 'boris',
      assignedById: ada.id,
      at,
    })
    expect((await erase('root')).status).toBe(200)
    const { erasedCounts, assignments } = db.schema
    const counts = await db.select().from(erasedCounts).orderBy(erasedCounts.month)
    expect(counts.map(({ month, competencyId, total }) => [month, competencyId, total])).toEqual([
      ['2026-01', 'joins', 7],
      ['2026-02', 'windows', 1],
    ])
    expect(await db.select({ by: assignments.assignedBy }).from(assignments)).toEqual([{ by: null }])
  })

  test('is theirs to do with their address typed and their password given', async () => {
    await withPassword()
    expect((await eraseMe({ email: 'ada', password })).status).toBe(422)
    expect((await eraseMe({ email: ada.email })).status).toBe(422)
    const wrong = await eraseMe({ email: ada.email, password: 'wrong' })
    expect(wrong.body.faults).toEqual([
      { path: 'password', message: 'This is not your password. Nothing was deleted.' },
    ])
    expect(await isHere(ada.id)).toBe(true)
    expect((await eraseMe({ email: ` ${ada.email.toUpperCase()} `, password })).status).toBe(200)
    expect(await isHere(ada.id)).toBe(false)
    expect((await api.call('GET', '/me', { as: ada.id })).status).toBe(401)
  })

  test('somebody without a password has signed in just now', async () => {
    const later = apiOver(db, { now: () => noon + 16 * 60_000 })
    const body = { email: ada.email }
    const stale = await later.call('POST', '/me/erasure', { as: ada.id, body })
    expect([stale.status, stale.body.detail]).toEqual([403, expect.stringContaining('Sign out and in again')])
    expect((await eraseMe(body)).status).toBe(200)
  })

  test('a password cannot be guessed here', async () => {
    await withPassword()
    const tries = []
    for (let number = 0; number < 11; number++)
      tries.push((await eraseMe({ email: ada.email, password: `wrong ${number}` })).status)
    expect(tries.slice(0, 10)).toEqual(Array(10).fill(422))
    expect(tries[10]).toBe(429)
  })

  test('is refused to everybody else, whoever they are', async () => {
    expect((await erase('dana')).status).toBe(403)
    expect((await erase('boris', 'nobody')).status).toBe(403)
    expect((await api.call('POST', `/people/${ada.id}/erasure`, { body: { email: ada.email } })).status).toBe(
      401,
    )
    expect((await erase('root', ada.id, 'boris@harebell.example')).status).toBe(422)
    expect((await erase('root', 'nobody')).status).toBe(404)
    expect(await isHere(ada.id)).toBe(true)
  })

  test('the last admin stays, and one of two goes', async () => {
    const last = await eraseMe({ email: 'root@harebell.example' }, 'root')
    expect([last.status, last.body.detail]).toEqual([403, expect.stringContaining('only admin')])
    await people(db, { second: { role: 'admin' } })
    expect((await eraseMe({ email: 'root@harebell.example' }, 'root')).status).toBe(200)
    expect((await eraseMe({ email: 'second@harebell.example' }, 'second')).status).toBe(403)
  })

  test('of two last admins who go at the same moment one stays', async () => {
    await people(db, { second: { role: 'admin' } })
    const both = await Promise.all(
      ['root', 'second'].map((id) => eraseMe({ email: `${id}@harebell.example` }, id)),
    )
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 403])
  })

  test('teams are handed over first, and it says which', async () => {
    await addTeam(db, { id: 't1', name: 'Platform', createdAt: at })
    await setMembership(db, { teamId: 't1', personId: ada.id, role: 'manager', since: at })
    await setMembership(db, { teamId: 't1', personId: 'boris', role: 'member', since: at })
    const refused = await eraseMe({ email: ada.email })
    expect([refused.status, refused.body.detail]).toEqual([
      403,
      'Nobody else manages “Platform”. Hand it over first. Nothing was deleted.',
    ])
    await setMembership(db, { teamId: 't1', personId: 'dana', role: 'manager', since: at })
    expect((await eraseMe({ email: ada.email })).status).toBe(200)
  })

  test('a restored backup is made to forget again, once, whoever they were', async () => {
    await people(db, { old: { role: 'admin' } })
    const hashes = new Set([ada.id, 'old', 'root', 'not here'].map(personHash))
    expect(await replayErasures({ db, now: () => noon }, hashes)).toBe(3)
    expect(await replayErasures({ db, now: () => noon }, hashes)).toBe(0)
    expect([await isHere(ada.id), await isHere('root'), await isHere('dana')]).toEqual([false, false, true])
    expect(await db.select().from(db.schema.erasures)).toHaveLength(3)
  })
})
