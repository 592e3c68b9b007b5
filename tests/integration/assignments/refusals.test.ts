import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { engines } from '../engines'
import { people } from '../people'
import { assignmentDesk } from './assignment-desk'

describe.each(engines)('what cannot be assigned, on %s', (engine) => {
  const desk = assignmentDesk(engine)
  const { published, assign, named, roadmap, team } = desk
  const call: typeof desk.call = (...request) => desk.call(...request)
  const of = (name: string) => desk.of(name)

  test('nobody assigns to another team’s people, to themselves, or another team’s path', async () => {
    const pathId = await published()
    const theirs = await published('henrik', of('fleet'))
    expect((await assign('dana', { pathId, audience: named('ada', 'cleo') })).status).toBe(404)
    expect((await assign('dana', { pathId, audience: named('nobody') })).status).toBe(404)
    expect((await assign('dana', { pathId, audience: team('fleet') })).status).toBe(404)
    expect(
      (await assign('dana', { pathId, audience: { kind: 'filter', filter: { teamId: of('fleet') } } }))
        .status,
    ).toBe(404)
    expect((await assign('dana', { pathId, audience: named('dana') })).status).toBe(403)
    expect((await assign('dana', { pathId: theirs, audience: named('ada') })).status).toBe(404)
    expect((await assign('ada', { pathId, audience: named('boris') })).status).toBe(404)
    for (const more of [{ assignedBy: of('ada') }, { teamId: of('fleet') }, { role: 'admin' }])
      expect((await assign('dana', { pathId, audience: named('ada'), ...more })).status).toBe(422)
    expect((await roadmap('ada')).assignments).toEqual([])
    const { body } = await assign('dana', { pathId, audience: named('ada') })
    for (const as of ['henrik', 'ada', 'boris']) {
      expect((await call('GET', `/assignments/${body.id}`, { as: of(as) })).status).toBe(404)
      expect((await call('DELETE', `/assignments/${body.id}`, { as: of(as) })).status).toBe(404)
    }
    expect((await call('GET', '/assignments', { as: of('ada') })).status).toBe(403)
  })

  test('whoever manages some of its people sees them in it and changes their dates, and does not withdraw it from the others', async () => {
    const pathId = await published('wanda', null)
    const { body } = await assign('priya', {
      pathId,
      audience: named('ada', 'cleo'),
      due: { kind: 'on', date: '2026-06-30' },
    })
    await people(desk.db(), { [of('next')]: {} })
    await desk.join('fleet', 'next', 'manager')
    for (const as of ['henrik', 'next']) {
      const listed = (await call('GET', '/assignments', { as: of(as) })).body
      expect(listed).toMatchObject([{ id: body.id, people: 1 }])
      const shown = (await call('GET', `/assignments/${body.id}`, { as: of(as) })).body
      expect(shown).toMatchObject({ total: 1, mayWithdraw: false, people: [{ personId: of('cleo') }] })
    }
    const part = (method: string, name: string, options = {}) =>
      call(method, `/assignments/${body.id}/people/${of(name)}`, { as: of('next'), ...options })
    expect((await part('PATCH', 'cleo', { body: { dueOn: '2026-07-31' } })).status).toBe(200)
    expect((await part('PATCH', 'ada', { body: { dueOn: '2026-07-31' } })).status).toBe(404)
    expect((await part('DELETE', 'ada')).status).toBe(404)
    expect((await call('DELETE', `/assignments/${body.id}`, { as: of('next') })).status).toBe(403)
    expect((await part('DELETE', 'cleo')).body).toEqual({ people: 1 })
    expect((await call('GET', `/assignments/${body.id}`, { as: of('next') })).status).toBe(404)
    expect((await roadmap('ada')).assignments).toMatchObject([{ due: '2026-06-30' }])
    const whole = (await call('GET', `/assignments/${body.id}`, { as: of('priya') })).body
    expect(whole).toMatchObject({ total: 1, mayWithdraw: true })
  })

  test('whoever made it and looks after its people no more does not withdraw it from them', async () => {
    const pathId = await published()
    const { body } = await assign('dana', { pathId, audience: named('ada', 'boris') })
    const shown = async () => (await call('GET', `/assignments/${body.id}`, { as: of('dana') })).body
    expect(await shown()).toMatchObject({ total: 2, mayWithdraw: true })
    const { memberships } = desk.db().schema
    await desk
      .db()
      .delete(memberships)
      .where(eq(memberships.personId, of('dana')))
    await desk.join('fleet', 'dana', 'manager')
    expect(await shown()).toMatchObject({ total: 0, mayWithdraw: false })
    expect((await call('DELETE', `/assignments/${body.id}`, { as: of('dana') })).status).toBe(403)
    expect(
      (await call('DELETE', `/assignments/${body.id}/people/${of('boris')}`, { as: of('dana') })).status,
    ).toBe(404)
    expect((await roadmap('boris')).assignments).toHaveLength(1)
  })

  test('what a team has is not withdrawn from somebody who belongs to another team by now', async () => {
    const pathId = await published()
    const { body } = await assign('dana', { pathId, audience: named('ada', 'boris') })
    const { memberships } = desk.db().schema
    await desk
      .db()
      .delete(memberships)
      .where(eq(memberships.personId, of('boris')))
    await desk.join('fleet', 'boris', 'member')
    const withdrawn = await call('DELETE', `/assignments/${body.id}`, { as: of('dana') })
    expect(withdrawn.body).toEqual({ people: 1 })
    expect((await roadmap('ada')).assignments).toEqual([])
    expect((await roadmap('boris')).assignments).toHaveLength(1)
    const theirs = await call('DELETE', `/assignments/${body.id}/people/${of('boris')}`, { as: of('henrik') })
    expect(theirs.body).toEqual({ people: 1 })
    expect((await roadmap('boris')).assignments).toEqual([])
  })

  test.each([
    ['has passed', { kind: 'on', date: '2026-03-11' }],
    ['does not exist', { kind: 'on', date: '2026-02-30' }],
    ['is no date', { kind: 'on', date: 'tomorrow' }],
    ['is no whole number of days', { kind: 'after-assignment', days: 1.5 }],
    ['is too far away', { kind: 'after-joining', days: 100_000 }],
  ])('a due date that %s is refused', async (_, due) => {
    const pathId = await published()
    expect((await assign('dana', { pathId, audience: named('ada'), due })).status).toBe(422)
  })

  test('a due date is the end of that day for each of them, also where its midnight is skipped', async () => {
    const pathId = await published()
    await people(desk.db(), { [of('amir')]: { timeZone: 'Africa/Cairo' } })
    await desk.join('warehouse', 'amir')
    // In Cairo 24 April 2026 begins at one o'clock: midnight is skipped.
    const { body } = await assign('dana', {
      pathId,
      audience: team('data'),
      due: { kind: 'on', date: '2026-04-23' },
    })
    for (const name of ['amir', 'boris', 'ada'])
      expect((await roadmap(name)).assignments[0].due).toBe('2026-04-23')
    await call('PATCH', '/me', { as: of('amir'), body: { timeZone: 'Europe/London' } })
    expect((await roadmap('amir')).assignments[0].due).toBe('2026-04-22')
    expect(body.people).toBe(3)
  })
})
