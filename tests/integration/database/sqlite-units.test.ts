import { expect, test } from 'vitest'
import { rows, type Statements } from '@/db/database'
import { freshDatabase } from '../engines'

const fact = (key: string) => ({ key, value: key, updatedAt: new Date(0) })

test('statements outside take no part in the unit that is running', async () => {
  const db = await freshDatabase('sqlite')
  const { installation } = db.schema
  const outside = await db.transaction(function* (tx) {
    // `then` is what sends a statement off, as an await would.
    const read = db.select().from(installation).then()
    const write = db.insert(installation).values(fact('outside')).then()
    const inner = db.transaction(function* () {
      yield* []
    })
    const refused = Promise.allSettled([read, write, inner])
    yield* rows(tx.insert(installation).values(fact('inside')))
    return { refused }
  })
  const refused = await outside.refused
  expect(refused.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
  expect(await db.select({ key: installation.key }).from(installation)).toEqual([{ key: 'inside' }])
})

test('a unit that is over cannot write any more', async () => {
  const db = await freshDatabase('sqlite')
  const { installation } = db.schema
  let kept: Statements | undefined
  await db.transaction(function* (tx) {
    kept = tx
    yield* rows(tx.select().from(installation))
  })
  await expect(kept?.insert(installation).values(fact('late'))).rejects.toThrow('This unit of work is over')
  expect(await db.select().from(installation)).toEqual([])
})

test('writes that nobody waited for are there before a close returns', async () => {
  const db = await freshDatabase('sqlite')
  const late = db.insert(db.schema.installation).values(fact('late')).then()
  // The statement is handed over in the next microtask, the close after it.
  await Promise.resolve()
  await db.close()
  await expect(late).resolves.toEqual({ count: 1 })
})
