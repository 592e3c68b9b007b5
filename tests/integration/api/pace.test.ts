import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Database } from '@/db/database'
import { engines, freshDatabase } from '../engines'
import { people } from '../people'
import { apiOver, noon } from './call-api'

describe.each(engines)('pace over the API on %s', (engine) => {
  let db: Database
  let call: ReturnType<typeof apiOver>['call']
  let ada: string
  beforeAll(async () => {
    db = await freshDatabase(engine)
    call = apiOver(db).call
  })
  let tests = 0
  beforeEach(async () => {
    tests += 1
    ada = `ada-${tests}`
    await people(db, { [ada]: {} })
    await call('PATCH', '/me/settings', { as: ada, body: { target: { kind: 'level', level: 'peak' } } })
  })
  const complete = (step: string, body?: unknown) =>
    call('PUT', `/steps/${step}/completion`, { as: ada, body })
  const roadmap = async () => (await call('GET', '/roadmap', { as: ada })).body
  const minutesKept = async () => {
    const { completed } = (await call('GET', '/progress', { as: ada })).body
    return completed['joins/grain']?.minutes
  }
  const ledgerOfAda = async () => {
    const { ledger } = db.schema
    const entries = await db.select().from(ledger).where(eq(ledger.personId, ada)).orderBy(ledger.sequence)
    return entries.map(({ kind, minutes }) => [kind, minutes])
  }

  test('is 1 before anything is timed, and a step done without a time teaches nothing', async () => {
    await complete('joins/grain')
    expect((await roadmap()).pace).toMatchObject({ planned: 1, pace: 1, steps: 0 })
  })

  test('is learned from the times of steps, and the plan reckons with it', async () => {
    const plan = async () => (await call('GET', '/roadmap/plan', { as: ada })).body
    const before = await plan()
    await complete('joins/grain', { minutes: 60 })
    await complete('joins/keys', { minutes: 55 })
    const { pace } = await roadmap()
    expect(pace.steps).toBe(2)
    expect(pace.pace).toBeGreaterThan(1.2)
    expect(pace.pace).toBeLessThan(2)
    expect(pace.planned).toBe(pace.pace)
    const after = await plan()
    expect(after.steps.find(({ id }: { id: string }) => id === 'streams/time').minutes).toBe(
      Math.ceil(30 * pace.pace),
    )
    expect(before.finishRange.half < before.finishRange.fourInFive).toBe(true)
    expect(after.finishRange.half <= after.finishRange.fourInFive).toBe(true)
  })

  test('a time can be said afterwards, corrected and taken back; each is an entry, and the same again is none', async () => {
    const first = await complete('joins/grain')
    expect(first.body.minutes).toBeNull()
    expect((await complete('joins/grain', { minutes: 25 })).body).toEqual({ ...first.body, minutes: 25 })
    await complete('joins/grain', { minutes: 25 })
    await complete('joins/grain', { minutes: 40 })
    // A change that was sent before, without a time, takes nothing back.
    expect((await complete('joins/grain')).body).toEqual({ ...first.body, minutes: 40 })
    expect(await minutesKept()).toBe(40)
    await complete('joins/grain', { minutes: null })
    expect(await minutesKept()).toBeNull()
    expect(await ledgerOfAda()).toEqual([
      ['completed', null],
      ['timed', 25],
      ['timed', 40],
      ['timed', null],
    ])
    expect((await roadmap()).pace.steps).toBe(0)
  })

  test('undoing a completion takes its time along', async () => {
    await complete('joins/grain', { minutes: 90 })
    expect((await roadmap()).pace.steps).toBe(1)
    await call('DELETE', '/steps/joins/grain/completion', { as: ada })
    expect((await roadmap()).pace).toMatchObject({ planned: 1, steps: 0 })
    await complete('joins/grain')
    expect(await minutesKept()).toBeNull()
  })

  test('ten corrections at once are as many entries at most, and the last of them is what counts', async () => {
    await complete('joins/grain')
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, at) => complete('joins/grain', { minutes: 20 + at })),
    )
    expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(200))
    const entries = await ledgerOfAda()
    expect(entries.at(-1)).toEqual(['timed', await minutesKept()])
    expect(entries).toHaveLength(11)
  })

  test('can be set, within limits, and given back to what was learned', async () => {
    await complete('joins/grain', { minutes: 45 })
    const set = (paceOverride: number | null, version: number) =>
      call('PATCH', '/me/settings', { as: ada, body: { paceOverride, version } })
    expect((await set(2, 1)).body.paceOverride).toBe(2)
    const own = (await roadmap()).pace
    expect(own.planned).toBe(2)
    expect(own.pace).toBeLessThan(1.5)
    expect((await set(null, 2)).body.paceOverride).toBeNull()
    expect((await roadmap()).pace.planned).toBe(own.pace)
    for (const wrong of [0.49, 3.01, -1]) {
      const refused = await set(wrong, 3)
      expect(refused.status).toBe(422)
      expect(refused.body.faults[0].path).toBe('paceOverride')
    }
    expect((await roadmap()).settings.version).toBe(3)
  })

  test.each([0, -5, 1441, 12.5, '30'])(
    'minutes of %s are refused, and nothing is marked done',
    async (minutes) => {
      const refused = await complete('joins/grain', { minutes })
      expect(refused.status).toBe(422)
      expect((await roadmap()).completed).toEqual([])
    },
  )

  test('the day of the last step or change of settings is told in the person’s own zone', async () => {
    expect((await roadmap()).lastActive).toBe('2026-03-12')
    const { completions } = db.schema
    await complete('joins/grain')
    const later = new Date(noon + 40 * 3_600_000)
    await db.update(completions).set({ completedAt: later }).where(eq(completions.personId, ada))
    expect((await roadmap()).lastActive).toBe('2026-03-14')
  })
})
