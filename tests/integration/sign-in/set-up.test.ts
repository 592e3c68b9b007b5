import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Database } from '@/db/database'
import { listSignInOptions } from '@/lib/services/sign-in/list-sign-in-options'
import { setUp } from '@/lib/services/sign-in/set-up'
import { issueSetUpCode } from '@/lib/services/sign-in/set-up-code'
import { engines, freshDatabase } from '../engines'
import { people } from '../people'
import { Browser, signInContext, start } from './browser'
import { clear } from './clear'

const day = 24 * 60 * 60_000
const password = 'trout lantern seven'

describe.each(engines)('setting up, on %s', (engine) => {
  let db: Database
  beforeAll(async () => {
    db = await freshDatabase(engine)
  })
  beforeEach(async () => {
    await clear(db)
  })

  const issue = (at = start) => issueSetUpCode({ db, now: () => at })
  const become = (code: string | undefined, change: object = {}, at = start) =>
    setUp(
      { db, now: () => at },
      {
        code: code ?? '',
        name: 'Dana Whitlock',
        email: 'dana@harebell.example',
        password,
        timeZone: 'Europe/London',
        address: '198.51.100.7',
        ...change,
      },
    )
  const options = () => listSignInOptions({ db, environment: { demo: false, provider: undefined } })

  test('makes the first visitor with the code the admin, who can then sign in', async () => {
    expect(await options()).toMatchObject({ setUpNeeded: true })
    expect(await become(await issue())).toEqual({ email: 'dana@harebell.example' })
    expect(await options()).toMatchObject({ setUpNeeded: false })
    const at = new Browser(signInContext(db))
    await at.signIn('dana@harebell.example', password)
    expect(await at.viewer()).toMatchObject({ role: 'admin', name: 'Dana Whitlock' })
  })

  test('happens once, however many try at the same moment', async () => {
    const code = await issue()
    const outcomes = await Promise.allSettled(
      Array.from({ length: 6 }, (_, each) => become(code, { email: `dana-${each}@harebell.example` })),
    )
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await db.select({ id: db.schema.people.id }).from(db.schema.people)).toHaveLength(1)
  })

  test('is over once somebody is here', async () => {
    const code = await issue()
    await people(db, { ada: {} })
    await expect(become(code)).rejects.toMatchObject({ name: 'Conflict' })
    expect(await issue()).toBeUndefined()
  })

  test('takes only the code that was printed last, for a day', async () => {
    const first = await issue()
    const last = await issue()
    await expect(become(first)).rejects.toMatchObject({ name: 'Refused' })
    await expect(become(last, {}, start + day)).rejects.toMatchObject({ name: 'Refused' })
    await expect(become(last, {}, start + day - 1)).resolves.toBeDefined()
  })

  test('takes no code where none was printed', async () => {
    await expect(become('')).rejects.toMatchObject({ name: 'Refused' })
  })

  test('refuses a weak password and leaves the code as it was', async () => {
    const code = await issue()
    await expect(become(code, { password: 'password2024!' })).rejects.toMatchObject({
      name: 'Invalid',
      faults: [{ path: 'password' }],
    })
    await expect(become(code)).resolves.toBeDefined()
  })

  test('does not let the code be guessed', async () => {
    const code = await issue()
    for (let tries = 0; tries < 10; tries += 1) {
      await expect(become('0000-0000-0000-0000')).rejects.toMatchObject({ name: 'Refused' })
    }
    await expect(become(code)).rejects.toMatchObject({ name: 'TooMany' })
    await expect(become(code, { address: '203.0.113.9' })).resolves.toBeDefined()
  })

  test('keeps only a hash of the code', async () => {
    const code = (await issue()) ?? ''
    const kept = await db.select().from(db.schema.installation)
    expect(kept).toHaveLength(1)
    expect(JSON.stringify(kept)).not.toContain(code.slice(0, 4))
  })
})
