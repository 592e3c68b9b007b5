import { beforeEach, describe, expect, test } from 'vitest'
import type { Database } from '@/db/database'
import { apiOver } from '../api/call-api'
import { engines, freshDatabase } from '../engines'
import { organisationIn } from './organisation'

describe.each(engines)('teams over the API on %s', (engine) => {
  let db: Database
  let call: ReturnType<typeof apiOver>['call']
  beforeEach(async () => {
    db = await freshDatabase(engine)
    await organisationIn(db)
    call = apiOver(db).call
  })

  const teamsOf = async (as: string) => (await call('GET', '/teams', { as })).body.teams
  const change = (as: string, id: string, body: object) =>
    call('PATCH', `/teams/${id}`, { as, body: { version: 1, ...body } })
  const audited = async () => {
    const { auditLog } = db.schema
    const entries = await db.select({ action: auditLog.action }).from(auditLog).orderBy(auditLog.sequence)
    return entries.map(({ action }) => action)
  }

  test('each sees their own part of the tree, counted, and a top that hides what is above', async () => {
    expect(
      (await teamsOf('root')).map((team: Record<string, unknown>) => [
        team.id,
        team.parentId,
        team.people,
        team.peopleWithin,
      ]),
    ).toEqual([
      ['data', null, 1, 4],
      ['fleet', null, 2, 2],
      ['ingest', 'data', 2, 2],
      ['warehouse', 'data', 1, 1],
    ])
    expect(await teamsOf('milo')).toEqual([
      {
        id: 'ingest',
        name: 'Ingest',
        parentId: null,
        version: 1,
        people: 2,
        peopleWithin: 2,
        managers: [{ id: 'milo', name: 'Milo' }],
      },
    ])
    expect(await teamsOf('ada')).toEqual([])
    const ingest = (await call('GET', '/teams/ingest', { as: 'milo' })).body
    expect([ingest.above, ingest.below, ingest.parentId]).toEqual([[], [], null])
    expect((await call('GET', '/teams/ingest', { as: 'dana' })).body.above).toEqual([
      { id: 'data', name: 'Data' },
    ])
  })

  test('made, renamed and deleted, each in the audit log', async () => {
    const made = await call('POST', '/teams', { as: 'dana', body: { name: 'Batch', parentId: 'ingest' } })
    expect(made.status).toBe(200)
    expect((await change('milo', made.body.id, { name: 'Batches' })).body).toMatchObject({
      name: 'Batches',
      version: 2,
    })
    expect((await call('DELETE', `/teams/${made.body.id}`, { as: 'milo' })).status).toBe(200)
    expect((await call('DELETE', `/teams/${made.body.id}`, { as: 'milo' })).status).toBe(404)
    expect(await audited()).toEqual(['team.created', 'team.renamed', 'team.deleted'])
  })

  test('the top of the tree is for admins, and so is where a manager’s own top team hangs', async () => {
    const atTop = { name: 'Mine', parentId: null }
    expect((await call('POST', '/teams', { as: 'dana', body: atTop })).status).toBe(403)
    expect((await call('POST', '/teams', { as: 'root', body: atTop })).status).toBe(200)
    expect((await change('milo', 'ingest', { parentId: null })).status).toBe(403)
    expect((await call('DELETE', '/teams/ingest', { as: 'milo' })).status).toBe(403)
    expect((await change('dana', 'ingest', { parentId: 'fleet' })).status).toBe(404)
    expect((await change('dana', 'ingest', { parentId: 'warehouse' })).status).toBe(200)
  })

  test('a team is never moved below itself, also by two at once', async () => {
    for (const parentId of ['data', 'ingest']) {
      const ring = await change('root', 'data', { parentId })
      expect([ring.status, ring.body.faults?.[0].path]).toEqual([422, 'parentId'])
    }
    const both = await Promise.all([
      change('root', 'ingest', { parentId: 'warehouse' }),
      change('root', 'warehouse', { parentId: 'ingest' }),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 422])
  })

  test('a name is one in its place, and what was changed meanwhile is shown and not overwritten', async () => {
    const taken = await call('POST', '/teams', { as: 'root', body: { name: 'WAREHOUSE', parentId: 'data' } })
    expect([taken.status, taken.body.faults[0].path]).toEqual([422, 'name'])
    const twice = await Promise.all(
      [1, 2].map(() => call('POST', '/teams', { as: 'dana', body: { name: 'New', parentId: 'data' } })),
    )
    expect(twice.map(({ status }) => status).sort()).toEqual([200, 422])
    await change('dana', 'ingest', { name: 'Intake' })
    const stale = await change('root', 'ingest', { name: 'Inflow' })
    expect([stale.status, stale.body.current.name]).toEqual([409, 'Intake'])
  })

  test('a team with people or sub-teams is not deleted, and says how many there are', async () => {
    const full = await call('DELETE', '/teams/data', { as: 'root' })
    expect([full.status, full.body.current]).toEqual([409, { subTeams: 2, people: 1 }])
    expect(full.body.detail).toContain('2 sub-teams and 1 person')
    expect((await call('DELETE', '/teams/warehouse', { as: 'dana' })).status).toBe(409)
    expect(await teamsOf('root')).toHaveLength(4)
  })

  test('members come, change and go, among those whom the manager may see', async () => {
    const put = (as: string, team: string, person: string, role = 'member') =>
      call('PUT', `/teams/${team}/members/${person}`, { as, body: { role } })
    expect((await put('dana', 'ingest', 'boris', 'manager')).status).toBe(200)
    expect((await put('dana', 'ingest', 'boris', 'manager')).status).toBe(200)
    // People of another team cannot be taken, nor can one's own be put elsewhere.
    expect((await put('dana', 'ingest', 'fay')).status).toBe(404)
    expect((await put('dana', 'fleet', 'ada')).status).toBe(404)
    expect((await put('dana', 'ingest', 'boris', 'admin')).status).toBe(422)
    const extra = await call('PUT', '/teams/ingest/members/ada', {
      as: 'dana',
      body: { role: 'member', isAuthor: true },
    })
    expect(extra.status).toBe(422)
    const move = (as: string, toTeamId: string) =>
      call('POST', '/teams/ingest/members/ada/move', { as, body: { toTeamId } })
    expect((await move('dana', 'fleet')).status).toBe(404)
    expect((await move('milo', 'warehouse')).status).toBe(404)
    expect((await move('dana', 'warehouse')).status).toBe(200)
    expect((await call('DELETE', '/teams/warehouse/members/ada', { as: 'dana' })).status).toBe(200)
    expect((await call('DELETE', '/teams/warehouse/members/ada', { as: 'dana' })).status).toBe(404)
    expect(await audited()).toEqual(['membership.set', 'membership.moved', 'membership.ended'])
  })

  test('the last manager of people stays until somebody else manages them', async () => {
    const stepDown = () => call('PUT', '/teams/fleet/members/hugo', { as: 'hugo', body: { role: 'member' } })
    expect((await stepDown()).status).toBe(409)
    expect((await call('DELETE', '/teams/fleet/members/hugo', { as: 'root' })).status).toBe(409)
    // Of ingest dana takes care as well, from above.
    expect((await call('DELETE', '/teams/ingest/members/milo', { as: 'milo' })).status).toBe(200)
    await call('PUT', '/teams/fleet/members/fay', { as: 'hugo', body: { role: 'manager' } })
    const leave = (who: string) => call('DELETE', `/teams/fleet/members/${who}`, { as: 'root' })
    const both = await Promise.all([leave('hugo'), leave('fay')])
    // One leaves first; then the other is alone in the team and may go as well, or was turned away before.
    expect(both.map(({ status }) => status)).toContain(200)
    await stepDown()
    const { people } = (await call('GET', '/teams', { as: 'root' })).body.teams.find(
      ({ id }: { id: string }) => id === 'fleet',
    )
    expect(people).toBeLessThan(2)
  })

  test('a megabyte of name is turned away', async () => {
    const long = await call('POST', '/teams', {
      as: 'root',
      body: { name: 'x'.repeat(1_000_000), parentId: null },
    })
    expect(long.status).toBe(413)
    const longer = await change('root', 'data', { name: 'x'.repeat(101) })
    expect(longer.status).toBe(422)
  })
})
