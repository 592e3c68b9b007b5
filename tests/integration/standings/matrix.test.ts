import { beforeEach, describe, expect, test } from 'vitest'
import type { Database } from '@/db/database'
import { rows } from '@/db/database'
import { appendEntry, appendProof } from '@/db/queries/progress'
import { removeMembership } from '@/db/queries/teams'
import { apiOver, noon } from '../api/call-api'
import { engines, freshDatabase } from '../engines'
import { people } from '../people'
import { harebellTeams } from './harebell-teams'

const day = 86_400_000
type Person = { readonly proven: readonly (readonly [number, string, string, string | null])[] }

describe.each(engines)('the matrix of a team on %s', (engine) => {
  let db: Database
  let call: ReturnType<typeof apiOver>['call']
  let now = noon
  beforeEach(async () => {
    now = noon
    db = await freshDatabase(engine)
    call = apiOver(db, { now: () => now }).call
    await harebellTeams(db)
  })
  const matrix = async (team = 'data', as = 'dana') =>
    (await call('GET', `/teams/${team}/matrix`, { as })).body
  const complete = (as: string, step: string) => call('PUT', `/steps/${step}/completion`, { as })
  const person = (body: { people: { id: string }[] }, id: string) => body.people.find((one) => one.id === id)

  test('everybody below is in it once and by name, without managers who do not learn and without the deactivated', async () => {
    const { team, subTeams, people } = await matrix()
    expect(team).toEqual({ id: 'data', name: 'Data' })
    expect(subTeams).toEqual([{ id: 'warehouse', name: 'Warehouse', parentId: 'data' }])
    expect(people.map(({ id, teams }: { id: string; teams: string[] }) => [id, teams])).toEqual([
      ['cleo', ['data', 'warehouse']],
      ['ada', ['warehouse']],
      ['boris', ['warehouse']],
    ])
  })

  test('a manager who has said where they want to go learns too', async () => {
    await call('PATCH', '/me/settings', {
      as: 'dana',
      body: { target: { kind: 'level', level: 'peak' }, weekdayMinutes: [60, 0, 30, 0, 0, 0, 0] },
    })
    expect(person(await matrix(), 'dana')).toMatchObject({
      target: { kind: 'level', level: 'peak' },
      weekMinutes: 90,
    })
  })

  test('a cell follows what somebody does, and what they take back', async () => {
    expect(person(await matrix(), 'ada')).toMatchObject({ done: [0, 0, 0], proven: [], lastStudy: null })
    await complete('ada', 'joins/grain')
    expect(person(await matrix(), 'ada')).toMatchObject({ done: [1, 0, 0], lastStudy: '2026-03-12' })
    await complete('ada', 'joins/keys')
    expect(person(await matrix(), 'ada')).toMatchObject({
      done: [2, 0, 0],
      proven: [[0, 'steps', '2026-03-12', null]],
    })
    await call('DELETE', '/steps/joins/grain/completion', { as: 'ada' })
    expect(person(await matrix(), 'ada')).toMatchObject({ done: [1, 0, 0], proven: [] })
  })

  test('a proof is on the day it was in the person’s own zone', async () => {
    now = Date.parse('2026-03-12T23:30:00Z')
    await db.transaction(function* (tx) {
      for (const personId of ['ada', 'boris'])
        yield* appendProof(db, tx, {
          personId,
          competencyId: 'windows',
          how: 'sign-off',
          at: new Date(now),
          entryId: `proof-${personId}`,
        })
    })
    const body = await matrix()
    expect(person(body, 'ada')).toMatchObject({ proven: [[1, 'sign-off', '2026-03-12', '2026-09-09']] })
    expect(person(body, 'boris')).toMatchObject({ proven: [[1, 'sign-off', '2026-03-13', '2026-09-09']] })
    await call('PATCH', '/me', { as: 'boris', body: { timeZone: 'Europe/London' } })
    expect(person(await matrix(), 'boris')).toMatchObject({
      proven: [[1, 'sign-off', '2026-03-12', '2026-09-09']],
    })
  })

  test('what shows it again puts off the day it is due, and a proof of what rests on it does so too', async () => {
    const proof = (competencyId: string, at: number) =>
      db.transaction(function* (tx) {
        yield* appendProof(db, tx, {
          personId: 'ada',
          competencyId,
          how: 'placement',
          at: new Date(at),
          entryId: `${competencyId} ${at}`,
        })
      })
    const due = async () =>
      (person(await matrix(), 'ada') as unknown as Person).proven.map(([number, , , day]) => [number, day])
    await proof('joins', noon)
    expect(await due()).toEqual([[0, '2026-07-10']])
    await db.transaction(function* (tx) {
      yield* appendEntry(db, tx, {
        id: 'v1',
        personId: 'ada',
        kind: 'verified',
        subject: 'joins/old-grain',
        contentVersion: 'grain-v1',
        at: new Date(noon + 60 * day),
      })
    })
    // Half its time had gone by: 120 days are 204 now.
    expect(await due()).toEqual([[0, '2026-12-01']])
    await proof('windows', noon + 111 * day)
    expect(await due()).toEqual([
      [0, '2027-03-13'],
      [1, '2026-10-29'],
    ])
    const [mine] = (await call('GET', '/people/ada/standing', { as: 'ada' })).body.competencies
    expect(mine.proof).toEqual({
      how: 'placement',
      on: '2026-03-12',
      lastShown: '2026-03-12',
      due: '2026-07-10',
    })
  })

  test('what was done under an old id counts under the new one; what is gone does not', async () => {
    await db.transaction(function* (tx) {
      const { completions } = db.schema
      for (const stepId of ['joins/old-grain', 'gone/step'])
        yield* rows(
          tx
            .insert(completions)
            .values({ personId: 'ada', stepId, contentVersion: 'v', completedAt: new Date(now) }),
        )
    })
    expect(person(await matrix(), 'ada')).toMatchObject({ done: [1, 0, 0] })
  })

  test('one who was deactivated or left meanwhile is gone', async () => {
    await db.update(db.schema.people).set({ deactivatedAt: new Date(now) })
    expect((await call('GET', '/teams/data/matrix', { as: 'dana' })).status).toBe(401)
    await db.update(db.schema.people).set({ deactivatedAt: null })
    expect((await matrix()).people.map(({ id }: { id: string }) => id)).toContain('rex')
  })

  test('another name, another goal and another team are there at once', async () => {
    await matrix()
    await call('PATCH', '/me', { as: 'ada', body: { name: 'Ada Lovelace' } })
    await call('PATCH', '/me/settings', { as: 'boris', body: { target: { kind: 'level', level: 'base' } } })
    await removeMembership(db, 'warehouse', 'cleo')
    const body = await matrix()
    expect(person(body, 'ada')).toMatchObject({ name: 'Ada Lovelace' })
    expect(person(body, 'boris')).toMatchObject({ target: { kind: 'level', level: 'base' } })
    expect(person(body, 'cleo')).toMatchObject({ teams: ['data'] })
    await removeMembership(db, 'data', 'cleo')
    expect(person(await matrix(), 'cleo')).toBeUndefined()
  })

  test('a sub-team alone, and the whole for an admin', async () => {
    expect((await matrix('warehouse')).people).toHaveLength(3)
    expect((await matrix('data', 'priya')).people).toHaveLength(3)
    expect((await matrix('growth', 'priya')).people.map(({ id }: { id: string }) => id)).toEqual(['gus'])
  })

  test('another manager’s team is answered like one that does not exist', async () => {
    const other = await call('GET', '/teams/data/matrix', { as: 'gail' })
    const none = await call('GET', '/teams/nope/matrix', { as: 'gail' })
    expect(other.status).toBe(404)
    expect({ ...other.body, instance: '' }).toEqual({ ...none.body, instance: '' })
    expect((await call('GET', '/teams/warehouse/matrix', { as: 'ada' })).status).toBe(404)
  })

  test('whoever holds the answer is told that it is the same, for as long as it is and they may see it', async () => {
    const ask = (as: string, tag = '""', team = 'warehouse') =>
      call('GET', `/teams/${team}/matrix`, { as, headers: { 'if-none-match': tag } })
    const tag = (await ask('dana')).headers.get('etag') ?? 'none'
    const same = await ask('dana', tag)
    expect([same.status, same.text, same.headers.get('cache-control')]).toEqual([
      304,
      '',
      'private, no-store',
    ])
    // The tag is of what is said, whoever says it; knowing it opens nothing.
    expect((await ask('priya', tag)).status).toBe(304)
    expect((await ask('gail', tag)).status).toBe(404)
    expect((await ask('ada', tag)).status).toBe(404)
    expect((await call('GET', '/teams/warehouse/matrix', { headers: { 'if-none-match': tag } })).status).toBe(
      401,
    )
    await complete('ada', 'joins/grain')
    const changed = await ask('dana', tag)
    expect([changed.status, person(changed.body, 'ada')]).toMatchObject([200, { done: [1, 0, 0] }])
    await removeMembership(db, 'data', 'dana')
    expect((await ask('dana', changed.headers.get('etag') ?? 'none')).status).toBe(404)
  })

  test('of more people than a table holds the first are in it whole, and it says how many come after them', async () => {
    expect((await matrix()).left).toBe(0)
    const many = Array.from({ length: 1_000 }, (_, at) => `m${String(at).padStart(4, '0')}`)
    for (let from = 0; from < many.length; from += 250) {
      const some = many.slice(from, from + 250)
      await people(db, Object.fromEntries(some.map((id) => [id, {}])))
      await db.insert(db.schema.memberships).values(
        some.flatMap((personId) =>
          ['data', 'warehouse'].map((teamId) => ({
            teamId,
            personId,
            role: 'member' as const,
            since: new Date(now),
          })),
        ),
      )
    }
    // 2,004 memberships: those of Cleo, Ada and Boris, and two of each of a thousand.
    const body = await matrix()
    expect(body.people).toHaveLength(1_001)
    expect(body.people.slice(3).every(({ teams }: { teams: string[] }) => teams.length === 2)).toBe(true)
    expect(body.left).toBe(2)
    expect(body.people.at(-1).id).toBe('m0997')
  })

  test('each sees it on their own day', async () => {
    now = Date.parse('2026-03-12T23:30:00Z')
    const today = async (as: string) => (await matrix('data', as)).today
    expect(await today('dana')).toBe('2026-03-12')
    await call('PATCH', '/me', { as: 'priya', body: { timeZone: 'Asia/Tokyo' } })
    expect([await today('priya'), await today('dana')]).toEqual(['2026-03-13', '2026-03-12'])
    now += 86_400_000
    expect(await today('dana')).toBe('2026-03-13')
  })

  test('the teams in scope say how many learn in them and how many did something this week', async () => {
    await complete('cleo', 'joins/grain')
    now = noon + 3 * 86_400_000
    const teams = async (as: string) => (await call('GET', '/standings', { as })).body
    expect(await teams('dana')).toEqual([
      { id: 'data', name: 'Data', parentId: null, people: 3, active: 1 },
      { id: 'warehouse', name: 'Warehouse', parentId: 'data', people: 3, active: 1 },
    ])
    expect(await teams('ada')).toEqual([])
    expect(await teams('priya')).toHaveLength(3)
    now = noon + 8 * 86_400_000
    expect((await teams('dana'))[0].active).toBe(0)
  })
})
