import { beforeEach, describe, expect, test } from 'vitest'
import type { Database } from '@/db/database'
import { apiOver } from '../api/call-api'
import { engines, freshDatabase } from '../engines'
import { people } from '../people'
import { organisationIn } from './organisation'

describe.each(engines)('people to choose from over the API on %s', (engine) => {
  let db: Database
  let call: ReturnType<typeof apiOver>['call']
  beforeEach(async () => {
    db = await freshDatabase(engine)
    await organisationIn(db)
    call = apiOver(db).call
  })

  const ask = async (as: string, query: Record<string, string> = {}) =>
    (await call('GET', `/people-choices?${new URLSearchParams(query)}`, { as })).body
  const idsOf = async (as: string, query: Record<string, string> = {}) =>
    (await ask(as, query)).people.map(({ id }: { id: string }) => id)

  test('nobody of another team appears, whatever is asked, and nobody of them is counted', async () => {
    expect(await idsOf('dana')).toEqual(['ada', 'boris', 'dana', 'milo'])
    expect(await ask('milo')).toMatchObject({ total: 2, pages: 1 })
    for (const search of ['fay', 'Örsted', 'fay@harebell.example', 'hugo', 'root'])
      expect(await ask('dana', { search })).toEqual({ people: [], total: 0, page: 1, pages: 1 })
    expect(await ask('ada', { search: 'a' })).toMatchObject({ people: [], total: 0 })
    for (const team of ['fleet', 'no-such-team'])
      expect((await call('GET', `/people-choices?team=${team}`, { as: 'dana' })).status).toBe(404)
    expect(await idsOf('dana', { team: 'ingest' })).toEqual(['ada', 'milo'])
  })

  test('shows no more of somebody than is needed to tell them apart', async () => {
    expect((await ask('milo', { search: 'love' })).people).toEqual([
      { id: 'ada', name: 'Ada Lovelace', email: 'ada@harebell.example' },
    ])
  })

  test('whom a path can be given to: members and who manages a team below, never a manager of the team or oneself', async () => {
    expect(await idsOf('dana', { whom: 'assignable' })).toEqual(['ada', 'boris', 'milo'])
    expect(await idsOf('dana', { whom: 'assignable', team: 'ingest' })).toEqual(['ada'])
    expect(await idsOf('root', { whom: 'assignable' })).toEqual([
      'ada',
      'boris',
      'dana',
      'fay',
      'hugo',
      'milo',
    ])
    expect(await idsOf('root', { whom: 'assignable', team: 'fleet' })).toEqual(['fay'])
    // Who manages the team above is a member below, and does not choose themselves.
    await call('PUT', '/teams/ingest/members/dana', { as: 'root', body: { role: 'member' } })
    expect(await idsOf('dana', { whom: 'assignable' })).toEqual(['ada', 'boris', 'milo'])
    expect(await idsOf('milo', { whom: 'assignable' })).toEqual(['ada', 'dana'])
  })

  test('all that are found as assignable can be assigned to', async () => {
    const found = await idsOf('dana', { whom: 'assignable' })
    const audience = { kind: 'people', personIds: found }
    const counted = await call('POST', '/assignment-audience', { as: 'dana', body: { audience } })
    expect([counted.status, counted.body.people]).toEqual([200, 3])
  })

  test('found by part of a name or an address, whatever the case, the accents and the signs of a pattern', async () => {
    await people(db, {
      ines: { name: 'Inés Ibáñez' },
      ivan: { name: 'IVAN % Ivanov' },
      under: { name: 'Under_Score' },
      lukasz: { name: 'Łukasz Żak' },
    })
    const found = (search: string) => idsOf('root', { search })
    expect(await found('ines')).toEqual(['ines'])
    expect(await found('INÉS i')).toEqual(['ines'])
    expect(await found('ibanez')).toEqual(['ines'])
    expect(await found('ivan')).toEqual(['ivan'])
    expect(await found('%')).toEqual(['ivan'])
    expect(await found('_')).toEqual(['under'])
    expect(await found('!')).toEqual([])
    expect(await found('łukasz')).toEqual(['lukasz'])
    expect(await found('zak')).toEqual(['lukasz'])
    expect(await found('  boris@hare ')).toEqual(['boris'])
  })

  test('who begins with it comes before who holds it', async () => {
    await people(db, {
      x1: { name: 'Zed Adams' },
      x2: { name: 'Canada Bill', email: 'cb@harebell.example' },
      x3: { name: 'Adam Zed' },
    })
    expect(await idsOf('root', { search: 'ada' })).toEqual(['ada', 'x3', 'x1', 'x2'])
  })

  test('a page at a time, of as many as asked for; each person once', async () => {
    await people(
      db,
      Object.fromEntries(Array.from({ length: 45 }, (_, at) => [`p${at}`, { name: `Crowd ${at}` }])),
    )
    const first = await ask('root', { search: 'crowd' })
    expect(first).toMatchObject({ total: 45, page: 1, pages: 3 })
    expect(first.people).toHaveLength(20)
    const pages = await Promise.all(['1', '2', '3'].map((page) => idsOf('root', { search: 'crowd', page })))
    expect(pages.flat()).toEqual(Array.from({ length: 45 }, (_, at) => `p${at}`))
    expect(await idsOf('root', { search: 'crowd', limit: '1000' })).toHaveLength(45)
    expect(await idsOf('root', { search: 'crowd', page: '4' })).toEqual([])
  })

  test('a deactivated person is not to be chosen', async () => {
    await call('PUT', '/people/ada/deactivation', { as: 'root', body: {} })
    expect(await idsOf('dana', { search: 'ada' })).toEqual([])
    expect(await ask('dana')).toMatchObject({ total: 3 })
  })

  test.each([
    `search=${'x'.repeat(101)}`,
    'search=%00',
    'page=0',
    'page=x',
    'limit=0',
    'limit=1001',
    'whom=anybody',
    'team=a%20b',
  ])('%s is refused with a reason', async (query) => {
    const { status, body } = await call('GET', `/people-choices?${query}`, { as: 'root' })
    expect([status, body.faults.length > 0]).toEqual([422, true])
  })
})
