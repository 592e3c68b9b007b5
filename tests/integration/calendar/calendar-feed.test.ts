import { beforeEach, describe, expect, test } from 'vitest'
import type { Database } from '@/db/database'
import { appendAssignment } from '@/db/queries/assignments'
import { changePerson } from '@/db/queries/people'
import { feedLimits } from '@/lib/services/calendar/feed-throttle'
import { parseFeed } from '@/tests/calendar/parse-feed'
import { apiOver, noon } from '../api/call-api'
import { engines, freshDatabase } from '../engines'
import { people } from '../people'
import { feedsOver } from './fetch-feed'

const day = 24 * 60 * 60_000

describe.each(engines)('a calendar feed on %s', (engine) => {
  let db: Database
  let now: number
  let call: ReturnType<typeof apiOver>['call']
  let fetchFeed: ReturnType<typeof feedsOver>
  beforeEach(async () => {
    db = await freshDatabase(engine)
    now = noon
    await people(db, { ada: { timeZone: 'Europe/Berlin' }, dana: {}, boris: {} })
    call = apiOver(db, { now: () => now }).call
    fetchFeed = feedsOver(db, { now: () => now })
    const body = { target: { kind: 'level', level: 'base' }, weekdayMinutes: [40, 40, 40, 40, 40, 40, 40] }
    await call('PATCH', '/me/settings', { as: 'ada', body })
  })

  const make = async (body = {}) =>
    (await call('POST', '/me/calendar-feed', { as: 'ada', body })).body as { address: string }
  const mine = async () => (await call('GET', '/me/calendar-feed', { as: 'ada' })).body
  const eventsAt = async (address: string) => parseFeed(await (await fetchFeed(address)).text()).events

  test('nobody has one until they make it, and the address is told that once', async () => {
    expect(await mine()).toBeNull()
    const made = await call('POST', '/me/calendar-feed', { as: 'ada', body: {} })
    expect(made.body).toEqual({
      createdAt: noon,
      fetchedOn: null,
      startsAt: '18:00',
      address: expect.stringMatching(/^http:\/\/cairn\.test\/api\/calendar\/[\w-]{43}\.ics$/),
    })
    expect(await mine()).toEqual({ createdAt: noon, fetchedOn: null, startsAt: '18:00' })
    const token = /([\w-]{43})\.ics$/.exec(made.body.address)?.[1]
    expect(JSON.stringify(await db.select().from(db.schema.calendarFeeds))).not.toContain(token)
    expect((await call('GET', '/me/calendar-feed', { as: 'boris' })).body).toBeNull()
  })

  test('it holds the plan: lessons at the study time, due dates as days, links to this installation', async () => {
    const at = new Date(noon)
    const due = { on: '2026-03-20', zone: 'Europe/Berlin' }
    const common = { id: 'a1', personId: 'ada', assignedById: 'dana', items: ['streams'], at }
    await appendAssignment(db, { ...common, title: 'Streams', due })
    const { address } = await make()
    const response = await fetchFeed(address)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    expect(response.headers.get('cache-control')).toBe('private, max-age=0, must-revalidate')
    const { events } = parseFeed(await response.text())
    expect(events.map(({ summary, start }) => `${summary} ${start}`)).toEqual([
      'grain 2026-03-12T17:00:00Z',
      'keys 2026-03-12T17:30:00Z',
      'keys 2026-03-13T17:00:00Z',
      'frames 2026-03-13T17:20:00Z',
      'frames 2026-03-14T17:00:00Z',
      'time 2026-03-14T17:10:00Z',
      'state 2026-03-15T17:00:00Z',
      'Due: Streams 2026-03-20',
    ])
    expect(events[0]).toMatchObject({
      url: 'https://learn.harebell.example/learn/joins/grain',
      description: 'JOINS, part of Base, your target.\nhttps://learn.harebell.example/learn/joins/grain',
    })
    expect(events[5]?.description).toMatch(/^STREAMS, assigned by Dana, due 20 Mar\.\n/)
    expect((await mine()).fetchedOn).toBe('2026-03-12')
  })

  test('an unchanged plan is the same to the byte and is not sent again; a new plan moves the same events', async () => {
    const { address } = await make()
    const first = await fetchFeed(address)
    const text = await first.text()
    const etag = first.headers.get('etag')!
    now += 60_000
    expect(await (await fetchFeed(address)).text()).toBe(text)
    const again = await fetchFeed(address, { 'if-none-match': etag })
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag])

    await call('PATCH', '/me/calendar-feed', { as: 'ada', body: { startsAt: '07:15' } })
    now += 60_000
    const moved = await fetchFeed(address, { 'if-none-match': etag })
    expect(moved.status).toBe(200)
    const [before, after] = [parseFeed(text).events, parseFeed(await moved.text()).events]
    expect(after.map(({ uid }) => uid)).toEqual(before.map(({ uid }) => uid))
    expect(after[0]?.start).toBe('2026-03-12T06:15:00Z')
    expect(after[0]?.sequence).toBe(before[0]!.sequence + 1)
    expect([before[0]?.stamp, after[0]?.stamp]).toEqual(['2026-03-12T12:00:00Z', '2026-03-12T12:02:00Z'])

    await call('PUT', '/steps/joins/grain/completion', { as: 'ada' })
    now += 3 * day
    const uids = new Map(before.map(({ uid, start }) => [uid, start]))
    const later = await eventsAt(address)
    expect(later.map(({ summary }) => summary)).not.toContain('grain')
    for (const { uid, start } of later) expect(uids.get(uid)).not.toBe(start)
    expect(later.every(({ uid }) => uids.has(uid))).toBe(true)
    expect((await mine()).fetchedOn).toBe('2026-03-15')
  })

  test('somebody who moves to another time zone studies at six there', async () => {
    const { address } = await make()
    await changePerson(db, 'ada', { timeZone: 'Pacific/Auckland' })
    expect((await eventsAt(address))[0]?.start).toBe('2026-03-13T05:00:00Z')
  })

  test('without a target there is an empty calendar rather than an error', async () => {
    const { address } = (await call('POST', '/me/calendar-feed', { as: 'boris', body: {} })).body
    expect(await eventsAt(address)).toEqual([])
  })

  test('renewing ends the old address and keeps the study time and the ids', async () => {
    const { address: old } = await make({ startsAt: '06:30' })
    const before = await eventsAt(old)
    const renewed = await call('POST', '/me/calendar-feed', { as: 'ada', body: {} })
    expect(renewed.body).toMatchObject({ startsAt: '06:30', fetchedOn: null })
    expect((await fetchFeed(old)).status).toBe(404)
    expect(await eventsAt(renewed.body.address)).toEqual(before)
  })

  test('an address that was revoked, is unknown, is none or is of somebody deactivated: the same answer', async () => {
    const { address } = await make()
    const { address: other } = (await call('POST', '/me/calendar-feed', { as: 'boris', body: {} })).body
    expect((await call('DELETE', '/me/calendar-feed', { as: 'ada' })).body).toEqual({ revokedAt: noon })
    expect((await call('DELETE', '/me/calendar-feed', { as: 'ada' })).status).toBe(200)
    expect(await mine()).toBeNull()
    await db.update(db.schema.people).set({ deactivatedAt: new Date(noon) })

    const unknown = `x/${'A'.repeat(43)}.ics`
    const answers = await Promise.all(
      [address, other, unknown, 'x/short.ics', other.slice(0, -4)].map(answerAt),
    )
    expect(new Set(answers).size).toBe(1)
    const [status, text] = JSON.parse(answers[0]!)
    expect(status).toBe(404)
    expect(text).not.toContain(/([\w-]{43})\.ics$/.exec(address)![1])
  })

  const answerAt = async (address: string) => {
    const response = await fetchFeed(address)
    return JSON.stringify([response.status, await response.text(), [...response.headers]])
  }

  test('bad input is told, and nobody changes what they have not', async () => {
    const bad = await call('POST', '/me/calendar-feed', { as: 'ada', body: { startsAt: '24:00' } })
    expect([bad.status, bad.body.faults]).toEqual([
      422,
      [{ path: 'startsAt', message: 'Write the time as HH:MM, from 00:00 to 23:59.' }],
    ])
    const none = await call('PATCH', '/me/calendar-feed', { as: 'ada', body: { startsAt: '19:00' } })
    expect([none.status, none.body.detail]).toEqual([404, 'You have no calendar feed. Make one first.'])
    for (const method of ['GET', 'POST', 'PATCH', 'DELETE']) {
      expect((await call(method, '/me/calendar-feed')).status).toBe(401)
    }
    expect(await db.select().from(db.schema.calendarFeeds)).toEqual([])
  })

  test('guessing is slowed down, and does not keep a calendar elsewhere or here from its feed', async () => {
    const { address } = await make()
    const guesses = Array.from({ length: feedLimits.misses + 1 }, () => fetchFeed('x/guess.ics'))
    const statuses = (await Promise.all(guesses)).map(({ status }) => status)
    expect(statuses.filter((status) => status === 429)).toHaveLength(1)
    expect((await fetchFeed(address)).status).toBe(200)

    for (let times = 1; times < feedLimits.feed; times++) await fetchFeed(address)
    const refused = await fetchFeed(address)
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '900'])
    now += feedLimits.windowMs
    expect((await fetchFeed(address)).status).toBe(200)
  })

  test('two calendars that come at once are told the same', async () => {
    const { address } = await make()
    const told = await Promise.all(Array.from({ length: 6 }, async () => (await fetchFeed(address)).text()))
    expect(new Set(told).size).toBe(1)
  })
})
