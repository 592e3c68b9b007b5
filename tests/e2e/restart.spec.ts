import { readFileSync } from 'node:fs'
import { type APIRequestContext, request } from '@playwright/test'
import { eq } from 'drizzle-orm'
import { openDatabase } from '@/db/open'
import { demoDatabase } from '@/tests/browser/demo-database'
import { people } from '@/tests/browser/people'
import { serveCairn } from '@/tests/browser/serve-cairn'
import { signIn } from '@/tests/browser/sign-in'
import { freePort } from '@/tests/runner/free-port'
import { expect, test } from './fixtures'

const id = 'basic-orchestration/wall-clock-bug'
const folder = `content/competencies/${id.replace('/', '/exercises/')}`
const text = readFileSync(`${folder}/solution.py`, 'utf8')
const slowly = { timeout: 90_000, intervals: [50] }

test('a server that is restarted while it grades gives the verdict after it', async () => {
  test.slow()
  const database = await demoDatabase()
  const port = await freePort()
  const serve = () => serveCairn({ port, databaseUrl: database.url, demo: true })
  const before = await serve()
  const attempt = await handIn(await signedIn(before.origin))
  await expect.poll(() => statusOf(attempt), slowly).toBe('grading')
  await before.stop()
  // At once, and not when its time is over.
  expect(await statusIn(database.url, attempt.id)).toBe('queued')
  const after = await serve()
  try {
    const left = { api: await signedIn(after.origin), id: attempt.id }
    await expect.poll(() => statusOf(left), slowly).toBe('verified')
  } finally {
    await after.stop()
    await database.remove()
  }
})

interface Handed {
  readonly api: APIRequestContext
  readonly id: string
}

async function signedIn(origin: string): Promise<APIRequestContext> {
  const api = await request.newContext({ baseURL: origin })
  await signIn(api, people.callum)
  return api
}

async function handIn(api: APIRequestContext): Promise<Handed> {
  const index = await (await api.get('/exercises/index.json')).json()
  const { version } = await (await api.get(`/exercises/${index[id].file}`)).json()
  const data = { answer: { form: 'text', text }, version, hintsShown: 0 }
  const response = await api.post(`/api/v1/exercises/${id}/attempts`, { data })
  return { api, id: (await response.json()).id }
}

async function statusIn(databaseUrl: string, id: string) {
  const db = openDatabase(databaseUrl)
  const { attempts } = db.schema
  const [row] = await db.select({ status: attempts.status }).from(attempts).where(eq(attempts.id, id))
  await db.close()
  return row?.status
}

async function statusOf({ api, id: attempt }: Handed): Promise<string> {
  return (await (await api.get(`/api/v1/attempts/${attempt}`)).json()).status
}
