import { eq, max } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { type Database, one, rows, type Statements, type Work } from '@/db/database'
import { DuplicateRow, MissingRow } from '@/db/errors'
import { engines, freshDatabase } from '../engines'

const now = new Date('2026-03-02T10:00:00Z')

describe.each(engines)('a transaction on %s', (engine) => {
  let db: Database

  beforeEach(async () => {
    db = await freshDatabase(engine)
  })

  const fact = (key: string, value: unknown = key) => ({ key, value, updatedAt: now })
  const add = (tx: Statements, key: string) => tx.insert(db.schema.installation).values(fact(key))
  const keys = async () => {
    const { installation } = db.schema
    const found = await db.select({ key: installation.key }).from(installation).orderBy(installation.key)
    return found.map(({ key }) => key)
  }

  test('gives what the unit returns, with its rows on the way', async () => {
    const { installation } = db.schema
    const given = await db.transaction(function* (tx) {
      const nothing = yield* one(tx.select().from(installation).where(eq(installation.key, 'a')))
      const written = yield* rows(add(tx, 'a'))
      const [updated] = yield* rows(
        tx
          .update(installation)
          .set({ value: { deep: [1, null] } })
          .where(eq(installation.key, 'a'))
          .returning(),
      )
      return { nothing, written, updated }
    })
    expect(given).toEqual({
      nothing: undefined,
      written: { count: 1 },
      updated: { key: 'a', value: { deep: [1, null] }, updatedAt: now },
    })
    expect(await keys()).toEqual(['a'])
  })

  test('leaves nothing behind when it fails, and passes the error on as it is', async () => {
    const error = new RangeError('out of stones')
    const failing = db.transaction(function* (tx) {
      yield* rows(add(tx, 'a'))
      throw error
    })
    await expect(failing).rejects.toBe(error)
    expect(await keys()).toEqual([])
  })

  test('can catch what a statement throws and go on', async () => {
    await add(db, 'a')
    const caught = await db.transaction(function* (tx) {
      yield* rows(add(tx, 'b'))
      try {
        yield* rows(add(tx, 'a'))
      } catch (error) {
        yield* rows(add(tx, 'c'))
        return error
      }
    })
    expect(caught).toBeInstanceOf(DuplicateRow)
    expect(await keys()).toEqual(['a', 'b', 'c'])
  })

  test('fails with what a statement throws when nobody catches it', async () => {
    await add(db, 'a')
    const failing = db.transaction(function* (tx) {
      yield* rows(add(tx, 'b'))
      yield* rows(add(tx, 'a'))
    })
    await expect(failing).rejects.toBeInstanceOf(DuplicateRow)
    expect(await keys()).toEqual(['a'])
  })

  test('loses nothing among many at once, and one that fails takes no neighbour with it', async () => {
    const units = Array.from({ length: 120 }, (_, number) =>
      db.transaction(function* (tx) {
        yield* rows(add(tx, `k${number}`))
        if (number % 3 === 0) throw new Error('no')
        if (number % 3 === 1) yield* rows(add(tx, `k${number}`))
        return number
      }),
    )
    const settled = await Promise.allSettled(units)
    const kept = settled.flatMap((one) => (one.status === 'fulfilled' ? [`k${one.value}`] : []))
    expect(kept).toHaveLength(40)
    expect(await keys()).toEqual(kept.sort())
  })

  test('reads and writes as if it were alone: numbers handed out at the same time never repeat', async () => {
    const { people, ledger } = db.schema
    await db.insert(people).values({
      ...{ id: 'ada', email: 'ada@harebell.example', name: 'Ada', role: 'learner', isAuthor: false },
      ...{ sessionEpoch: 0, timeZone: 'UTC', theme: 'system', createdAt: now },
    })
    const next = (id: string): Work<number> =>
      function* (tx) {
        const last = yield* one(
          tx
            .select({ sequence: max(ledger.sequence) })
            .from(ledger)
            .where(eq(ledger.personId, 'ada')),
        )
        const sequence = (last?.sequence ?? 0) + 1
        const entry = { id, personId: 'ada', sequence, kind: 'completed', subject: 'a/b', at: now } as const
        yield* rows(tx.insert(ledger).values(entry))
        return sequence
      }
    const given = await Promise.all(
      Array.from({ length: 40 }, (_, at) => db.transaction(next(`entry-${at}`))),
    )
    expect(given.sort((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, at) => at + 1))
  })

  test('refuses to keep a row that refers to nothing', async () => {
    const failing = db.transaction(function* (tx) {
      yield* rows(
        tx
          .insert(db.schema.memberships)
          .values({ teamId: 'none', personId: 'none', role: 'member', since: now }),
      )
    })
    await expect(failing).rejects.toBeInstanceOf(MissingRow)
  })

  test('refuses a body that is no generator, in types and when it runs', async () => {
    // @ts-expect-error an async callback would hold the lock over whatever it awaits
    const asynchronous = db.transaction(async (tx) => {
      await tx.select().from(db.schema.installation)
    })
    await expect(asynchronous).rejects.toThrow('A transaction is a generator')
    // @ts-expect-error so would an asynchronous generator
    const generator = db.transaction(async function* (tx) {
      yield add(tx, 'a')
    })
    await expect(generator).rejects.toThrow('A transaction is a generator')
    expect(await keys()).toEqual([])
  })

  test.each<[string, () => PromiseLike<unknown>, string]>([
    ['a promise', () => Promise.resolve(1), 'it yielded a promise'],
    ['undefined', () => undefined as unknown as PromiseLike<unknown>, 'it yielded undefined'],
    ['a statement made outside', () => db.select().from(db.schema.installation), 'goes through its `tx`'],
  ])('refuses to wait for %s', async (_what, make, says) => {
    const failing = db.transaction(function* (tx) {
      yield* rows(add(tx, 'a'))
      try {
        yield make()
      } catch {
        return 'not told'
      }
    })
    await expect(failing).rejects.toThrow(says)
    expect(await keys()).toEqual([])
  })
})
