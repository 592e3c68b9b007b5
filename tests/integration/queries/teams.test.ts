import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '@/db/database'
import { MissingRow } from '@/db/errors'
import {
  addTeam,
  listManagerIdsOf,
  listMembers,
  listMembershipsOf,
  listTeamsManagedBy,
  removeMembership,
  setMembership,
} from '@/db/queries/teams'
import { engines, freshDatabase } from '../engines'
import { people } from '../people'

const at = new Date('2026-02-02T09:00:00Z')

describe.each(engines)('teams on %s', (engine) => {
  let db: Database

  beforeAll(async () => {
    db = await freshDatabase(engine)
    await people(db, { dana: {}, milo: {}, ada: {}, boris: {}, stranger: {}, gone: { deactivatedAt: at } })
    await addTeam(db, { id: 'data', name: 'Data Platform', createdAt: at })
    await addTeam(db, { id: 'ingestion', name: 'Ingestion', parentId: 'data', createdAt: at })
    await addTeam(db, { id: 'batch', name: 'Batch', parentId: 'ingestion', createdAt: at })
    await addTeam(db, { id: 'fleet', name: 'Fleet', createdAt: at })
    const put = (personId: string, teamId: string, role: 'member' | 'manager') =>
      setMembership(db, { personId, teamId, role, since: at })
    await put('dana', 'data', 'manager')
    await put('gone', 'data', 'manager')
    await put('milo', 'ingestion', 'manager')
    await put('milo', 'fleet', 'member')
    await put('ada', 'batch', 'member')
    await put('boris', 'fleet', 'member')
  })

  test('a manager has their teams and everything below, and nothing else', async () => {
    expect(await listTeamsManagedBy(db, 'dana')).toEqual([
      { id: 'batch', name: 'Batch', parentId: 'ingestion', direct: false },
      { id: 'data', name: 'Data Platform', parentId: null, direct: true },
      { id: 'ingestion', name: 'Ingestion', parentId: 'data', direct: false },
    ])
    expect((await listTeamsManagedBy(db, 'milo')).map(({ id }) => id)).toEqual(['batch', 'ingestion'])
    expect(await listTeamsManagedBy(db, 'ada')).toEqual([])
    expect(await listTeamsManagedBy(db, 'nobody')).toEqual([])
  })

  test('a person is managed from their team upwards, never by themselves or by somebody who was deactivated', async () => {
    expect(await listManagerIdsOf(db, 'ada')).toEqual(['dana', 'milo'])
    expect(await listManagerIdsOf(db, 'milo')).toEqual(['dana'])
    expect(await listManagerIdsOf(db, 'dana')).toEqual([])
    expect(await listManagerIdsOf(db, 'boris')).toEqual([])
    expect(await listManagerIdsOf(db, 'stranger')).toEqual([])
  })

  test('members are those of the team itself who are active, by name', async () => {
    expect(await listMembers(db, 'fleet')).toEqual([
      { personId: 'boris', name: 'Boris', role: 'member', since: at },
      { personId: 'milo', name: 'Milo', role: 'member', since: at },
    ])
    expect((await listMembers(db, 'data')).map(({ personId }) => personId)).toEqual(['dana'])
  })

  test('a membership is one, whatever it was before, and can be ended once', async () => {
    await setMembership(db, { personId: 'stranger', teamId: 'fleet', role: 'member', since: at })
    await setMembership(db, { personId: 'stranger', teamId: 'fleet', role: 'manager', since: at })
    expect(await listMembershipsOf(db, 'stranger')).toEqual([
      { teamId: 'fleet', name: 'Fleet', role: 'manager', since: at },
    ])
    expect(await removeMembership(db, 'fleet', 'stranger')).toBe(true)
    expect(await removeMembership(db, 'fleet', 'stranger')).toBe(false)
    expect(await listMembershipsOf(db, 'stranger')).toEqual([])
  })

  test('a team is below one that exists, and a ring of teams ends', async () => {
    await expect(
      addTeam(db, { id: 'lost', name: 'Lost', parentId: 'nowhere', createdAt: at }),
    ).rejects.toBeInstanceOf(MissingRow)
    const ring = await freshDatabase(engine)
    await people(ring, { dana: {} })
    await addTeam(ring, { id: 'a', name: 'A', createdAt: at })
    await addTeam(ring, { id: 'b', name: 'B', parentId: 'a', createdAt: at })
    const { teams } = ring.schema
    await ring.update(teams).set({ parentId: 'b' }).where(eq(teams.id, 'a'))
    await setMembership(ring, { personId: 'dana', teamId: 'b', role: 'manager', since: at })
    expect((await listTeamsManagedBy(ring, 'dana')).map(({ id }) => id)).toEqual(['a', 'b'])
  })
})
