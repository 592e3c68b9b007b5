import { readFileSync } from 'node:fs'
import { type APIRequestContext, request } from '@playwright/test'
import { eq } from 'drizzle-orm'
import { openDatabase } from '@/db/open'
import { emptyDatabase } from '@/tests/browser/empty-database'
import { serveCairn } from '@/tests/browser/serve-cairn'
import { signIn } from '@/tests/browser/sign-in'
import { freePort } from '@/tests/runner/free-port'
import { expect, test } from './fixtures'

const id = 'basic-orchestration/wall-clock-bug'
const text = readFileSync(`content/competencies/${id.replace('/', '/exercises/')}/solution.py`, 'utf8')
const mira = { name: 'Mira Castellan', email: 'mira@example.org', password: 'lantern over open ground' }
/** Python starts in its sandbox, on a machine that does other things as well. */
const slowly = { timeout: 90_000, intervals: [50] }

test('a server that is restarted while it grades gives the verdict after it', async () => {
  test.slow()
  const database = await emptyDatabase()
  const port = await freePort()
  const serve = () => serveCairn({ port, databaseUrl: database.url })
  const before = await serve()
  const attempt = await handIn(await setUp(before.origin, before.output()))
  await expect.poll(() => statusIn(database.url, attempt), slowly).toBe('grading')
  await before.stop()
  // At once, and not when its time is over.
  expect(await statusIn(database.url, attempt)).toBe('queued')
  const after = await serve()
  try {
    const api = await request.newContext({ baseURL: after.origin })
    await signIn(api, mira.email, mira.password)
    const status = async () => (await (await api.get(`/api/v1/attempts/${attempt}`)).json()).status
    await expect.poll(status, slowly).toBe('verified')
  } finally {
    await after.stop()
    await database.remove()
  }
})

/** Makes Mira the admin of a new installation and signs her in. */
async function setUp(origin: string, printed: string): Promise<APIRequestContext> {
  const api = await request.newContext({ baseURL: origin })
  const code = /^\s*([0-9A-Z]{4}(?:-[0-9A-Z]{4}){3})\s*$/m.exec(printed)?.[1]
  const made = await api.post('/api/v1/set-up', { data: { ...mira, code, timeZone: 'Europe/London' } })
  expect(made.ok(), await made.text()).toBe(true)
  await signIn(api, mira.email, mira.password)
  return api
}

async function handIn(api: APIRequestContext): Promise<string> {
  const index = await (await api.get('/exercises/index.json')).json()
  const { version } = await (await api.get(`/exercises/${index[id].file}`)).json()
  const data = { answer: { form: 'text', text }, version, hintsShown: 0 }
  const attempt = await (await api.post(`/api/v1/exercises/${id}/attempts`, { data })).json()
  return attempt.id
}

async function statusIn(databaseUrl: string, attempt: string) {
  const db = openDatabase(databaseUrl)
  const { attempts } = db.schema
  const [row] = await db.select({ status: attempts.status }).from(attempts).where(eq(attempts.id, attempt))
  await db.close()
  return row?.status
}
