import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Database } from '@/db/database'
import { noteRefreshes } from '@/lib/services/notices/note-refreshes'
import { toldInWords } from '@/lib/services/notices/told-in-words'
import { engines, freshDatabase } from '../engines'
import { people } from '../people'
import { monday, noticesOver, toldTo } from './notices-over'

const day = 24 * 60 * 60_000

describe.each(engines)('what is due for a refresh on %s', (engine) => {
  let db: Database
  let over: ReturnType<typeof noticesOver>
  beforeEach(async () => {
    db = await freshDatabase(engine)
    over = noticesOver(db)
    await people(db, { ada: {}, kenji: { timeZone: 'Asia/Tokyo' }, gone: { deactivatedAt: new Date() } })
  })

  const prove = (
    personId: string,
    competencyId: string,
    daysAgo: number,
    how: 'exercises' | 'placement' | 'stated' = 'exercises',
  ) =>
    db.insert(db.schema.proofs).values({
      personId,
      competencyId,
      how,
      provenAt: new Date(monday - daysAgo * day),
    })
  const unread = async () => {
    const { notifications } = db.schema
    const found = await db.select().from(notifications).orderBy(notifications.occasion)
    return found.filter(({ readAt }) => readAt === null)
  }

  test('is told once a competency and due date, however often it is looked', async () => {
    await prove('ada', 'joins', 178)
    await prove('ada', 'windows', 119, 'placement')
    await prove('ada', 'streams', 900, 'stated')
    await prove('gone', 'joins', 900)
    for (const days of [0, 1, 2, 3, 40]) {
      over.clock.now = monday + days * day
      await Promise.all([noteRefreshes(over.context), noteRefreshes(over.context)])
    }
    expect(await toldTo(db, 'ada')).toEqual([
      'refresh-due:windows:2026-03-17',
      'refresh-due:joins:2026-03-18',
    ])
    expect(await toldTo(db, 'gone')).toEqual([])
    const words = await toldInWords(db, await unread(), '2026-03-18')
    expect(words.map(({ sentence, href }) => [sentence, href])).toEqual([
      ['“JOINS” is due for a refresh.', '/competencies/joins'],
      ['“WINDOWS” is due for a refresh.', '/competencies/windows'],
    ])
  })

  test('not before the morning of the person’s own day', async () => {
    await prove('kenji', 'joins', 200)
    over.clock.now = Date.parse('2026-03-15T21:30:00Z')
    await noteRefreshes(over.context)
    expect(await toldTo(db, 'kenji')).toEqual([])
    over.clock.now = Date.parse('2026-03-15T22:10:00Z')
    await noteRefreshes(over.context)
    expect(await toldTo(db, 'kenji')).toHaveLength(1)
  })

  test('shown again, it counts as read, and is told anew when its next time is over', async () => {
    await prove('ada', 'joins', 200)
    await over.round()
    expect(await unread()).toHaveLength(1)
    const { ledger, notifications } = db.schema
    const entry = (id: string, sequence: number, daysAgo: number) => ({
      id,
      personId: 'ada',
      sequence,
      kind: 'proven' as const,
      subject: 'joins',
      detail: { how: 'exercises' },
      at: new Date(monday - daysAgo * day),
    })
    await db.insert(ledger).values([entry('l1', 1, 200), entry('l2', 2, 0)])
    over.clock.now = monday + day
    await over.round()
    expect(await unread()).toEqual([])
    over.clock.now = monday + 730 * day
    await over.round()
    expect(await unread()).toHaveLength(1)
    const told = await db.select().from(notifications).where(eq(notifications.personId, 'ada'))
    expect(new Set(told.map(({ occasion }) => occasion)).size).toBe(2)
  })
})
