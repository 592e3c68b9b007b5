import { beforeEach, describe, expect, test } from 'vitest'
import type { Database } from '@/db/database'
import { setMembership } from '@/db/queries/teams'
import { apiOver, noon } from '../api/call-api'
import { engines, freshDatabase } from '../engines'
import { platform } from './team-of'

const by = '2026-04-09'

describe.each(engines)('what coverage assigned, among the assignments on %s', (engine) => {
  let db: Database
  let call: ReturnType<typeof apiOver>['call']
  beforeEach(async () => {
    db = await freshDatabase(engine)
    call = apiOver(db).call
    await platform(db)
    for (const as of ['ada', 'ben'])
      await call('PATCH', '/me/settings', { as, body: { target: { kind: 'level', level: 'peak' } } })
  })

  const people = [
    { person: 'ada', competencies: ['windows', 'joins'] },
    { person: 'ben', competencies: ['joins'] },
  ]
  const assign = async (given: unknown = people, requestKey = 'request-1') =>
    (
      await call('POST', '/teams/platform/coverage/assignments', {
        as: 'dana',
        body: { by, people: given, requestKey },
      })
    ).body.id as string
  const list = async (as = 'dana') => (await call('GET', '/assignments', { as })).body
  const open = (id: string, as = 'dana') => call('GET', `/assignments/${id}`, { as })
  const told = async (personId: string) => {
    const { notifications } = db.schema
    const all = await db
      .select({ personId: notifications.personId, kind: notifications.kind, data: notifications.data })
      .from(notifications)
    return all.filter((one) => one.personId === personId).map(({ kind, data }) => `${kind}: ${data.title}`)
  }

  test('it is one order with who, what, due and how they stand by their plans', async () => {
    const id = await assign()
    await assign()
    expect(await list()).toEqual([
      expect.objectContaining({
        id,
        kind: 'coverage',
        pathId: null,
        title: 'Coverage of Platform by 9 Apr 2026',
        items: ['joins', 'windows'],
        due: { kind: 'on', date: by },
        team: { id: 'platform', name: 'Platform' },
        assignedBy: 'Dana',
        people: 2,
        counts: { late: 0, 'at-risk': 0, 'on-track': 2, done: 0 },
      }),
    ])
    for (const step of ['joins/grain', 'joins/keys'])
      await call('PUT', `/steps/${step}/completion`, { as: 'ben' })
    const { body } = await open(id)
    expect(
      body.people.map(({ name, items, dueOn, outlook }: Record<string, unknown>) => ({
        name,
        items,
        dueOn,
        status: (outlook as { status: string }).status,
      })),
    ).toEqual([
      { name: 'Ada', items: ['joins', 'windows'], dueOn: by, status: 'on-track' },
      { name: 'Ben', items: ['joins'], dueOn: by, status: 'done' },
    ])
  })

  test('another plan of the same team is another order; the same request of somebody else is theirs', async () => {
    const first = await assign()
    const second = await assign(people, 'request-2')
    expect(second).not.toBe(first)
    expect(await list()).toHaveLength(2)
    const { body } = await call('POST', '/teams/platform/coverage/assignments', {
      as: 'root',
      body: { by, people, requestKey: 'request-1' },
    })
    expect(body.assigned).toBe(2)
  })

  test('one person gets another date, or is withdrawn, or all are; each is told by its name', async () => {
    const id = await assign()
    const extended = await call('PATCH', `/assignments/${id}/people/ada`, {
      as: 'dana',
      body: { dueOn: '2026-05-01' },
    })
    expect(extended.body).toEqual({ dueOn: '2026-05-01' })
    expect((await open(id)).body.people[1]).toMatchObject({
      name: 'Ada',
      dueOn: '2026-05-01',
      firstDueOn: by,
    })
    await call('DELETE', `/assignments/${id}/people/ben`, { as: 'dana' })
    expect((await call('GET', '/roadmap', { as: 'ben' })).body.assignments).toEqual([])
    await call('DELETE', `/assignments/${id}`, { as: 'dana' })
    expect((await call('GET', '/roadmap', { as: 'ada' })).body.assignments).toEqual([])
    expect((await told('ada')).sort()).toEqual([
      'assigned: Coverage of Platform by 9 Apr 2026',
      'extended: Coverage of Platform by 9 Apr 2026',
      'withdrawn: Coverage of Platform by 9 Apr 2026',
    ])
    const again = await call('POST', '/teams/platform/coverage/assignments', {
      as: 'dana',
      body: { by, people, requestKey: 'request-1' },
    })
    expect(again.body).toEqual({ id, assigned: 0, already: 0 })
  })

  test('managers of a team below are in it as well; whose own it is sees it and changes nothing', async () => {
    await setMembership(db, {
      teamId: 'warehouse',
      personId: 'chi',
      role: 'manager',
      since: new Date(noon),
    })
    const id = await assign([
      { person: 'chi', competencies: ['joins'] },
      { person: 'dana', competencies: ['joins'] },
    ])
    expect(
      (await open(id)).body.people.map(({ name, isYou }: { name: string; isYou: boolean }) => [name, isYou]),
    ).toEqual([
      ['Chi', false],
      ['Dana', true],
    ])
    const extend = (person: string) =>
      call('PATCH', `/assignments/${id}/people/${person}`, { as: 'dana', body: { dueOn: '2026-05-01' } })
    expect((await extend('chi')).status).toBe(200)
    expect((await extend('dana')).status).toBe(403)
    // Chi manages Warehouse, not the team it was assigned for.
    expect((await open(id, 'chi')).status).toBe(404)
    // Henrik manages Chi too: that part he sees, and no other.
    expect((await open(id, 'henrik')).body).toMatchObject({ people: [{ name: 'Chi' }], mayWithdraw: false })
  })
})
