import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Database } from '@/db/database'
import { openDatabase } from '@/db/open'
import { hashPassword } from '@/lib/services/sign-in/password-hash'
import { countTry, forgiveTry, signInLimits } from '@/lib/services/sign-in/sign-in-throttle'
import { engines, freshDatabase, freshUrl } from '../engines'
import { people } from '../people'
import { Browser, refusalIn, signInContext, start } from './browser'
import { clear } from './clear'

const ada = 'ada@harebell.example'
const home = '198.51.100.7'
const stranger = '203.0.113.9'
const minutes = (count: number) => new Date(start + count * 60_000)

describe.each(engines)('tries at a password, on %s', (engine) => {
  let db: Database
  beforeAll(async () => {
    db = await freshDatabase(engine)
  })
  beforeEach(async () => {
    await clear(db)
  })

  const tryAs = (email: string, address: string, at = minutes(0)) =>
    countTry(db, { email, address }, at).then(
      () => 'let through' as const,
      (error) => error,
    )
  async function tryTimes(count: number, email: string, address: string, at = minutes(0)) {
    for (let each = 0; each < count; each += 1) await tryAs(email, address, at)
  }

  test('are ten for an account from one address, and then a wait that is said', async () => {
    await tryTimes(10, ada, stranger)
    expect(await tryAs(ada, stranger, minutes(5))).toMatchObject({ name: 'TooMany', retryAfterSeconds: 600 })
    expect(await tryAs(ada, stranger, minutes(15))).toBe('let through')
  })

  test('of a stranger do not lock anybody out elsewhere', async () => {
    await tryTimes(60, ada, stranger)
    expect(await tryAs(ada, home)).toBe('let through')
  })

  test('are fifty for one address, whoever is tried', async () => {
    for (let each = 0; each < 50; each += 1) {
      expect(await tryAs(`person-${each}@harebell.example`, stranger)).toBe('let through')
    }
    expect(await tryAs('one-more@harebell.example', stranger)).toMatchObject({ name: 'TooMany' })
    expect(await tryAs('one-more@harebell.example', home)).toBe('let through')
  })

  test('go on for somebody known at an address where others use all of them up', async () => {
    await forgiveTry(db, { email: ada, address: home }, minutes(-60))
    for (let each = 0; each < 60; each += 1) await tryAs(`person-${each}@harebell.example`, home)
    expect(await tryAs('boris@harebell.example', home)).toMatchObject({ name: 'TooMany' })
    expect(await tryAs(ada, home)).toBe('let through')
  })

  test('become few, not none, for new addresses while a crowd tries one account', async () => {
    await forgiveTry(db, { email: ada, address: home }, minutes(-60))
    for (let each = 0; each < signInLimits.account.points; each += 1) await tryAs(ada, `192.0.2.${each}`)
    const newcomer = '203.0.113.77'
    for (let each = 0; each < signInLimits.narrow; each += 1) {
      expect(await tryAs(ada, newcomer)).toBe('let through')
    }
    expect(await tryAs(ada, newcomer)).toMatchObject({ name: 'TooMany' })
    expect(await tryAs(ada, home)).toBe('let through')
    expect(await tryAs('boris@harebell.example', newcomer)).toBe('let through')
  })

  test('are taken back by the right password', async () => {
    await tryTimes(9, ada, home)
    await forgiveTry(db, { email: ada, address: home }, minutes(1))
    await tryTimes(9, ada, home, minutes(1))
    expect(await tryAs(ada, home, minutes(1))).toBe('let through')
  })

  test('at the same moment are counted one by one', async () => {
    const outcomes = await Promise.all(Array.from({ length: 30 }, () => tryAs(ada, stranger)))
    expect(outcomes.filter((outcome) => outcome === 'let through')).toHaveLength(10)
  })

  test('in two processes are counted together', async () => {
    const url = await freshUrl(engine)
    const processes = [openDatabase(url), openDatabase(url)]
    try {
      const outcomes = await Promise.allSettled(
        Array.from({ length: 20 }, (_, each) =>
          countTry(processes[each % 2] as Database, { email: ada, address: stranger }, minutes(0)),
        ),
      )
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(10)
    } finally {
      for (const each of processes) await each.close()
    }
  })

  test('leave no name in the table', async () => {
    await tryAs(ada, home)
    const kept = await db.select().from(db.schema.throttles)
    expect(kept).not.toHaveLength(0)
    expect(JSON.stringify(kept)).not.toMatch(/ada|harebell|198\.51/)
  })

  test('are forgotten once their time is over', async () => {
    await tryTimes(3, 'boris@harebell.example', stranger)
    await forgiveTry(db, { email: ada, address: home }, minutes(120))
    const kept = await db.select({ key: db.schema.throttles.key }).from(db.schema.throttles)
    expect(kept.map(({ key }) => key)).toEqual([expect.stringMatching(/^sign-in:known:/)])
  })

  test('end in 429 with the seconds to wait, even with the right password', async () => {
    const password = 'trout lantern seven'
    await people(db, { ada: { passwordHash: await hashPassword(password) } })
    await tryTimes(10, ada, stranger)
    const response = await new Browser(signInContext(db), stranger).signIn(ada, password)
    expect(response.status).toBe(429)
    expect(response.headers.get('retry-after')).toBe('900')
    expect(await refusalIn(response)).toBe('TooMany900')
    expect((await new Browser(signInContext(db), home).signIn(ada, password)).status).toBe(200)
  })
})
