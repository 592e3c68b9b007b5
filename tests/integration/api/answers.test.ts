import { describe, expect, test } from 'vitest'
import type { Database } from '@/db/database'
import { DatabaseUnavailable } from '@/db/errors'
import { engines, freshDatabase } from '../engines'
import { people } from '../people'
import { smallCatalogue } from '../small-catalogue'
import { apiOver } from './call-api'

describe('what every answer carries', () => {
  /** Anything that touches the database fails the test. */
  const untouched = { schema: {} } as Database
  const { call } = apiOver(untouched)

  test('the curriculum is public, tagged by its version and not sent twice', async () => {
    const list = await call('GET', '/competencies')
    expect(list.status).toBe(200)
    expect(list.headers.get('cache-control')).toMatch(/^public, max-age=/)
    expect(list.body.competencies.map(({ id }: { id: string }) => id)).toEqual([
      'joins',
      'windows',
      'streams',
    ])
    const etag = list.headers.get('etag') ?? ''
    for (const held of [etag, `W/${etag}`, `"old", ${etag}`, '*']) {
      const again = await call('GET', '/competencies', { headers: { 'if-none-match': held } })
      expect([again.status, again.text, again.headers.get('etag')]).toEqual([304, '', etag])
    }
    const other = await call('GET', '/competencies', { headers: { 'if-none-match': '"older"' } })
    expect(other.status).toBe(200)
  })

  test('a competency shows what needs it; an unknown one is not found, whatever the reader holds', async () => {
    const { body } = await call('GET', '/competencies/windows')
    expect([body.prerequisites, body.neededBy]).toEqual([['joins'], ['streams']])
    const headers = { 'if-none-match': `"${smallCatalogue.version}"` }
    const missing = await call('GET', '/competencies/nothing', { headers })
    expect([missing.status, missing.headers.get('cache-control')]).toEqual([404, 'no-store'])
  })

  test('HEAD says what GET would, without the body; OPTIONS says what can be done', async () => {
    const head = await call('HEAD', '/competencies')
    expect([head.status, head.text, head.headers.get('etag')]).toEqual([200, '', '"c0ffee"'])
    expect((await call('HEAD', '/nothing')).text).toBe('')
    const options = await call('OPTIONS', '/me')
    expect([options.status, options.headers.get('allow')]).toEqual([204, 'GET, PATCH, HEAD, OPTIONS'])
    expect(options.headers.get('access-control-allow-origin')).toBeNull()
  })

  test('a mistake of ours is told without its words and noted with them', async () => {
    const unreadable = Object.defineProperty({}, 'schema', {
      get: () => {
        throw new Error('the secret of the table')
      },
    }) as Database
    const broken = apiOver(unreadable)
    const answer = await broken.call('GET', '/sign-in-options')
    expect(answer.status).toBe(500)
    expect(answer.body).toEqual({
      type: '/docs/api#problem-broken',
      title: expect.any(String),
      status: 500,
      instance: 'urn:test:1',
    })
    expect(broken.noted).toEqual([new Error('the secret of the table')])
  })
})

describe.each(engines)('on %s', (engine) => {
  test('what is personal is in no cache, and our own pages and scripts may change it', async () => {
    const db = await freshDatabase(engine)
    await people(db, { ada: {} })
    const { call } = apiOver(db)
    expect((await call('GET', '/me', { as: 'ada' })).headers.get('cache-control')).toBe('private, no-store')
    const ours: Record<string, string>[] = [
      {},
      { 'sec-fetch-site': 'same-origin', origin: 'http://cairn.test' },
      { origin: 'http://cairn.test' },
    ]
    for (const headers of ours) {
      const answer = await call('PATCH', '/me', { as: 'ada', body: { name: 'Ada Moreno' }, headers })
      expect([answer.status, answer.body.name]).toEqual([200, 'Ada Moreno'])
    }
  })

  test('a database that is away is said to be, and reading the curriculum goes on', async () => {
    const db = await freshDatabase(engine)
    await people(db, { ada: {} })
    const full: Database = {
      ...db,
      transaction: () => Promise.reject(new DatabaseUnavailable('full')),
    }
    const { call } = apiOver(full)
    const answer = await call('PUT', '/steps/joins/grain/completion', { as: 'ada' })
    expect([answer.status, answer.body.type]).toEqual([503, '/docs/api#problem-unavailable'])
    expect(answer.headers.get('retry-after')).toBe('5')
    expect((await call('GET', '/competencies')).status).toBe(200)
    expect((await call('GET', '/progress', { as: 'ada' })).status).toBe(200)
  })
})
