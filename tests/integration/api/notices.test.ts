import { beforeEach, describe, expect, test } from 'vitest'
import type { Database } from '@/db/database'
import { createUnsubscribeHandler } from '@/lib/api/unsubscribe-handler'
import { unsubscribeToken } from '@/lib/services/notices/unsubscribe-token'
import { engines, freshDatabase } from '../engines'
import { tell } from '../notices/notices-over'
import { people } from '../people'
import { smallCatalogue } from '../small-catalogue'
import { apiOver, noon } from './call-api'

const secret = 'a secret that only these tests know, 0123456789'
const usual = { cadence: 'weekly', quietFrom: '19:00', quietUntil: '08:00', weekends: false }

describe.each(engines)('notices over the API on %s', (engine) => {
  let db: Database
  let api: ReturnType<typeof apiOver>
  beforeEach(async () => {
    db = await freshDatabase(engine)
    api = apiOver(db)
    await people(db, { ada: {}, boris: {} })
  })

  const list = (query = '', as = 'ada') => api.call('GET', `/me/notices${query}`, { as })
  const unreadOf = async (as = 'ada') => (await api.call('GET', '/me', { as })).body.unread
  const many = async (count: number, personId = 'ada') => {
    for (let place = 0; place < count; place++)
      await tell(db, {
        id: `${personId}-${place}`,
        personId,
        createdAt: new Date(noon - 1_000 * Math.floor(place / 2)),
      })
  }

  test('come in pages, the newest first, none twice and none lost, also within one instant', async () => {
    await many(65)
    const seen: string[] = []
    let query: string | undefined = ''
    while (query !== undefined) {
      const { body, status } = await list(query)
      expect(status).toBe(200)
      expect(body.unread).toBe(65)
      seen.push(...body.notices.map(({ id }: { id: string }) => id))
      query = body.next ? `?${new URLSearchParams(body.next)}` : undefined
    }
    expect(seen).toHaveLength(65)
    expect(new Set(seen).size).toBe(65)
    expect(seen[0]).toBe('ada-1')
  })

  test('are sentences with somewhere to go', async () => {
    await tell(db, {
      id: 'n1',
      personId: 'ada',
      kind: 'assigned',
      data: { title: 'Onboarding', dueOn: '2026-03-20' },
    })
    expect((await list()).body.notices).toEqual([
      {
        id: 'n1',
        kind: 'assigned',
        sentence: '“Onboarding” was assigned to you, due 20 Mar.',
        href: '/roadmap',
        at: expect.any(Number),
        read: false,
      },
    ])
  })

  test('name people as they are called now, whether their id or their name was noted', async () => {
    await tell(db, {
      id: 'n1',
      personId: 'ada',
      kind: 'proposal-submitted',
      data: { by: 'boris', pathId: 'p1', title: 'Streams' },
    })
    await tell(db, {
      id: 'n2',
      personId: 'ada',
      kind: 'evidence-submitted',
      data: { personId: 'boris', person: 'B. (before)', competency: { id: 'joins', title: 'JOINS' } },
    })
    expect((await list()).body.notices.map(({ sentence }: { sentence: string }) => sentence)).toEqual([
      'Boris handed in evidence for “JOINS”.',
      'Boris asked for the path “Streams”.',
    ])
  })

  test('one is read once and for all, by whom it was told alone', async () => {
    await many(3)
    expect(await unreadOf()).toBe(3)
    expect((await api.call('PUT', '/me/notices/ada-1/read-mark', { as: 'boris' })).status).toBe(404)
    for (const _ of [1, 2])
      expect((await api.call('PUT', '/me/notices/ada-1/read-mark', { as: 'ada' })).body).toEqual({
        unread: 2,
      })
    expect(await unreadOf()).toBe(2)
  })

  test('all are read up to what was seen, and what came since stays', async () => {
    await many(4)
    await many(1, 'boris')
    const upTo = noon - 1_000
    expect((await api.call('PUT', '/me/notices-read-mark', { as: 'ada', body: { upTo } })).body).toEqual({
      unread: 2,
    })
    expect(await unreadOf('boris')).toBe(1)
  })

  test('are counted up to a hundred', async () => {
    await many(120)
    expect(await unreadOf()).toBe(100)
  })

  test.each([
    ['?beforeAt=yesterday', 422],
    ['?beforeAt=1&beforeId=x', 200],
    ['?offset=5', 422],
  ])('asked for with %s it answers %i', async (query, status) => {
    expect((await list(query)).status).toBe(status)
  })

  test('mail comes weekly unless somebody says otherwise, and the last word counts', async () => {
    const settings = async (as = 'ada') => (await api.call('GET', '/me/notice-settings', { as })).body
    expect(await settings()).toEqual({ ...usual, mail: 'nothing', nextAt: null })
    const change = { cadence: 'daily', quietFrom: '12:00', quietUntil: '13:00', weekends: true }
    for (const cadence of ['none', 'daily']) {
      const { status } = await api.call('PUT', '/me/notice-settings', {
        as: 'ada',
        body: { ...change, cadence },
      })
      expect(status).toBe(200)
    }
    expect(await settings()).toMatchObject(change)
    expect(await settings('boris')).toMatchObject(usual)
    const outbox = apiOver(db, { mail: { by: 'outbox', from: 'cairn@localhost' } })
    const { body } = await outbox.call('GET', '/me/notice-settings', { as: 'ada' })
    expect(new Date(body.nextAt).toISOString()).toBe('2026-03-13T08:00:00.000Z')
  })

  test.each([
    { ...usual, cadence: 'hourly' },
    { ...usual, quietFrom: '24:00' },
    { ...usual, quietUntil: '8:00' },
    { ...usual, weekends: 'yes' },
    { ...usual, personId: 'boris' },
    { cadence: 'none' },
  ])('settings that are not right change nothing: %j', async (body) => {
    expect((await api.call('PUT', '/me/notice-settings', { as: 'ada', body })).status).toBe(422)
  })

  test('a test mail is queued where mail leaves, three an hour', async () => {
    const send = (over: ReturnType<typeof apiOver>) => over.call('POST', '/me/test-mail', { as: 'ada' })
    expect((await send(api)).status).toBe(403)
    const outbox = apiOver(db, { mail: { by: 'outbox', from: 'cairn@localhost' } })
    const statuses = []
    for (let number = 0; number < 4; number++) statuses.push((await send(outbox)).status)
    expect(statuses).toEqual([200, 200, 200, 429])
  })

  describe('the link that ends mail', () => {
    const cadence = async (as: string) => (await api.call('GET', '/me/notice-settings', { as })).body.cadence
    const oneClick = (method: string, token: string) =>
      createUnsubscribeHandler({
        services: async () => ({ db, catalogue: smallCatalogue, now: () => noon }),
        environment: () => ({
          demo: false,
          provider: undefined,
          url: 'http://cairn.test',
          secret,
          mail: { by: 'nothing' },
        }),
        note: () => 'urn:test:1',
      })(
        new Request('http://cairn.test/api/unsubscribe', {
          method,
          headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'https://mail.example' },
          body: method === 'POST' ? 'List-Unsubscribe=One-Click' : null,
        }),
        token,
      )

    test('works with one click from a mail program, without a session, twice as once, for nobody else', async () => {
      const token = unsubscribeToken('ada', secret)
      for (const _ of [1, 2]) expect((await oneClick('POST', token)).status).toBe(204)
      expect([await cadence('ada'), await cadence('boris')]).toEqual(['none', 'weekly'])
    })

    test('ends nothing when it is only looked at, and leads to the page that asks', async () => {
      const token = unsubscribeToken('ada', secret)
      const looked = await oneClick('GET', token)
      expect([looked.status, looked.headers.get('location')]).toEqual([303, `/unsubscribe#${token}`])
      expect(await cadence('ada')).toBe('weekly')
      expect((await api.call('POST', '/unsubscriptions', { body: { token } })).status).toBe(200)
      expect(await cadence('ada')).toBe('none')
    })

    test('keeps the other choices, and only switches off', async () => {
      const times = { cadence: 'daily', quietFrom: '12:00', quietUntil: '13:00', weekends: true }
      await api.call('PUT', '/me/notice-settings', { as: 'ada', body: times })
      await oneClick('POST', unsubscribeToken('ada', secret))
      expect((await api.call('GET', '/me/notice-settings', { as: 'ada' })).body).toMatchObject({
        ...times,
        cadence: 'none',
      })
    })

    test.each([
      ['another secret', unsubscribeToken('ada', 'another secret that is long enough, 0123')],
      ['another person', unsubscribeToken('ada', secret).replace(/^ada/, 'boris')],
      ['somebody who is gone', unsubscribeToken('nobody', secret)],
      ['nothing', '.'],
    ])('does nothing with the token of %s', async (_, token) => {
      expect((await oneClick('POST', token)).status).toBe(404)
      expect((await api.call('POST', '/unsubscriptions', { body: { token } })).status).toBe(404)
      expect([await cadence('ada'), await cadence('boris')]).toEqual(['weekly', 'weekly'])
    })
  })
})
