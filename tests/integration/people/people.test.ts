import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Database } from '@/db/database'
import { apiOver, noon } from '../api/call-api'
import { feedsOver } from '../calendar/fetch-feed'
import { engines, freshDatabase } from '../engines'
import { organisationIn } from './organisation'

describe.each(engines)('people over the API on %s', (engine) => {
  let db: Database
  let call: ReturnType<typeof apiOver>['call']
  beforeEach(async () => {
    db = await freshDatabase(engine)
    await organisationIn(db)
    call = apiOver(db).call
  })

  const idsOf = async (as: string, query = '') =>
    (await call('GET', `/people${query}`, { as })).body.people.map(({ id }: { id: string }) => id)
  const deactivate = (as: string, id: string, body = {}) =>
    call('PUT', `/people/${id}/deactivation`, { as, body })
  const rights = (as: string, id: string, body: object) => call('PATCH', `/people/${id}/rights`, { as, body })

  test('each sees their own people, in every list, filter and count', async () => {
    expect(await idsOf('root')).toEqual(['ada', 'boris', 'dana', 'fay', 'hugo', 'milo', 'root'])
    expect(await idsOf('dana')).toEqual(['ada', 'boris', 'dana', 'milo'])
    expect(await idsOf('milo')).toEqual(['ada', 'milo'])
    expect(await idsOf('ada')).toEqual([])
    expect(await idsOf('dana', '?search=fay')).toEqual([])
    expect(await idsOf('dana', '?team=ingest')).toEqual(['ada', 'milo'])
    expect((await call('GET', '/people?team=fleet', { as: 'dana' })).status).toBe(404)
    expect((await call('GET', '/people', { as: 'milo' })).body.total).toBe(2)
    expect((await call('GET', '/people/fay', { as: 'dana' })).status).toBe(404)
  })

  test('found by part of a name or an e-mail, whatever the case and the accents', async () => {
    expect(await idsOf('root', '?search=orsted')).toEqual(['fay'])
    expect(await idsOf('root', '?search=FAY')).toEqual(['fay'])
    expect(await idsOf('root', '?search=lovel')).toEqual(['ada'])
    expect(await idsOf('root', '?search=boris@')).toEqual(['boris'])
    expect(await idsOf('root', '?search=%25')).toEqual([])
    expect(await idsOf('root', '?sort=email')).toEqual([
      'ada',
      'boris',
      'dana',
      'fay',
      'hugo',
      'milo',
      'root',
    ])
    for (const bad of ['page=0', 'page=x', 'sort=age', 'state=any', `search=${'x'.repeat(101)}`])
      expect((await call('GET', `/people?${bad}`, { as: 'root' })).status).toBe(422)
    expect(await idsOf('root', '?page=9')).toEqual([])
  })

  test('what a manager sees of somebody ends at their own teams', async () => {
    await call('PUT', '/teams/fleet/members/ada', { as: 'root', body: { role: 'member' } })
    expect((await call('GET', '/people/ada', { as: 'milo' })).body.teams).toEqual([
      { id: 'ingest', name: 'Ingest', role: 'member' },
    ])
    expect((await call('GET', '/people/ada', { as: 'root' })).body.teams).toHaveLength(2)
    expect((await call('GET', '/people/ada', { as: 'ada' })).body.teams).toHaveLength(2)
  })

  test('a deactivated person is out at once, with all that let them in, and comes back as a member', async () => {
    const feed = await call('POST', '/me/calendar-feed', { as: 'milo', body: {} })
    const invited = await call('POST', '/invitations', {
      as: 'milo',
      body: { email: 'new@example.org', teamId: 'ingest' },
    })
    const code = invited.body.link.split('#')[1]
    expect((await call('GET', '/me', { as: 'milo' })).status).toBe(200)
    const gone = await deactivate('root', 'milo')
    expect(gone.body).toMatchObject({ id: 'milo', role: 'learner', deactivatedAt: expect.any(Number) })
    expect((await call('GET', '/me', { as: 'milo' })).status).toBe(401)
    const file = feed.body.address.split('/').at(-1)
    expect((await feedsOver(db, { now: () => noon })(file)).status).toBe(404)
    expect((await call('POST', '/invitation-lookup', { body: { code } })).status).toBe(404)
    expect(await idsOf('dana')).not.toContain('milo')
    expect(await idsOf('dana', '?state=deactivated')).toEqual(['milo'])
    const { members } = (await call('GET', '/teams/ingest', { as: 'dana' })).body
    expect(members.map(({ personId }: { personId: string }) => personId)).toEqual(['ada'])

    expect((await deactivate('root', 'milo')).status).toBe(200)
    const back = await call('DELETE', '/people/milo/deactivation', { as: 'root' })
    expect(back.body).toMatchObject({ deactivatedAt: null, teams: [{ id: 'ingest', role: 'member' }] })
    // The session from before stays ended.
    expect((await call('GET', '/me', { as: 'milo' })).status).toBe(401)
    expect((await call('GET', '/me', { as: 'milo', epoch: 1 })).status).toBe(200)
  })

  test('a manager who leaves hands over, in the same unit', async () => {
    const unsaid = await deactivate('root', 'hugo')
    expect([unsaid.status, unsaid.body.faults]).toEqual([
      422,
      [{ path: 'handOverTo', message: 'Say who manages Fleet from now on: nobody else does.' }],
    ])
    for (const handOverTo of ['hugo', 'nobody'])
      expect((await deactivate('root', 'hugo', { handOverTo })).status).toBe(422)
    expect((await call('GET', '/me', { as: 'hugo' })).status).toBe(200)
    expect((await deactivate('root', 'hugo', { handOverTo: 'fay' })).status).toBe(200)
    const { managers } = (await call('GET', '/teams', { as: 'root' })).body.teams[1]
    expect(managers).toEqual([{ id: 'fay', name: 'Fáy Örsted' }])
    // Ingest has dana above it.
    expect((await deactivate('root', 'milo')).status).toBe(200)
  })

  test('only admins deactivate, reactivate and give rights, and a role is nowhere else to be had', async () => {
    for (const as of ['dana', 'milo', 'ada']) {
      expect((await deactivate(as, 'ada')).status).toBe(403)
      expect((await call('DELETE', '/people/ada/deactivation', { as })).status).toBe(403)
      expect((await rights(as, 'ada', { role: 'admin' })).status).toBe(403)
      expect((await rights(as, as, { isAuthor: true })).status).toBe(403)
      expect((await call('PATCH', '/me', { as, body: { role: 'admin' } })).status).toBe(422)
    }
    expect((await deactivate('root', 'nobody')).status).toBe(404)
    expect((await rights('root', 'ada', { isAuthor: true })).body).toMatchObject({
      role: 'learner',
      isAuthor: true,
    })
    expect((await rights('root', 'ada', { role: 'admin', email: 'x@example.org' })).status).toBe(422)
  })

  test('the last admin stays, also when two go at once', async () => {
    expect((await rights('root', 'root', { role: 'learner' })).status).toBe(409)
    expect((await deactivate('root', 'root')).status).toBe(409)
    await rights('root', 'ada', { role: 'admin' })
    const both = await Promise.all([
      rights('root', 'ada', { role: 'learner' }),
      rights('ada', 'root', { role: 'learner' }),
    ])
    expect(both.map(({ status }) => status).sort()).not.toEqual([200, 200])
    const { people } = db.schema
    expect(await db.select({ id: people.id }).from(people).where(eq(people.role, 'admin'))).toHaveLength(1)

    const [left] = await db.select({ id: people.id }).from(people).where(eq(people.role, 'admin'))
    const other = left?.id === 'root' ? 'boris' : 'root'
    await rights(left?.id ?? '', other, { role: 'admin' })
    await Promise.all([deactivate(left?.id ?? '', other), deactivate(other, left?.id ?? '')])
    const active = await db.select().from(people).where(eq(people.role, 'admin'))
    expect(active).toHaveLength(1)
    expect(active[0]?.deactivatedAt).toBeNull()
  })
})
