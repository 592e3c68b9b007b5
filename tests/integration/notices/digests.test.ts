import { type ChildProcess, spawn } from 'node:child_process'
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Database } from '@/db/database'
import { openDatabase } from '@/db/open'
import { putNoticeSettings } from '@/db/queries/notices'
import { usualMailTimes } from '@/lib/notices/mail-times'
import { openPost } from '@/lib/services/notices/post'
import { leaseMs } from '@/lib/services/notices/postmen'
import { sendInvitation, sendInvitations } from '@/lib/services/send-invitation'
import { engines, freshUrl } from '../engines'
import { people } from '../people'
import { type FakeSmtp, fakeSmtp } from './fake-smtp'
import { assign, monday, noticesOver, tell, toldTo } from './notices-over'

const hour = 60 * 60_000
const children: ChildProcess[] = []

describe.each(engines)('digests on %s', (engine) => {
  let url: string
  let db: Database
  let smtp: FakeSmtp
  let over: ReturnType<typeof noticesOver>
  beforeEach(async () => {
    url = await freshUrl(engine)
    db = openDatabase(url)
    smtp = await fakeSmtp()
    over = noticesOver(db, smtp.url)
    await people(db, { dana: {}, ada: { name: 'Ada Moreno' }, boris: {} })
  })
  afterEach(async () => {
    for (const child of children.splice(0)) child.kill('SIGKILL')
    await smtp.close()
    await db.close()
  })

  const mails = async () => {
    const { mailQueue } = db.schema
    return db.select().from(mailQueue).orderBy(mailQueue.occasion)
  }
  const statusOf = async (occasion: string) =>
    (await mails()).find((mail) => mail.occasion === occasion)?.status

  test('one mail a person and week, with what was told and a way to end it; nothing for who has nothing', async () => {
    await tell(db, { id: 'n1', personId: 'ada' })
    await assign(db, { id: 'a1', personId: 'ada', on: '2026-03-20' })
    for (let rounds = 0; rounds < 3; rounds++) {
      await over.round()
      over.clock.now += 20 * 60_000
    }
    expect(smtp.taken).toHaveLength(1)
    const mail = unfolded(smtp.taken[0]!)
    expect(mail).toContain('To: Ada Moreno <ada@harebell.example>')
    expect(mail).toMatch(/Message-ID: <[0-9a-f]{40}@learn\.example\.org>/)
    expect(mail).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
    expect(mail).toMatch(
      /List-Unsubscribe: <https:\/\/learn\.example\.org\/api\/unsubscribe\/ada\.[\w-]{43}>/,
    )
    expect(mail).toContain('is due 20 Mar.')
    expect(mail).toContain('https://learn.example.org/settings')
    expect(await statusOf('digest:boris:2026-W12')).toBe('empty')
  })

  test('what was read, done or extended since is not told any more', async () => {
    await assign(db, { id: 'a1', personId: 'ada', on: '2026-03-20' })
    await assign(db, { id: 'a2', personId: 'ada', on: '2026-03-19', items: ['joins/grain'] })
    await tell(db, { id: 'read', personId: 'ada' })
    const { notifications, assignments, completions } = db.schema
    await db.update(notifications).set({ readAt: new Date(monday) })
    over.clock.now = monday - 90 * 60_000
    await over.round()
    const open = await db.select().from(notifications).where(eq(notifications.kind, 'due-soon'))
    expect(open).toHaveLength(2)
    await db.update(assignments).set({ dueOn: '2026-06-01' }).where(eq(assignments.id, 'a1'))
    await db
      .insert(completions)
      .values({ personId: 'ada', stepId: 'joins/grain', contentVersion: 'v', completedAt: new Date(monday) })
    over.clock.now = monday
    await over.round()
    expect(await statusOf('digest:ada:2026-W12')).toBe('empty')
    expect(smtp.taken).toEqual([])
  })

  test('what was shown again minutes before the mail is not named in it; what is due still is', async () => {
    const prove = (competencyId: string) =>
      db.insert(db.schema.proofs).values({
        ...{ personId: 'ada', competencyId, how: 'exercises' as const },
        provenAt: new Date(monday - 400 * 24 * hour),
      })
    await prove('joins')
    await prove('windows')
    // Told at ten to eight; what settles it comes an hour later, and the mail at eight.
    over.clock.now = monday - 70 * 60_000
    await over.round()
    expect(await toldTo(db, 'ada')).toHaveLength(2)
    expect(smtp.taken).toEqual([])
    await db.insert(db.schema.ledger).values({
      ...{ id: 'l1', personId: 'ada', sequence: 1, kind: 'proven' as const, subject: 'joins' },
      ...{ detail: { how: 'exercises' }, at: new Date(monday - 65 * 60_000) },
    })
    over.clock.now = monday - 55 * 60_000
    await over.round()
    expect(smtp.taken).toHaveLength(1)
    const mail = unfolded(smtp.taken[0]!)
    expect(mail).toContain('WINDOWS')
    expect(mail).not.toContain('JOINS')
  })

  test('none for who wants none, daily for who wants that, and nothing twice', async () => {
    for (const personId of ['ada', 'boris']) await tell(db, { id: `n-${personId}`, personId })
    await putNoticeSettings(db, 'ada', { ...usualMailTimes, cadence: 'none' }, new Date(monday))
    await putNoticeSettings(db, 'boris', { ...usualMailTimes, cadence: 'daily' }, new Date(monday))
    await over.round()
    over.clock.now += 24 * hour
    await over.round()
    expect(smtp.taken).toHaveLength(1)
    expect(await statusOf('digest:boris:2026-03-16')).toBe('sent')
    expect(await statusOf('digest:boris:2026-03-17')).toBe('empty')
    expect(await statusOf('digest:ada:2026-W12')).toBeUndefined()
  })

  test('a server that refuses an address for good is not asked again', async () => {
    smtp.mood = 'refuse'
    await tell(db, { id: 'n1', personId: 'ada' })
    await over.round()
    smtp.mood = 'take'
    over.clock.now += 3 * hour
    await over.round()
    expect(await statusOf('digest:ada:2026-W12')).toBe('given-up')
    expect(smtp.taken).toEqual([])
  })

  test('a busy server is asked again after a pause that grows, and what it takes is sent once', async () => {
    smtp.mood = 'busy'
    await tell(db, { id: 'n1', personId: 'ada' })
    await over.round()
    await over.round()
    const [mail] = (await mails()).filter(({ personId }) => personId === 'ada')
    expect(mail).toMatchObject({ status: 'queued', tries: 1, claimedUntil: new Date(monday + 60_000) })
    over.clock.now += 61_000
    await over.round()
    expect((await mails()).find(({ personId }) => personId === 'ada')).toMatchObject({
      tries: 2,
      claimedUntil: new Date(over.clock.now + 4 * 60_000),
    })
    smtp.mood = 'take'
    over.clock.now += 5 * 60_000
    await over.round()
    await over.round()
    expect(smtp.taken).toHaveLength(1)
  })

  test('a server that says nothing is given up, and asked again after a pause', async () => {
    smtp.mood = 'hang'
    await tell(db, { id: 'n1', personId: 'ada' })
    await over.round('this', openPost(over.mail, { atMostMs: 100 }))
    expect((await mails()).find(({ personId }) => personId === 'ada')).toMatchObject({
      status: 'queued',
      tries: 1,
      claimedUntil: new Date(monday + 60_000),
    })
    smtp.mood = 'take'
    over.clock.now += 61_000
    await over.round()
    expect(smtp.taken).toHaveLength(1)
  })

  test('a server that takes the connection and never greets is left after what a try may wait for it', async () => {
    smtp.mood = 'hang'
    await tell(db, { id: 'n1', personId: 'ada' })
    await over.round('this', openPost(over.mail, { patience: { greetingTimeout: 50 } }))
    expect(String(over.faults[0])).toContain('Greeting never received')
    expect((await mails()).find(({ personId }) => personId === 'ada')?.status).toBe('queued')
  })

  test('a server that is not there costs one try a round, and a digest of yesterday is left out', async () => {
    for (const personId of ['ada', 'boris']) await tell(db, { id: `n-${personId}`, personId })
    await smtp.close()
    await over.round()
    expect(over.faults).toHaveLength(1)
    const waiting = (await mails()).filter(({ personId }) => personId !== 'dana')
    expect(waiting.map(({ tries }) => tries).toSorted()).toEqual([0, 1])
    over.clock.now += 21 * hour
    await over.round()
    expect(await statusOf('digest:ada:2026-W12')).toBe('given-up')
    expect(over.faults).toHaveLength(1)
  })

  test('what could not be sent in the morning waits out the quiet hours', async () => {
    smtp.mood = 'busy'
    await putNoticeSettings(
      db,
      'ada',
      { ...usualMailTimes, quietFrom: '12:00', quietUntil: '15:00' },
      new Date(monday),
    )
    await tell(db, { id: 'n1', personId: 'ada' })
    await over.round()
    smtp.mood = 'take'
    over.clock.now = Date.parse('2026-03-16T12:30:00Z')
    await over.round()
    expect(smtp.taken).toEqual([])
    over.clock.now = Date.parse('2026-03-16T15:01:00Z')
    await over.round()
    expect(smtp.taken).toHaveLength(1)
  })

  test('two processes at once send each digest once', async () => {
    const everyone = Array.from({ length: 12 }, (_, place) => `p${place}`)
    await people(db, Object.fromEntries(everyone.map((id) => [id, {}])))
    for (const personId of everyone) await tell(db, { id: `n-${personId}`, personId })
    expect(await Promise.all([1, 2].map(() => ended(postman(monday, smtp.url))))).toEqual([0, 0])
    // What one had taken on when the other looked is sent by the one.
    expect(addressesOf(smtp.taken)).toEqual(everyone.map((id) => `${id}@harebell.example`).toSorted())
    expect(await ended(postman(monday + hour, smtp.url))).toBe(0)
    expect(smtp.taken).toHaveLength(12)
  }, 60_000)

  test('killed between taking it on and sending it: another sends it after the lease, once', async () => {
    await tell(db, { id: 'n1', personId: 'ada' })
    await db.delete(db.schema.people).where(eq(db.schema.people.id, 'boris'))
    await db.delete(db.schema.people).where(eq(db.schema.people.id, 'dana'))
    const first = postman(monday)
    await isSending(first)
    first.kill('SIGKILL')
    await ended(first)
    over.clock.now = monday + leaseMs - 1_000
    await over.round('second')
    expect(smtp.taken).toEqual([])
    over.clock.now = monday + leaseMs + 1_000
    await Promise.all([over.round('second'), over.round('third')])
    await over.round('second')
    expect(smtp.taken).toHaveLength(1)
    expect(await statusOf('digest:ada:2026-W12')).toBe('sent')
  }, 60_000)

  test('names with line breaks stay names', async () => {
    const { people: table } = db.schema
    await db
      .update(table)
      .set({ name: 'Ada\r\nBcc: everyone@example.org\r\n\r\nHello' })
      .where(eq(table.id, 'ada'))
    await tell(db, { id: 'n1', personId: 'ada', data: { title: 'P\r\nX-Evil: 1' } })
    await over.round()
    const [head] = smtp.taken[0]!.split('\r\n\r\n')
    expect(head).not.toMatch(/^(Bcc|X-Evil):/im)
    expect(addressesOf(smtp.taken)).toEqual(['ada@harebell.example'])
  })

  test('an invitation is mailed once while it holds, and its link is forgotten then', async () => {
    const invitation = {
      id: 'i1',
      email: 'new@example.org',
      by: 'Dana\r\nBcc: x@example.org',
      team: 'Platform',
      link: 'https://learn.example.org/join/secret-code',
      expiresAt: monday + 7 * 24 * hour,
    }
    const gone = { ...invitation, id: 'i0', email: 'taken.back@example.org' }
    await db.insert(db.schema.invitations).values({
      id: invitation.id,
      codeHash: 'hash',
      email: invitation.email,
      role: 'member',
      invitedBy: 'dana',
      createdAt: new Date(monday),
      expiresAt: new Date(invitation.expiresAt),
    })
    expect(await sendInvitations(over.context, [invitation, gone])).toBe('mail')
    await sendInvitation(over.context, invitation)
    await over.round()
    expect(addressesOf(smtp.taken)).toEqual(['new@example.org'])
    expect(smtp.taken[0]).toContain('https://learn.example.org/join/secret-code')
    expect(JSON.stringify(await mails())).not.toContain('secret-code')
    expect((await mails()).filter(({ letter }) => letter !== null)).toEqual([])
    expect(await sendInvitation(noticesOver(db).context, { ...invitation, id: 'i2' })).toBe('none')
  })

  function postman(now: number, ...to: string[]): ChildProcess {
    const script = 'tests/integration/notices/postman-process.ts'
    const child = spawn(process.execPath, ['--import', 'tsx', script, url, String(now), ...to], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    children.push(child)
    return child
  }
})

/** Resolves with what the process ended with; null where it was killed. */
const ended = (child: ChildProcess) =>
  new Promise<number | null>((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve(child.exitCode)
    else child.once('exit', resolve)
  })

/** Resolves once the process has taken a mail on and is about to send it. */
const isSending = (child: ChildProcess) =>
  new Promise<void>((resolve, reject) => {
    child.stdout?.once('data', () => resolve())
    child.once('exit', (code) => reject(new Error(`The postman ended with ${code} before it sent anything.`)))
  })

/** The mail with its folded headers and quoted-printable lines put together. */
function unfolded(mail: string): string {
  return mail
    .replace(/=\r\n/g, '')
    .replace(/\r\n[ \t]+/g, ' ')
    .replace(/=E2=80=9C|=E2=80=9D/g, '"')
}

function addressesOf(taken: readonly string[]): string[] {
  return taken
    .map(
      (mail) =>
        /^To: .*?([\w.+-]+@[\w.-]+)>?$/m.exec(mail.replace(/\r\n[ \t]+/g, ' ').replace(/\r/g, ''))?.[1] ?? '',
    )
    .toSorted()
}
