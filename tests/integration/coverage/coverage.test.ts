import { beforeEach, describe, expect, test } from 'vitest'
import type { Database } from '@/db/database'
import { appendAssignment } from '@/db/queries/assignments'
import { apiOver, noon } from '../api/call-api'
import { engines, freshDatabase } from '../engines'
import { platform, prove } from './team-of'

/** A month of Mondays to Thursdays at an hour each, from Thursday 12 March. */
const by = '2026-04-09'

describe.each(engines)('team coverage on %s', (engine) => {
  let db: Database
  let call: ReturnType<typeof apiOver>['call']
  beforeEach(async () => {
    db = await freshDatabase(engine)
    call = apiOver(db).call
    await platform(db)
    for (const as of ['ada', 'ben'])
      await call('PATCH', '/me/settings', { as, body: { target: { kind: 'level', level: 'peak' } } })
  })

  const need = (competency: string, needed: unknown, version: unknown = 0, as = 'dana', team = 'platform') =>
    call('PUT', `/teams/${team}/needs/${competency}`, { as, body: { needed, version } })
  const planFor = (body: object, as = 'dana', team = 'platform') =>
    call('POST', `/teams/${team}/coverage/plan`, { as, body: { by, ...body } })
  const assign = (people: unknown, requestKey = 'request-1', as = 'dana', team = 'platform') =>
    call('POST', `/teams/${team}/coverage/assignments`, { as, body: { by, people, requestKey } })

  test('tells what is needed and what everybody has proven, people of teams below with it', async () => {
    await prove(db, 'ada', 'joins')
    await prove(db, 'ben', 'joins', 'stated')
    await need('joins', 2)
    const { body } = await call('GET', '/teams/platform/coverage', { as: 'dana' })
    expect(body.team).toEqual({ id: 'platform', name: 'Platform' })
    expect(body.needs).toEqual([
      { competency: 'joins', needed: 2, version: 1 },
      { competency: 'windows', needed: 0, version: 0 },
      { competency: 'streams', needed: 0, version: 0 },
    ])
    expect(body.people).toEqual([
      { id: 'ada', name: 'Ada', proven: ['joins'] },
      { id: 'ben', name: 'Ben', proven: [] },
      { id: 'dana', name: 'Dana', proven: [] },
    ])
  })

  test('a need set from another version is refused with how it stands, a double click changes nothing', async () => {
    expect((await need('joins', 2)).body).toEqual({ competency: 'joins', needed: 2, version: 1 })
    expect((await need('joins', 2, 1)).body.version).toBe(1)
    const stale = await need('joins', 5, 0, 'root')
    expect(stale.status).toBe(409)
    expect(stale.body.current).toEqual({ competency: 'joins', needed: 2, version: 1 })
    expect((await need('joins', 0, 1)).body).toEqual({ competency: 'joins', needed: 0, version: 2 })
    const audited = await db.select({ action: db.schema.auditLog.action }).from(db.schema.auditLog)
    expect(audited).toEqual([{ action: 'need.set' }, { action: 'need.set' }])
  })

  test.each([-1, 501, 1.5, '2', null])('a need of %s people is refused', async (needed) => {
    expect((await need('joins', needed)).status).toBe(422)
  })

  test('another team is not there for its neighbours, nor is a competency that does not exist', async () => {
    expect((await call('GET', '/teams/platform/coverage', { as: 'henrik' })).status).toBe(404)
    expect((await need('joins', 1, 0, 'henrik')).status).toBe(404)
    expect((await planFor({}, 'ada')).status).toBe(404)
    expect((await assign([{ person: 'ada', competencies: ['joins'] }], 'request-1', 'henrik')).status).toBe(
      404,
    )
    expect((await need('no-such-thing', 1)).status).toBe(404)
    expect((await need('joins', 1, 0, 'dana', 'no-such-team')).status).toBe(404)
  })

  test('the plan chooses who has the least left to do, and says who would be next', async () => {
    await need('joins', 1)
    await call('PUT', '/steps/joins/grain/completion', { as: 'ben' })
    const { status, body } = await planFor({})
    expect(status).toBe(200)
    expect(body).toMatchObject({ by, minutes: 30, above: 0, shortages: [] })
    expect(body.choices).toMatchObject([
      {
        person: 'ben',
        competency: 'joins',
        minutes: 30,
        stepsDone: 1,
        steps: 2,
        because: 'need',
        nextBest: { person: 'ada', minutes: 60, first: [], fits: true },
      },
    ])
    // Seventeen evenings of an hour; Dana never said when she studies.
    expect(body.people).toEqual([
      { id: 'ada', name: 'Ada', available: 1_020, committed: 0, hasHours: true },
      { id: 'ben', name: 'Ben', available: 1_020, committed: 0, hasHours: true },
      { id: 'dana', name: 'Dana', available: 0, committed: 0, hasHours: false },
    ])
  })

  test('what is assigned and due by then takes its time, and costs the plan nothing more', async () => {
    await need('windows', 1)
    await appendAssignment(db, {
      id: 'given',
      title: 'Joins',
      items: ['joins'],
      personId: 'ada',
      assignedById: 'dana',
      due: { on: by, zone: 'Europe/London' },
      at: new Date(noon),
    })
    const { body } = await planFor({})
    expect(body.minutes).toBe(30)
    expect(
      body.choices.map(({ person, minutes }: { person: string; minutes: number }) => [person, minutes]),
    ).toEqual([
      ['ada', 0],
      ['ada', 30],
    ])
    expect(body.people[0]).toMatchObject({ available: 1_020, committed: 60 })
    // Due later, it is theirs to do later.
    const soon = await planFor({ by: '2026-04-08' })
    expect(soon.body.minutes).toBe(90)
  })

  test('locks are kept; locks that cannot hold are named, and nothing is lost', async () => {
    await need('windows', 1)
    const must = { person: 'ben', competency: 'windows', kind: 'must' }
    const locked = await planFor({ locks: [must] })
    expect(locked.body.choices.map(({ person }: { person: string }) => person)).toEqual(['ben', 'ben'])

    const torn = await planFor({ locks: [must, { ...must, kind: 'must-not' }] })
    expect(torn.status).toBe(422)
    expect(torn.body.faults).toEqual([
      {
        path: 'locks.0',
        message: 'Ben is both to learn WINDOWS and not to. Take one of the two locks off.',
      },
    ])
    const resting = await planFor({ locks: [must, { ...must, competency: 'joins', kind: 'must-not' }] })
    expect(resting.body.faults[0].message).toContain('which rests on JOINS')
    const tooMuch = await planFor({ by: '2026-03-13', locks: [must] })
    expect(tooMuch.body.faults[0].message).toContain('takes 1 h 30 min, and they have 1 h until then')
    await prove(db, 'ben', 'windows')
    const proven = await planFor({ locks: [must] })
    expect(proven.body.faults[0].message).toContain('has proven WINDOWS already')
  })

  test('people of another team and competencies that do not exist cannot be locked or assigned', async () => {
    const locks = [
      { person: 'chi', competency: 'joins', kind: 'must' },
      { person: 'ada', competency: 'no-such-thing', kind: 'must-not' },
    ]
    const { status, body } = await planFor({ locks })
    expect(status).toBe(422)
    expect(body.faults.map(({ path }: { path: string }) => path)).toEqual([
      'locks.0.person',
      'locks.1.competency',
    ])
    const assigned = await assign([
      { person: 'ada', competencies: ['joins'] },
      { person: 'chi', competencies: ['joins'] },
    ])
    expect(assigned.status).toBe(422)
    expect(assigned.body.faults.map(({ path }: { path: string }) => path)).toEqual(['people.1.person'])
    expect(await db.select({ id: db.schema.assignments.id }).from(db.schema.assignments)).toEqual([])
  })

  test.each(['2026-03-12', '2026-03-01', '2026-02-30', '2031-06-01', 'soon'])(
    'no plan by %s',
    async (day) => {
      expect((await planFor({ by: day })).status).toBe(422)
    },
  )

  test('what cannot be met stays open, with the reason', async () => {
    await need('joins', 3)
    await need('streams', 1)
    const { body } = await planFor({ by: '2026-03-13' })
    expect(body.minutes).toBe(120)
    expect(body.shortages).toEqual([
      {
        competency: 'joins',
        missing: 1,
        because: 'minutes',
        nearest: { person: 'dana', minutes: 60, left: 0 },
      },
      {
        competency: 'streams',
        missing: 1,
        because: 'minutes',
        nearest: { person: 'ada', minutes: 90, left: 0 },
      },
    ])
  })

  test('assigning is done once for a request, tells the people and is audited', async () => {
    const people = [
      { person: 'ada', competencies: ['windows', 'joins'] },
      { person: 'ben', competencies: ['joins'] },
    ]
    const { id, ...first } = (await assign(people)).body
    expect(first).toEqual({ assigned: 2, already: 0 })
    expect((await assign(people)).body).toEqual({ id, assigned: 0, already: 2 })
    const { body } = await call('GET', '/roadmap', { as: 'ada' })
    expect(body.assignments).toMatchObject([
      {
        title: 'Coverage of Platform by 9 Apr 2026',
        assignedBy: 'Dana',
        items: ['joins', 'windows'],
        due: by,
      },
    ])
    const { notifications, auditLog } = db.schema
    const told = await db
      .select({ personId: notifications.personId, kind: notifications.kind })
      .from(notifications)
      .orderBy(notifications.personId)
    expect(told).toEqual([
      { personId: 'ada', kind: 'assigned' },
      { personId: 'ben', kind: 'assigned' },
    ])
    const audited = await db.select({ action: auditLog.action, detail: auditLog.detail }).from(auditLog)
    expect(audited).toEqual([
      { action: 'coverage.assigned', detail: { order: id, assignments: 2, dueOn: by } },
    ])
  })

  test('two requests at the same moment assign once', async () => {
    const people = [{ person: 'ada', competencies: ['joins'] }]
    const answers = await Promise.all([assign(people), assign(people), assign(people)])
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
    expect(answers.reduce((sum, { body }) => sum + body.assigned, 0)).toBe(1)
  })

  test('helpers are those who agreed and have proven it', async () => {
    await prove(db, 'ada', 'joins')
    await prove(db, 'ben', 'joins', 'stated')
    await prove(db, 'chi', 'joins', 'sign-off')
    const helpers = async (as: string) => (await call('GET', '/competencies/joins/helpers', { as })).body
    expect(await helpers('dana')).toEqual([])
    expect((await call('GET', '/me/helping', { as: 'ada' })).body).toEqual({ helping: false })
    for (const as of ['ada', 'ben', 'chi']) await call('PUT', '/me/helping', { as, body: { helping: true } })
    await call('PUT', '/me/helping', { as: 'ada', body: { helping: true } })
    expect(await helpers('dana')).toEqual([
      { name: 'Ada', email: 'ada@harebell.example' },
      { name: 'Chi', email: 'chi@harebell.example' },
    ])
    expect(await helpers('ada')).toEqual([{ name: 'Chi', email: 'chi@harebell.example' }])
    await call('PUT', '/me/helping', { as: 'chi', body: { helping: false } })
    expect(await helpers('ada')).toEqual([])
    expect((await call('GET', '/competencies/no-such-thing/helpers', { as: 'ada' })).status).toBe(404)
  })

  test('whoever asked is gone: no plan is made for them', async () => {
    const { makeCoveragePlan } = await import('@/lib/services/coverage/make-coverage-plan')
    const { smallCatalogue } = await import('../small-catalogue')
    await need('joins', 1)
    const viewer = {
      id: 'dana',
      email: '',
      name: 'Dana',
      role: 'learner',
      isAuthor: false,
      manages: [],
      timeZone: 'UTC',
      theme: 'system',
    } as const
    const context = { db, catalogue: smallCatalogue, now: () => noon }
    const gone = AbortSignal.abort(new Error('gone'))
    await expect(
      makeCoveragePlan(context, viewer, { team: 'platform', by, locks: [] }, gone),
    ).rejects.toThrow('gone')
  })
})
