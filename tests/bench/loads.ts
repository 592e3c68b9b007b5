import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { request } from '@playwright/test'
import { crowdEmail } from '@/lib/demo/make-crowd'
import { signIn } from '../browser/sign-in'
import { crowdPassword } from './crowd-database'
import type { LoadPlan, LoadResult } from './load'
import { measureLoad } from './measure-load'

export interface LoadRow extends LoadResult {
  readonly what: string
  readonly goal?: { readonly text: string; readonly met: boolean }
}

const connections = 16
const timing = { connections, warmUpSeconds: 2, seconds: 8 }
const lesson = '/learn/sql-mastery/grain-first'
/** A step that nobody of the crowd's first has done yet. */
const step = '/api/v1/steps/executive-communication/answer-first/completion'

/** The machine's own measure, the framework's, then what Cairn does, one after the other on the same machine. */
export async function measureLoads(origin: string, log: (line: string) => void): Promise<readonly LoadRow[]> {
  const cookies = await sessions(origin)
  const measure = async (what: string, plan: Pick<LoadPlan, 'url' | 'requests'>): Promise<LoadRow> => {
    log(what)
    return { what, ...(await measureLoad({ ...timing, ...plan })) }
  }
  const asBrowser = { 'accept-encoding': 'gzip' }
  const roadmap = await measure('Roadmap JSON, 60 steps done, 5,000 learners', {
    url: origin,
    requests: [[{ method: 'GET', path: '/api/v1/roadmap', headers: { cookie: cookies[0] ?? '' } }]],
  })
  const changes = await measure('Complete a step and undo it', {
    url: origin,
    // Somebody else on each connection, so that every request changes something.
    requests: cookies.map((cookie) => [
      { method: 'PUT', path: step, headers: { cookie } },
      { method: 'DELETE', path: step, headers: { cookie } },
    ]),
  })
  const floor = await measure('A route that does nothing (health/live)', {
    url: origin,
    requests: [[{ method: 'GET', path: '/api/health/live', headers: {} }]],
  })
  const page = await measure('Lesson page', {
    url: origin,
    requests: [[{ method: 'GET', path: lesson, headers: asBrowser }]],
  })
  const hello = await withHello((url) =>
    measure('Bare node:http hello', { url, requests: [[{ method: 'GET', path: '/', headers: {} }]] }),
  )
  return [
    hello,
    floor,
    page,
    { ...roadmap, goal: { text: 'p95 under 30 ms', met: roadmap.p95 < 30 } },
    { ...changes, goal: { text: 'at least 400 a second', met: changes.perSecond >= 400 } },
  ]
}

/** A session cookie for each of the first of the crowd, as many as there are connections. */
function sessions(origin: string): Promise<string[]> {
  return Promise.all(
    Array.from({ length: connections }, async (_, place) => {
      const context = await request.newContext({ baseURL: origin })
      await signIn(context, crowdEmail(place), crowdPassword)
      const { cookies } = await context.storageState()
      await context.dispose()
      return cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
    }),
  )
}

async function withHello<T>(use: (url: string) => Promise<T>): Promise<T> {
  const port = 3191
  const child = fork(fileURLToPath(new URL('hello.ts', import.meta.url)), [String(port)], {
    execArgv: ['--import', 'tsx'],
  })
  try {
    await once(child, 'message')
    return await use(`http://localhost:${port}`)
  } finally {
    child.kill()
  }
}
