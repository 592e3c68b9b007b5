import { expect, test } from 'vitest'
import { ApiProblem } from '@/lib/api/api-problem'
import { contract } from '@/lib/api/contract'
import { createClient } from '@/lib/api/create-client'
import { endpoints } from '@/lib/api/endpoints'
import { minifyContract } from '@/lib/api/minified-contract'

const minified = minifyContract(contract)

/** A client of a server that answers every request in one way, and what it was asked. */
function clientOf(answer: (request: Request) => Response | Promise<Response>) {
  const asked: string[] = []
  const client = createClient(minified, 'http://cairn.test/api/v1', async (request) => {
    asked.push([request.method, new URL(request.url).pathname, await request.clone().text()].join(' ').trim())
    return answer(request)
  })
  return { client, asked }
}

const problem = (body: object, status: number) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/problem+json' } })

test('what a page needs of the contract is every endpoint with its method and path', () => {
  const named = Object.entries(minified).flatMap(([area, all]) =>
    Object.entries(all).map(([name, [method, path]]) => ({ name: `${area}.${name}`, method, path })),
  )
  expect(named).toEqual(endpoints)
})

test('path parameters go into the path and the rest into the body', async () => {
  const { client, asked } = clientOf(() => Response.json({}))
  await client.progress.complete({ competency: 'sql-mastery', slug: 'grain-first', minutes: 20 })
  await client.progress.undo({ competency: 'sql-mastery', slug: 'grain-first' })
  await client.curriculum.get({ id: 'a/b?c' })
  await client.me.get()
  expect(asked).toEqual([
    'PUT /api/v1/steps/sql-mastery/grain-first/completion {"minutes":20}',
    'DELETE /api/v1/steps/sql-mastery/grain-first/completion',
    'GET /api/v1/competencies/a%2Fb%3Fc',
    'GET /api/v1/me',
  ])
})

test('a problem document becomes an error that can be shown', async () => {
  const faults = [{ path: 'name', message: 'Write a name.' }]
  const { client } = clientOf(() =>
    problem({ type: '/docs/api#problem-invalid', title: 'Not right.', status: 422, faults }, 422),
  )
  const error = await client.me.change({ name: '' }).catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(ApiProblem)
  expect(error).toMatchObject({ status: 422, kind: 'invalid', message: 'Write a name.', faults })
})

test('a conflict brings how it stands now', async () => {
  const current = { version: 3 }
  const { client } = clientOf(() =>
    problem({ type: '/docs/api#problem-conflict', title: 'Changed elsewhere.', status: 409, current }, 409),
  )
  await expect(client.me.changeSettings({})).rejects.toMatchObject({ kind: 'conflict', current })
})

test.each([
  [
    'a proxy that answers for the server',
    () => new Response('<h1>Bad gateway</h1>', { status: 502 }),
    502,
    'unknown',
  ],
  [
    'a problem that breaks off',
    () => new Response('{"type"', { status: 500, headers: { 'content-type': 'application/problem+json' } }),
    500,
    'unknown',
  ],
  ['no connection', () => Promise.reject(new TypeError('fetch failed')), 0, 'unreachable'],
  ['an answer that breaks off', () => new Response('{"id":'), 0, 'unreachable'],
] as const)('%s is a problem like any other', async (_, answer, status, kind) => {
  const { client } = clientOf(answer)
  await expect(client.me.get()).rejects.toMatchObject({ name: 'ApiProblem', status, kind })
})

test('a request that is given up is no problem', async () => {
  const { client } = clientOf(({ signal }) => Promise.reject(signal.reason))
  const signal = AbortSignal.abort()
  await expect(client.me.get(undefined, { signal })).rejects.toMatchObject({ name: 'AbortError' })
})

test('what is undefined is not sent', async () => {
  const asked: string[] = []
  const client = createClient(minified, 'http://cairn.test/api/v1', async (request) => {
    asked.push(`${new URL(request.url).search}${await request.text()}`)
    return Response.json({})
  })
  await client.review.queue({ minutes: undefined, competency: 'joins' })
  await client.review.queue({ minutes: undefined })
  await client.review.answer({
    sentAt: 1,
    answers: [{ key: 'abcdefgh', card: 'joins/a', option: undefined, at: 1 }],
  })
  expect(asked).toEqual([
    '?competency=joins',
    '',
    '{"sentAt":1,"answers":[{"key":"abcdefgh","card":"joins/a","at":1}]}',
  ])
})
