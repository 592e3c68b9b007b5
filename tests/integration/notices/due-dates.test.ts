import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Database } from '@/db/database'
import { withdrawAssignment } from '@/db/queries/assignments'
import { noteDueDates } from '@/lib/services/notices/note-due-dates'
import { engines, freshDatabase } from '../engines'
import { people } from '../people'
import { assign, noticesOver, toldTo } from './notices-over'

const day = 24 * 60 * 60_000

describe.each(engines)('reminders of due dates on %s', (engine) => {
  let db: Database
  let over: ReturnType<typeof noticesOver>
  beforeEach(async () => {
    db = await freshDatabase(engine)
    over = noticesOver(db)
    await people(db, {
      dana: {},
      ada: {},
      kenji: { timeZone: 'Asia/Tokyo' },
      gone: { deactivatedAt: new Date() },
    })
  })

  test('a week before, the day before and once it is late, each once, however often it is looked', async () => {
    await assign(db, { id: 'a1', personId: 'ada', on: '2026-03-23' })
    for (let days = -1; days < 12; days++) {
      over.clock.now = Date.parse('2026-03-16T09:00:00Z') + days * day
      await Promise.all([noteDueDates(over.context), noteDueDates(over.context)])
    }
    expect(await toldTo(db, 'ada')).toEqual([
      'due-soon:a1:2026-03-23:7',
      'due-soon:a1:2026-03-23:1',
      'late:a1:2026-03-23',
    ])
  })

  test('not before the morning of the person’s own day', async () => {
    await assign(db, { id: 'a1', personId: 'kenji', on: '2026-03-23' })
    over.clock.now = Date.parse('2026-03-15T21:30:00Z')
    await noteDueDates(over.context)
    expect(await toldTo(db, 'kenji')).toEqual([])
    over.clock.now = Date.parse('2026-03-15T22:10:00Z')
    await noteDueDates(over.context)
    expect(await toldTo(db, 'kenji')).toHaveLength(1)
  })

  test('never of what is done, handed in, withdrawn or somebody’s who has left', async () => {
    const at = new Date('2026-03-01T09:00:00Z')
    for (const id of ['done', 'handed-in', 'withdrawn', 'open'])
      await assign(db, {
        id,
        personId: 'ada',
        on: '2026-03-18',
        items: [{ done: 'joins/grain', 'handed-in': 'joins/keys' }[id] ?? 'windows'],
      })
    await assign(db, { id: 'gone', personId: 'gone', on: '2026-03-18' })
    await withdrawAssignment(db, { id: 'withdrawn', personId: 'ada', at })
    await db
      .insert(db.schema.completions)
      .values({ personId: 'ada', stepId: 'joins/old-grain', contentVersion: 'v', completedAt: at })
    await db.insert(db.schema.attempts).values(waiting('joins/keys', at))
    await noteDueDates(over.context)
    expect(await toldTo(db, 'ada')).toEqual(['due-soon:open:2026-03-18:7'])
    expect(await toldTo(db, 'gone')).toEqual([])
  })

  test('never of what waits for a sign-off, until it comes back', async () => {
    const due = { personId: 'ada', on: '2026-03-18' }
    await assign(db, { id: 'exercise', ...due, items: ['joins/keys'] })
    await assign(db, { id: 'competency', ...due, items: ['windows'] })
    await assign(db, { id: 'in-it', ...due, items: ['windows/frames'] })
    await assign(db, { id: 'another', ...due, items: ['joins/grain'] })
    const { evidenceSubmissions } = db.schema
    await db
      .insert(evidenceSubmissions)
      .values([
        evidence({ id: 'e1', competencyId: 'joins', exerciseId: 'joins/keys' }),
        evidence({ id: 'e2', competencyId: 'windows' }),
      ])
    await noteDueDates(over.context)
    expect(await toldTo(db, 'ada')).toEqual(['due-soon:another:2026-03-18:7'])
    await db.update(evidenceSubmissions).set({ status: 'returned' }).where(eq(evidenceSubmissions.id, 'e2'))
    await noteDueDates(over.context)
    expect((await toldTo(db, 'ada')).toSorted()).toEqual([
      'due-soon:another:2026-03-18:7',
      'due-soon:competency:2026-03-18:7',
      'due-soon:in-it:2026-03-18:7',
    ])
  })

  test('an unread reminder of what is done since counts as read, another does not', async () => {
    await assign(db, { id: 'a1', personId: 'ada', on: '2026-03-18', items: ['joins/grain'] })
    await assign(db, { id: 'a2', personId: 'ada', on: '2026-03-18', items: ['joins/keys'] })
    await noteDueDates(over.context)
    const { notifications, completions } = db.schema
    const unread = async () =>
      (await db.select().from(notifications))
        .filter(({ readAt }) => readAt === null)
        .map(({ data }) => data.title)
    expect((await unread()).toSorted()).toEqual(['Task a1', 'Task a2'])
    await db
      .insert(completions)
      .values({ personId: 'ada', stepId: 'joins/grain', contentVersion: 'v', completedAt: new Date() })
    await noteDueDates(over.context)
    expect(await unread()).toEqual(['Task a2'])
  })

  test('an extended date is told anew, and the old one no more', async () => {
    await assign(db, { id: 'a1', personId: 'ada', on: '2026-03-15' })
    await noteDueDates(over.context)
    const { assignments } = db.schema
    await db.update(assignments).set({ dueOn: '2026-03-20' }).where(eq(assignments.id, 'a1'))
    await noteDueDates(over.context)
    await noteDueDates(over.context)
    expect((await toldTo(db, 'ada')).toSorted()).toEqual(['due-soon:a1:2026-03-20:7', 'late:a1:2026-03-15'])
  })
})

const evidence = (of: { id: string; competencyId: string; exerciseId?: string }) => ({
  ...of,
  personId: 'ada',
  kind: 'text' as const,
  text: 'Here it is.',
  status: 'submitted' as const,
  requestKey: of.id,
  submittedAt: new Date('2026-03-01T09:00:00Z'),
})

const waiting = (exerciseId: string, at: Date) => ({
  id: exerciseId,
  personId: 'ada',
  exerciseId,
  exerciseVersion: 'v',
  answer: { form: 'text' as const, text: 'select 1' },
  answerHash: '',
  status: 'queued' as const,
  hintsShown: 0,
  assisted: false,
  submittedAt: at,
  tries: 0,
})
