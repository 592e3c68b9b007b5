import { count, eq, sql, sum } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '@/db/database'
import { nullsLast } from '@/db/ordering'
import { engines, freshDatabase } from '../engines'
import { people } from '../people'

/** What the two engines say differently and Cairn must hear as the same. */
describe.each(engines)('%s', (engine) => {
  let db: Database

  beforeAll(async () => {
    db = await freshDatabase(engine)
    await people(db, { ada: {}, boris: { isAuthor: true, deactivatedAt: new Date(1_800_000_000_123) } })
  })

  test('an instant keeps its milliseconds, a flag is a boolean, nothing is null', async () => {
    const { people: table } = db.schema
    const found = await db
      .select({ id: table.id, author: table.isAuthor, until: table.deactivatedAt })
      .from(table)
      .orderBy(table.id)
    expect(found).toEqual([
      { id: 'ada', author: false, until: null },
      { id: 'boris', author: true, until: new Date(1_800_000_000_123) },
    ])
  })

  test('a count and a write say a number', async () => {
    const { people: table } = db.schema
    expect(await db.select({ all: count() }).from(table)).toEqual([{ all: 2 }])
    expect(await db.update(table).set({ sessionEpoch: 4 })).toEqual({ count: 2 })
    expect(await db.update(table).set({ sessionEpoch: 4 }).where(eq(table.id, 'nobody'))).toEqual({
      count: 0,
    })
    const [total] = await db.select({ epochs: sum(table.sessionEpoch).mapWith(Number) }).from(table)
    expect(total).toEqual({ epochs: 8 })
  })

  test('json keeps its shape, and null is no value rather than a json null', async () => {
    const { installation } = db.schema
    const shapes = [{ z: 1, a: [true, null, 'ü', 0.1] }, [], 'text', 0, false]
    const facts = shapes.map((value, at) => ({ key: `shape-${at}`, value, updatedAt: new Date(at) }))
    await db.insert(installation).values(facts)
    const found = await db.select().from(installation).orderBy(installation.key)
    expect(found).toEqual(facts)
  })

  test('text is ordered by its bytes, and compared by its case', async () => {
    const db = await freshDatabase(engine)
    const names = ['a/b', 'a-b', 'ab', 'B', 'ä', 'z', 'A']
    const { throttles } = db.schema
    await db.insert(throttles).values(names.map((key) => ({ key, points: 0, expiresAt: new Date(0) })))
    const found = await db.select({ key: throttles.key }).from(throttles).orderBy(throttles.key)
    expect(found.map(({ key }) => key)).toEqual(['A', 'B', 'a-b', 'a/b', 'ab', 'z', 'ä'])
    expect(await db.select({ key: throttles.key }).from(throttles).where(eq(throttles.key, 'b'))).toEqual([])
  })

  test('rows without a value come last', async () => {
    const { people: table } = db.schema
    const found = await db.select({ id: table.id }).from(table).orderBy(nullsLast(table.deactivatedAt))
    expect(found.map(({ id }) => id)).toEqual(['boris', 'ada'])
  })

  test('an upsert counts on the engine, a skipped insert gives no row', async () => {
    const { throttles } = db.schema
    const failure = { key: 'sign-in:ada', points: 1, expiresAt: new Date(5) }
    const fail = () =>
      db
        .insert(throttles)
        .values(failure)
        .onConflictDoUpdate({ target: throttles.key, set: { points: sql`${throttles.points} + 1` } })
        .returning({ points: throttles.points })
    expect(await fail()).toEqual([{ points: 1 }])
    expect(await fail()).toEqual([{ points: 2 }])
    expect(await db.insert(throttles).values(failure).onConflictDoNothing().returning()).toEqual([])
    expect(await db.insert(throttles).values(failure).onConflictDoNothing()).toEqual({ count: 0 })
  })
})
