import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Database } from '@/db/database'
import { engines, freshDatabase } from '../engines'
import { people } from '../people'
import { apiOver } from './call-api'

describe.each(engines)('a learner over the API on %s', (engine) => {
  let db: Database
  let call: ReturnType<typeof apiOver>['call']
  let ada: string
  let boris: string
  beforeAll(async () => {
    db = await freshDatabase(engine)
    call = apiOver(db).call
  })
  let tests = 0
  beforeEach(async () => {
    tests += 1
    ada = `ada-${tests}`
    boris = `boris-${tests}`
    await people(db, { [ada]: {}, [boris]: {} })
  })
  const ledgerOfAda = () => {
    const { ledger } = db.schema
    return db.select().from(ledger).where(eq(ledger.personId, ada)).orderBy(ledger.sequence)
  }

  test('settings are made at the first change, with sensible values, and the plan follows from them', async () => {
    expect((await call('GET', '/me/settings', { as: ada })).body).toBeNull()
    expect((await call('GET', '/roadmap/plan', { as: ada })).status).toBe(404)
    const made = await call('PATCH', '/me/settings', {
      as: ada,
      body: { startingPoint: { kind: 'level', level: null } },
    })
    expect(made.body).toEqual({
      target: { kind: 'level', level: 'base' },
      targetDate: null,
      weekdayMinutes: [60, 60, 60, 60, 0, 0, 0],
      daysOff: [],
      stack: { cloud: 'aws' },
      paceOverride: null,
      version: 1,
    })
    const plan = await call('GET', '/roadmap/plan', { as: ada })
    expect(plan.body.steps.map((step: { id: string }) => step.id)).toEqual([
      'joins/grain',
      'joins/keys',
      'windows/frames',
    ])
    expect(plan.body.steps[0].start).toBe('2026-03-12')
    const roadmap = await call('GET', '/roadmap', { as: ada })
    expect(roadmap.body.order).toEqual(['joins/grain', 'joins/keys', 'windows/frames'])
    expect(roadmap.body.today).toBe('2026-03-12')
  })

  test('a starting point states competencies and takes back only what was stated', async () => {
    await db.insert(db.schema.proofs).values({
      personId: ada,
      competencyId: 'joins',
      how: 'sign-off',
      provenAt: new Date('2026-02-01T00:00:00Z'),
    })
    const first = await call('PATCH', '/me/settings', {
      as: ada,
      body: { startingPoint: { kind: 'level', level: 'base' } },
    })
    expect(first.body.target).toEqual({ kind: 'level', level: 'peak' })
    expect((await call('GET', '/roadmap', { as: ada })).body.proven).toEqual({
      joins: 'sign-off',
      windows: 'stated',
    })
    await call('PATCH', '/me/settings', {
      as: ada,
      body: { startingPoint: { kind: 'competencies', competencies: [] }, version: 1 },
    })
    expect((await call('GET', '/roadmap', { as: ada })).body.proven).toEqual({ joins: 'sign-off' })
    const entries = await ledgerOfAda()
    expect(entries.map(({ kind, subject, sequence }) => [sequence, kind, subject])).toEqual([
      [1, 'proven', 'windows'],
      [2, 'withdrawn', 'windows'],
    ])
  })

  test('completing twice is one entry; undoing is another; every step done proves the competency', async () => {
    const put = () => call('PUT', '/steps/windows/frames/completion', { as: ada, body: { minutes: 25 } })
    const first = await put()
    const second = await put()
    expect(first.status).toBe(200)
    expect(second.body).toEqual(first.body)
    expect((await call('GET', '/progress', { as: ada })).body).toEqual({
      completed: { 'windows/frames': { at: first.body.completedAt, minutes: 25, changedSince: false } },
      proven: { windows: { how: 'steps', at: first.body.completedAt } },
      ages: {},
    })
    const undone = await call('DELETE', '/steps/windows/frames/completion', { as: ada })
    expect(undone.body).toEqual({ stepId: 'windows/frames', completedAt: null, minutes: null })
    expect((await call('DELETE', '/steps/windows/frames/completion', { as: ada })).status).toBe(200)
    const entries = await ledgerOfAda()
    expect(entries.map(({ kind, sequence, minutes }) => [sequence, kind, minutes])).toEqual([
      [1, 'completed', 25],
      [2, 'undone', null],
    ])
    expect((await call('GET', '/roadmap', { as: ada })).body.completed).toEqual([])
  })

  test('twenty requests at once for one step make one entry, for different steps no lost one', async () => {
    const same = await Promise.all(
      Array.from({ length: 20 }, () => call('PUT', '/steps/joins/grain/completion', { as: ada })),
    )
    expect(same.map(({ status }) => status)).toEqual(Array(20).fill(200))
    const steps = ['joins/keys', 'windows/frames', 'streams/time', 'streams/state']
    const others = await Promise.all(
      steps.map((step) => call('PUT', `/steps/${step}/completion`, { as: ada })),
    )
    expect(others.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    const entries = await ledgerOfAda()
    expect(entries.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5])
    expect(new Set(entries.map(({ subject }) => subject))).toEqual(new Set(['joins/grain', ...steps]))
  })

  test('a step done under its old id is done under the new one, and can be undone there', async () => {
    await db.insert(db.schema.completions).values({
      personId: ada,
      stepId: 'joins/old-grain',
      contentVersion: 'v0',
      completedAt: new Date('2026-01-10T10:00:00Z'),
    })
    const progress = await call('GET', '/progress', { as: ada })
    expect(progress.body.completed['joins/grain'].changedSince).toBe(true)
    await call('DELETE', '/steps/joins/grain/completion', { as: ada })
    expect((await call('GET', '/progress', { as: ada })).body.completed).toEqual({})
    const old = await call('PUT', '/steps/joins/old-grain/completion', { as: ada })
    expect(old.body.stepId).toBe('joins/grain')
  })

  test('what somebody does is theirs alone', async () => {
    await call('PUT', '/steps/joins/grain/completion', { as: ada })
    await call('POST', '/steps/joins/grain/answers', {
      as: ada,
      body: { questionId: 'how-many', answer: '46', correct: true },
    })
    expect((await call('GET', '/progress', { as: boris })).body.completed).toEqual({})
    expect((await call('GET', '/steps/joins/grain/answers', { as: boris })).body).toEqual([])
    const mine = await call('GET', '/steps/joins/grain/answers', { as: ada })
    expect(mine.body).toMatchObject([{ questionId: 'how-many', answer: '46', correct: true }])
  })

  test('two changes of settings from one version: the second is refused and told how it stands', async () => {
    await call('PATCH', '/me/settings', { as: ada, body: {} })
    const change = (minutes: number) =>
      call('PATCH', '/me/settings', {
        as: ada,
        body: { weekdayMinutes: [minutes, 0, 0, 0, 0, 0, 0], version: 1 },
      })
    const [one, other] = await Promise.all([change(30), change(45)])
    expect([one.status, other.status].sort()).toEqual([200, 409])
    const refused = one.status === 409 ? one : other
    const kept = one.status === 409 ? other : one
    expect(refused.body.type).toBe('/docs/api#problem-conflict')
    expect(refused.body.current).toEqual(kept.body)
    expect(kept.body.version).toBe(2)
  })

  test('two first changes at once: one is kept', async () => {
    const answers = await Promise.all(
      [30, 45].map((minutes) =>
        call('PATCH', '/me/settings', { as: ada, body: { weekdayMinutes: [minutes, 0, 0, 0, 0, 0, 0] } }),
      ),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    expect((await call('GET', '/me/settings', { as: ada })).body.version).toBe(1)
  })

  test('another time zone moves what today is', async () => {
    await call('PATCH', '/me/settings', { as: ada, body: { timeZone: 'Pacific/Kiritimati' } })
    expect((await call('GET', '/roadmap', { as: ada })).body.today).toBe('2026-03-13')
    expect((await call('GET', '/me', { as: ada })).body.timeZone).toBe('Pacific/Kiritimati')
  })
})
