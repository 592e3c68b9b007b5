import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, inject, test } from 'vitest'
import { shareCommits } from '@/db/shared-commit'

let client: Sqlite.Database
let commits: ReturnType<typeof shareCommits>
let files = 0

beforeEach(() => {
  client = new Sqlite(join(inject('sqliteFolder'), `shared-${process.pid}-${files++}.db`))
  client.pragma('journal_mode = WAL')
  client.exec('create table stones (name text primary key, parent text references stones(name))')
  client.pragma('foreign_keys = ON')
  commits = shareCommits(client)
})

afterEach(() => {
  client.close()
})

const put = (name: string, parent: string | null = null) =>
  client.prepare('insert into stones values (?, ?)').run(name, parent).changes
const stones = () => client.prepare('select name from stones order by name').pluck().all()

test('units of one turn share a commit, and none is answered before it', async () => {
  const seen: boolean[] = []
  const each = ['a', 'b', 'c'].map((name) =>
    commits.add(() => put(name)).then(() => seen.push(client.inTransaction)),
  )
  expect(stones()).toEqual([])
  await Promise.all(each)
  expect(seen).toEqual([false, false, false])
  expect(stones()).toEqual(['a', 'b', 'c'])
})

test('whatever fails, exactly the units that were acknowledged are there', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ name: fc.constantFrom(...'abcdefgh'), fails: fc.boolean() }), { maxLength: 30 }),
      async (units) => {
        client.exec('delete from stones')
        const settled = await Promise.allSettled(
          units.map(({ name, fails }) =>
            commits.add(() => {
              put(name)
              if (fails) throw new Error('no')
              return name
            }),
          ),
        )
        const kept = settled.flatMap((unit) => (unit.status === 'fulfilled' ? [unit.value] : []))
        expect(kept.sort()).toEqual(stones())
      },
    ),
    { numRuns: 50 },
  )
})

test('when the commit itself fails everyone is told, and nothing is kept', async () => {
  const units = [
    commits.add(() => put('a')),
    commits.add(() => {
      client.pragma('defer_foreign_keys = ON')
      return put('b', 'nowhere')
    }),
    commits.add(() => {
      throw new Error('its own')
    }),
  ]
  const settled = await Promise.allSettled(units)
  expect(settled.map((unit) => unit.status === 'rejected' && unit.reason.name)).toEqual([
    'MissingRow',
    'MissingRow',
    'MissingRow',
  ])
  expect(stones()).toEqual([])
  expect(await commits.add(() => put('c'))).toBe(1)
})

test('a full disk refuses what does not fit, reads go on, and so does everything once there is room', async () => {
  await commits.add(() => put('a'))
  const pages = client.pragma('page_count', { simple: true })
  client.pragma(`max_page_count = ${pages}`)
  const big = 'x'.repeat(20_000)
  await expect(commits.add(() => put(big))).rejects.toMatchObject({
    name: 'DatabaseUnavailable',
    reason: 'full',
  })
  expect(stones()).toEqual(['a'])
  client.pragma('max_page_count = 100000')
  await commits.add(() => put(big))
  expect(stones()).toEqual(['a', big])
})

test('a lock that another process holds is busy, and no unit is kept for later', async () => {
  client.pragma('busy_timeout = 1')
  const other = new Sqlite(client.name)
  other.exec('begin immediate')
  await expect(Promise.all([commits.add(() => put('a')), commits.add(() => put('b'))])).rejects.toMatchObject(
    {
      name: 'DatabaseUnavailable',
      reason: 'busy',
    },
  )
  other.exec('rollback')
  other.close()
  await commits.add(() => put('c'))
  expect(stones()).toEqual(['c'])
})

test('a file that cannot be written to says read-only and can still be read', async () => {
  await commits.add(() => put('a'))
  client.pragma('query_only = ON')
  await expect(commits.add(() => put('b'))).rejects.toMatchObject({ reason: 'read-only' })
  expect(stones()).toEqual(['a'])
})

test('what still waits is committed before it is closed', async () => {
  const late = commits.add(() => put('a'))
  commits.finish()
  expect(stones()).toEqual(['a'])
  await expect(late).resolves.toBe(1)
})
