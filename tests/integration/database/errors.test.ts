import { eq, sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '@/db/database'
import { DatabaseUnavailable, DuplicateRow, MissingRow, StatementFailed } from '@/db/errors'
import { openDatabase } from '@/db/open'
import { engines, freshDatabase } from '../engines'
import { people } from '../people'

function* nothing() {
  yield* []
}

describe.each(engines)('errors on %s', (engine) => {
  let db: Database
  const since = new Date('2026-03-02T10:00:00Z')

  beforeAll(async () => {
    db = await freshDatabase(engine)
    await people(db, { ada: {}, boris: {} })
    await db.insert(db.schema.teams).values({ id: 'top', name: 'Top', createdAt: since })
    await db.insert(db.schema.teams).values({ id: 'below', name: 'Below', parentId: 'top', createdAt: since })
    await db.insert(db.schema.memberships).values({ teamId: 'top', personId: 'ada', role: 'member', since })
  })

  test('a second row under a unique column names table and column', async () => {
    const again = people(db, { adele: { email: 'ada@harebell.example' } })
    await expect(again).rejects.toMatchObject({ name: 'DuplicateRow', table: 'people', columns: ['email'] })
    await expect(again).rejects.toBeInstanceOf(DuplicateRow)
  })

  test('a second row under a key of two columns names both', async () => {
    const again = db
      .insert(db.schema.memberships)
      .values({ teamId: 'top', personId: 'ada', role: 'manager', since })
    await expect(again).rejects.toMatchObject({ table: 'memberships', columns: ['team_id', 'person_id'] })
  })

  test('a row that refers to nothing, and one that is still referred to', async () => {
    const nobody = db
      .insert(db.schema.memberships)
      .values({ teamId: 'top', personId: 'nobody', role: 'member', since })
    await expect(nobody).rejects.toBeInstanceOf(MissingRow)
    await expect(
      db.insert(db.schema.teams).values({ id: 'lost', name: 'Lost', parentId: 'none', createdAt: since }),
    ).rejects.toBeInstanceOf(MissingRow)
    await expect(db.delete(db.schema.teams).where(eq(db.schema.teams.id, 'top'))).rejects.toBeInstanceOf(
      MissingRow,
    )
  })

  test('any other refusal says what was wrong and carries no values', async () => {
    const { people: table } = db.schema
    const failing = db
      .update(table)
      .set({ name: sql`null`, passwordHash: 'a-secret-hash' })
      .where(eq(table.id, 'ada'))
    await expect(failing).rejects.toBeInstanceOf(StatementFailed)
    await expect(failing).rejects.toSatisfy((error) => !String(error).includes('a-secret-hash'))
  })

  test('what is closed says so, and closing twice is nothing', async () => {
    const closed = await freshDatabase(engine)
    await closed.close()
    await closed.close()
    const { installation } = closed.schema
    const late: readonly (() => PromiseLike<unknown>)[] = [
      () => closed.select().from(installation),
      () => closed.delete(installation),
      () => closed.transaction(nothing),
    ]
    for (const statement of late) {
      await expect(Promise.resolve().then(statement)).rejects.toMatchObject({ reason: 'closed' })
    }
  })
})

test('a server that is not there is unavailable, not a crash', async () => {
  const db = openDatabase('postgres://nobody:x@127.0.0.1:1/none')
  await expect(db.select().from(db.schema.installation)).rejects.toMatchObject({ reason: 'unreachable' })
  await expect(db.transaction(nothing)).rejects.toBeInstanceOf(DatabaseUnavailable)
  await db.close()
})

test.each(['mysql://x', '', 'file:', './cairn.db'])('%o is no database URL', (url) => {
  expect(() => openDatabase(url)).toThrow('A database URL starts with')
})
