import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { eq } from 'drizzle-orm'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '@/db/database'
import { openDatabase } from '@/db/open'
import type { Viewer } from '@/lib/access/viewer'
import { catalogue } from '@/lib/curriculum/load'
import type { Answer } from '@/lib/grading/answer'
import { appExercises } from '@/lib/services/practice/app-exercises'
import { submitAttempt } from '@/lib/services/practice/submit-attempt'
import { buildSandbox } from '@/scripts/build-sandbox'
import { engines, freshUrl } from '../engines'
import { people } from '../people'

const learner = {
  role: 'learner',
  isAuthor: false,
  manages: [],
  timeZone: 'Europe/London',
  theme: 'system',
} as const
const exercise = { competency: 'basic-orchestration', slug: 'wall-clock-bug' }
const id = `${exercise.competency}/${exercise.slug}`
/** A process starts, and Python in its sandbox, on machines that do other things as well. */
const slowly = { timeout: 90_000, interval: 20 }

describe.each(engines)('a server that is told to stop while it grades, on %s', (engine) => {
  let db: Database
  let url: string
  const processes: ChildProcess[] = []

  beforeAll(async () => {
    await buildSandbox()
  }, 120_000)
  afterEach(async () => {
    for (const child of processes.splice(0)) child.kill('SIGKILL')
    await db.close()
  })

  const start = async () => {
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', 'tests/integration/practice/grade-until-stopped.ts'],
      {
        env: { ...process.env, DATABASE_URL: url, CAIRN_GRADERS: '1', LOG_LEVEL: 'silent' },
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    )
    processes.push(child)
    await once(child.stdout, 'data')
    return child
  }
  const rowOf = async (attempt: string) => {
    const { attempts } = db.schema
    const columns = { status: attempts.status, claimedBy: attempts.claimedBy, tries: attempts.tries }
    const [row] = await db.select(columns).from(attempts).where(eq(attempts.id, attempt))
    return row
  }
  const statusOf = async (attempt: string) => (await rowOf(attempt))?.status
  const handIn = async () => {
    url = await freshUrl(engine)
    db = openDatabase(url)
    const { ada } = await people(db, { ada: {} })
    const stocked = await appExercises.find(id)
    const answer: Answer = { form: 'text', text: stocked?.secrets.solution ?? '' }
    const context = { db, catalogue, exercises: appExercises, now: Date.now, nudgeGraders: () => undefined }
    const viewer: Viewer = { ...ada, ...learner }
    const version = stocked?.exercise.version ?? ''
    const attempt = await submitAttempt(context, viewer, { ...exercise, answer, version, hintsShown: 0 })
    return attempt.id
  }
  const verifications = async () => {
    const { ledger } = db.schema
    return db.select({ subject: ledger.subject }).from(ledger).where(eq(ledger.kind, 'verified'))
  }

  test('what it had taken on is back in line when it is gone, and the next one verifies it', async () => {
    const attempt = await handIn()
    const first = await start()
    await expect.poll(() => statusOf(attempt), slowly).toBe('grading')
    first.kill('SIGTERM')
    await once(first, 'exit')
    expect(await rowOf(attempt)).toEqual({ status: 'queued', claimedBy: null, tries: 0 })
    await start()
    await expect.poll(() => statusOf(attempt), slowly).toBe('verified')
    expect(await verifications()).toEqual([{ subject: id }])
  }, 240_000)

  test('another one that runs already takes it over, and it is graded once', async () => {
    const attempt = await handIn()
    const first = await start()
    await expect.poll(() => statusOf(attempt), slowly).toBe('grading')
    const before = await rowOf(attempt)
    await start()
    first.kill('SIGTERM')
    await expect.poll(async () => (await rowOf(attempt))?.claimedBy, slowly).not.toBe(before?.claimedBy)
    await expect.poll(() => statusOf(attempt), slowly).toBe('verified')
    expect(await rowOf(attempt)).toMatchObject({ tries: 1 })
    expect(await verifications()).toEqual([{ subject: id }])
  }, 240_000)
})
