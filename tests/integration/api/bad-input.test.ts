import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Database } from '@/db/database'
import { engines, freshDatabase } from '../engines'
import { people } from '../people'
import { type ApiAnswer, type ApiCall, apiOver } from './call-api'

describe.each(engines)('bad input at the API on %s', (engine) => {
  let db: Database
  let call: ReturnType<typeof apiOver>['call']
  let noted: unknown[]
  let before: unknown
  beforeAll(async () => {
    db = await freshDatabase(engine)
    await people(db, { ada: {}, boris: {}, dora: { deactivatedAt: new Date('2026-03-01T00:00:00Z') } })
    const api = apiOver(db)
    call = api.call
    noted = api.noted
    await call('PATCH', '/me/settings', { as: 'ada', body: {} })
    await call('PUT', '/steps/joins/grain/completion', { as: 'ada' })
  })
  beforeEach(async () => {
    before = await everything()
  })

  const everything = async () => {
    const { people: everyone, learnerSettings, ledger, completions, proofs, answers } = db.schema
    return {
      people: await db.select().from(everyone).orderBy(everyone.id),
      settings: await db.select().from(learnerSettings),
      ledger: await db.select().from(ledger),
      completions: await db.select().from(completions),
      proofs: await db.select().from(proofs),
      answers: await db.select().from(answers),
    }
  }

  /** A problem document of this kind, with nothing changed, nothing noted as ours and nothing leaked. */
  const expectProblem = async (answer: ApiAnswer, status: number, kind: string) => {
    expect([answer.status, answer.body?.type]).toEqual([status, `/docs/api#problem-${kind}`])
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(answer.body.status).toBe(status)
    expect(answer.body.title).toMatch(/\w/)
    expect(answer.text).not.toMatch(/node_modules|at \w+ \(|select |SQLITE|zod|orpc/i)
    expect(answer.text.length).toBeLessThan(4_000)
    expect(noted).toEqual([])
    expect(await everything()).toEqual(before)
  }

  const personal: readonly [string, string, unknown?][] = [
    ['GET', '/me'],
    ['PATCH', '/me', { name: 'Eve' }],
    ['GET', '/me/settings'],
    ['PATCH', '/me/settings', {}],
    ['PUT', '/me/password', { current: 'a', next: 'long enough, this' }],
    ['DELETE', '/me/sessions'],
    ['GET', '/roadmap'],
    ['GET', '/roadmap/plan'],
    ['GET', '/progress'],
    ['PUT', '/steps/joins/grain/completion'],
    ['DELETE', '/steps/joins/grain/completion'],
    ['GET', '/steps/joins/grain/answers'],
    ['POST', '/steps/joins/grain/answers', { questionId: 'q', answer: '1', correct: true }],
    ['GET', '/me/calendar-feed'],
    ['POST', '/me/calendar-feed', {}],
    ['PATCH', '/me/calendar-feed', { startsAt: '07:00' }],
    ['DELETE', '/me/calendar-feed'],
    ['GET', '/me/notices'],
    ['PUT', '/me/notices/n1/read-mark'],
    ['PUT', '/me/notices-read-mark', { upTo: 0 }],
    ['GET', '/me/notice-settings'],
    ['POST', '/me/test-mail'],
    ['GET', '/audit'],
    ['POST', '/me/erasure', { email: 'ada@harebell.example' }],
    ['POST', '/people/ada/erasure', { email: 'ada@harebell.example' }],
  ]
  const nobody: readonly [string, ApiCall][] = [
    ['no session', {}],
    ['a session that was never one', { cookie: 'cairn-session=eyJhbGciOiJub25lIn0.e30.' }],
    ['an ended session', { as: 'ada', epoch: 7 }],
    ['somebody deactivated', { as: 'dora' }],
    ['somebody who is gone', { as: 'zoe' }],
  ]
  test.each(nobody)('%s opens nothing personal', async (_, who) => {
    for (const [method, path, body] of personal) {
      const answer = await call(method, path, { ...who, body })
      await expectProblem(answer, 401, 'unauthenticated')
      expect(answer.headers.get('www-authenticate')).toMatch(/^Cookie/)
    }
  })

  const settings: readonly [string, object, string][] = [
    ['a date that does not exist', { targetDate: '2026-02-30' }, 'targetDate'],
    ['a date that is no date', { targetDate: 'tomorrow' }, 'targetDate'],
    ['negative minutes', { weekdayMinutes: [-60, 0, 0, 0, 0, 0, 0] }, 'weekdayMinutes.0'],
    ['absurd minutes', { weekdayMinutes: [60, 1e9, 0, 0, 0, 0, 0] }, 'weekdayMinutes.1'],
    ['half a minute', { weekdayMinutes: [60, 0.5, 0, 0, 0, 0, 0] }, 'weekdayMinutes.1'],
    ['no minutes at all', { weekdayMinutes: [0, 0, 0, 0, 0, 0, 0] }, 'weekdayMinutes'],
    ['a week of six days', { weekdayMinutes: [60, 0, 0, 0, 0, 0] }, 'weekdayMinutes'],
    ['a day off that does not exist', { daysOff: ['2026-04-31'] }, 'daysOff.0'],
    ['an unknown level', { target: { kind: 'level', level: 'summit' } }, 'target.level'],
    [
      'an unknown competency',
      { target: { kind: 'competencies', competencies: ['joins', 'nothing'] } },
      'target.competencies.1',
    ],
    ['no competency', { target: { kind: 'competencies', competencies: [] } }, 'target.competencies'],
    ['a target of no kind', { target: { kind: 'moon' } }, 'target.kind'],
    ['an unknown stack choice', { stack: { editor: 'vim' } }, 'stack.editor'],
    ['an unknown option', { stack: { cloud: 'mainframe' } }, 'stack.cloud'],
    ['a prototype as a stack choice', { stack: { constructor: 'aws' } }, 'stack.constructor'],
    ['an unknown starting point', { startingPoint: { kind: 'level', level: 'x' } }, 'startingPoint.level'],
    ['an unknown time zone', { timeZone: 'Mars/Olympus' }, 'timeZone'],
    ["another person's id", { personId: 'boris' }, ''],
    ['a learned pace', { pace: 0.1 }, ''],
    ['a pace beyond any', { paceOverride: 12 }, 'paceOverride'],
    ['a pace that is no number', { paceOverride: 'fast' }, 'paceOverride'],
  ]
  test.each(settings)('settings with %s are refused where they are wrong', async (_, change, path) => {
    const answer = await call('PATCH', '/me/settings', { as: 'ada', body: { version: 1, ...change } })
    await expectProblem(answer, 422, 'invalid')
    expect(answer.body.faults.map((fault: { path: string }) => fault.path)).toContain(path)
  })

  const profile: readonly [string, object][] = [
    ['an empty name', { name: '  ' }],
    ['a name of two lines', { name: 'Ada\nBoris' }],
    ['a NUL in a name', { name: 'A\0da' }],
    ['a long name', { name: 'a'.repeat(101) }],
    ['a role', { role: 'admin' }],
    ['an id', { id: 'boris', name: 'Boris' }],
    ['an author flag', { isAuthor: true }],
    ['a name that is a list', { name: ['Ada'] }],
    ['a theme that is none', { theme: 'neon' }],
  ]
  test.each(profile)('%s is refused in a profile', async (_, body) => {
    await expectProblem(await call('PATCH', '/me', { as: 'ada', body }), 422, 'invalid')
  })

  const completion: readonly [string, object][] = [
    ['negative', { minutes: -1 }],
    ['no', { minutes: 0 }],
    ['absurd', { minutes: 1e12 }],
    ['textual', { minutes: '20' }],
    ["another person's", { personId: 'boris', minutes: 20 }],
  ]
  test.each(completion)('%s minutes of a completion are refused', async (_, body) => {
    const answer = await call('PUT', '/steps/joins/keys/completion', { as: 'ada', body })
    await expectProblem(answer, 422, 'invalid')
  })

  test('the address, not the body, says which step it is', async () => {
    const body = { competency: 'streams', slug: 'time' }
    const answer = await call('PUT', '/steps/joins/grain/completion', { as: 'ada', body })
    expect(answer.body.stepId).toBe('joins/grain')
  })

  test.each(['/steps/joins/nothing/completion', '/steps/nothing/grain/completion'])(
    'there is no %s',
    async (path) => {
      await expectProblem(await call('PUT', path, { as: 'ada' }), 404, 'not-found')
      await expectProblem(await call('DELETE', path, { as: 'ada' }), 404, 'not-found')
    },
  )

  test.each([
    '/steps/JOINS/grain/completion',
    '/steps/joins/..%2Fgrain/completion',
    '/steps/joins/%00/completion',
  ])('%s names no step', async (path) => {
    await expectProblem(await call('PUT', path, { as: 'ada' }), 422, 'invalid')
  })

  test.each(['/nothing', '/', '', '/steps/joins/completion', '/me/settings/more'])(
    'there is no address %j',
    async (path) => {
      await expectProblem(await call('GET', path, { as: 'ada' }), 404, 'not-found')
    },
  )

  test('a wrong method is told which ones there are', async () => {
    const answer = await call('POST', '/steps/joins/grain/completion', { as: 'ada' })
    await expectProblem(answer, 405, 'no-such-method')
    expect(answer.headers.get('allow')).toBe('PUT, DELETE, OPTIONS')
    const settingsAnswer = await call('DELETE', '/me/settings', { as: 'ada' })
    expect(settingsAnswer.headers.get('allow')).toBe('GET, PATCH, HEAD, OPTIONS')
  })

  const unreadable: readonly [string, ApiCall][] = [
    ['half of a JSON text', { rawBody: '{"name": "Ad' }],
    ['a list', { body: [] }],
    ['a text', { body: 'Ada' }],
    ['null', { body: null }],
    ['bytes that are not UTF-8', { rawBody: new Uint8Array([0x7b, 0xff, 0xfe, 0x7d]) }],
  ]
  test.each(unreadable)('a body that is %s cannot be read', async (_, options) => {
    const headers = { 'content-type': 'application/json' }
    await expectProblem(await call('PATCH', '/me', { as: 'ada', headers, ...options }), 400, 'malformed')
  })

  test.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/jsonp',
  ])('a body of %s is not taken', async (type) => {
    const options = { as: 'ada', rawBody: '{"name":"Eve"}', headers: { 'content-type': type } }
    await expectProblem(await call('PATCH', '/me', options), 415, 'not-json')
  })

  test('a megabyte in a name is not read to its end', async () => {
    const body = { name: 'a'.repeat(1024 * 1024) }
    await expectProblem(await call('PATCH', '/me', { as: 'ada', body }), 413, 'too-large')
  })

  test('a body without an end is given up at the limit', async () => {
    let sent = 0
    let stopped = false
    const rawBody = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        sent += 8_192
        controller.enqueue(new Uint8Array(8_192).fill(0x61))
      },
      cancel: () => {
        stopped = true
      },
    })
    const headers = { 'content-type': 'application/json' }
    await expectProblem(await call('PATCH', '/me', { as: 'ada', headers, rawBody }), 413, 'too-large')
    expect(stopped).toBe(true)
    expect(sent).toBeLessThan(200_000)
  })

  const elsewhere: readonly [string, Record<string, string>][] = [
    ['another site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }],
    ['a neighbouring host', { 'sec-fetch-site': 'same-site', origin: 'http://other.cairn.test' }],
    ['another origin, from a browser that says no more', { origin: 'https://evil.example' }],
    ['an origin that hides itself', { origin: 'null' }],
    ['the same host on another port', { origin: 'http://cairn.test:8080' }],
  ]
  test.each(elsewhere)('a change asked for by %s is refused', async (_, headers) => {
    const answer = await call('PATCH', '/me', { as: 'ada', body: { name: 'Eve' }, headers })
    await expectProblem(answer, 403, 'other-site')
  })

  test.each(['../../etc/passwd', 'Q', 'q'.repeat(81), '', 'a--b'])(
    'a question called %j is refused',
    async (questionId) => {
      const body = { questionId, answer: '1', correct: true }
      const answer = await call('POST', '/steps/joins/grain/answers', { as: 'ada', body })
      await expectProblem(answer, 422, 'invalid')
    },
  )

  test.each([
    ['too long', 'a'.repeat(2_001)],
    ['NUL', 'a\0b'],
  ])('an answer with %s is refused', async (_, text) => {
    const body = { questionId: 'q', answer: text, correct: true }
    const answer = await call('POST', '/steps/joins/grain/answers', { as: 'ada', body })
    await expectProblem(answer, 422, 'invalid')
  })

  test.each(['request\0', 'seven--', 'a name of two'])('no request is named %j', async (requestKey) => {
    const body = { competency: 'joins', text: 'What I did.', requestKey }
    await expectProblem(await call('POST', '/evidence', { as: 'ada', body }), 422, 'invalid')
    const people = [{ person: 'ada', competencies: ['joins'] }]
    const plan = { by: '2026-06-30', people, requestKey }
    const answer = await call('POST', '/teams/platform/coverage/assignments', { as: 'ada', body: plan })
    await expectProblem(answer, 422, 'invalid')
  })

  test('a thousand faults are told in short', async () => {
    const body = Object.fromEntries(
      Array.from({ length: 1_000 }, (_, n) => [`key-${n}-${'x'.repeat(20)}`, n]),
    )
    const answer = await call('PATCH', '/me', { as: 'ada', body })
    await expectProblem(answer, 422, 'invalid')
  })
})
