import { eq } from 'drizzle-orm'
import pg from 'pg'
import { describe, expect, test } from 'vitest'
import { one, rows } from '@/db/database'
import { DatabaseUnavailable } from '@/db/errors'
import { openDatabase } from '@/db/open'
import { freshDatabase, freshUrl } from '../engines'

const fact = (key: string, value: unknown) => ({ key, value, updatedAt: new Date(0) })

describe('units that meet on postgres', () => {
  test('one that lost to another is run again, from the start', async () => {
    const db = await freshDatabase('postgres')
    const { installation } = db.schema
    await db.insert(installation).values(fact('stones', 0))
    let runs = 0
    const lay = () =>
      db.transaction(function* (tx) {
        runs++
        const before = yield* one(tx.select().from(installation).where(eq(installation.key, 'stones')))
        yield* rows(
          tx
            .update(installation)
            .set({ value: Number(before?.value) + 1 })
            .where(eq(installation.key, 'stones')),
        )
      })
    await Promise.all(Array.from({ length: 30 }, lay))
    expect(await db.select({ value: installation.value }).from(installation)).toEqual([{ value: 30 }])
    expect(runs).toBeGreaterThan(30)
  })

  test('units that wait for each other all come to an end', async () => {
    const db = await freshDatabase('postgres')
    const { installation } = db.schema
    await db.insert(installation).values([fact('a', 0), fact('b', 0)])
    const both = (first: string, second: string) =>
      db.transaction(function* (tx) {
        for (const key of [first, second])
          yield* rows(tx.update(installation).set({ value: first }).where(eq(installation.key, key)))
      })
    await Promise.all(Array.from({ length: 6 }, (_, at) => (at % 2 ? both('a', 'b') : both('b', 'a'))))
    const values = await db.select({ value: installation.value }).from(installation)
    expect(values[0]).toEqual(values[1])
  })

  test('a connection that breaks fails its unit alone', async () => {
    const url = await freshUrl('postgres')
    const db = openDatabase(url)
    const { installation } = db.schema
    const admin = new pg.Client(url)
    await admin.connect()
    // The row is held, so that the unit waits inside the server while its connection is cut.
    await db.insert(installation).values(fact('a', 0))
    await admin.query("begin; update installation set value = '1'")
    const cut = db.transaction(function* (tx) {
      yield* rows(tx.update(installation).set({ value: 2 }))
    })
    const outcome = expect(cut).rejects.toBeInstanceOf(DatabaseUnavailable)
    await expect
      .poll(async () => {
        const { rowCount } = await admin.query(
          "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'cairn' and wait_event_type = 'Lock'",
        )
        return rowCount
      })
      .toBe(1)
    await outcome
    await admin.query('commit')
    expect(await db.select({ value: installation.value }).from(installation)).toEqual([{ value: 1 }])
    await admin.end()
    await db.close()
  })
})
