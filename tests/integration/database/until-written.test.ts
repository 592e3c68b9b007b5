import { describe, expect, test } from 'vitest'
import type { Database } from '@/db/database'
import { rows } from '@/db/database'
import { openDatabase } from '@/db/open'
import { untilWritten } from '@/db/until-written'
import { engines, freshUrl } from '../engines'

const fact = (key: string) => ({ key, value: key, updatedAt: new Date(0) })

describe.each(engines)('a read until something is written on %s', (engine) => {
  test('it follows each write, of this process and of another', async () => {
    const url = await freshUrl(engine)
    const here = openDatabase(url)
    const other = openDatabase(url)
    const { installation } = here.schema
    let asked = 0
    const keys = untilWritten(async (db: Database) => {
      asked += 1
      const found = await db.select({ key: installation.key }).from(installation).orderBy(installation.key)
      return found.map(({ key }) => key).join(' ')
    })
    try {
      expect([await keys(here, ''), await keys(here, '')]).toEqual(['', ''])
      // PostgreSQL is asked each time.
      expect(asked).toBe(engine === 'sqlite' ? 1 : 2)
      await here.insert(installation).values(fact('a'))
      expect(await keys(here, '')).toBe('a')
      await here.transaction(function* (tx) {
        yield* rows(tx.insert(installation).values(fact('b')))
      })
      expect(await keys(here, '')).toBe('a b')
      await other.insert(installation).values(fact('c'))
      expect(await keys(here, '')).toBe('a b c')
      await other.delete(installation)
      expect(await keys(here, '')).toBe('')
      expect(await keys(other, '')).toBe('')
    } finally {
      await here.close()
      await other.close()
    }
  })
})
