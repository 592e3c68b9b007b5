import { expect, test } from 'vitest'
import { openDatabase } from '@/db/open'
import { Unavailable } from '@/lib/services/errors'
import { checkReady } from '@/lib/services/health/check-ready'
import { engines, freshDatabase } from '../engines'

test.each(engines)('a migrated database on %s is ready, and one that is closed is not', async (engine) => {
  const db = await freshDatabase(engine)
  expect(await checkReady(async () => db)).toEqual({ status: 'ready' })
  await db.close()
  await expect(checkReady(async () => db)).rejects.toThrow(Unavailable)
})

test('a database without tables is not ready', async () => {
  const db = openDatabase(':memory:')
  await expect(checkReady(async () => db)).rejects.toThrow(Unavailable)
  await db.close()
})

test('a database that cannot be opened is not ready', async () => {
  await expect(checkReady(() => Promise.reject(new Error('no such host')))).rejects.toThrow(Unavailable)
})
