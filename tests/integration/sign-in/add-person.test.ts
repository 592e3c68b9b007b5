import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Database } from '@/db/database'
import { addPerson } from '@/lib/services/sign-in/add-person'
import { changePassword } from '@/lib/services/sign-in/change-password'
import { engines, freshDatabase } from '../engines'
import { people } from '../people'
import { Browser, signInContext } from './browser'
import { clear } from './clear'

describe.each(engines)('adding a person from the command line, on %s', (engine) => {
  let db: Database
  beforeAll(async () => {
    db = await freshDatabase(engine)
  })
  beforeEach(async () => {
    await clear(db)
    await people(db, { admin: { role: 'admin' }, gone: { deactivatedAt: new Date('2026-02-01T00:00:00Z') } })
  })
  const browser = () => new Browser(signInContext(db))
  const add = (email: string, name: string) => addPerson(signInContext(db), { email, name })
  const everybody = () => db.select({ email: db.schema.people.email }).from(db.schema.people)

  test('gives a learner who can sign in and change the password', async () => {
    const { email, password } = await add(' Ada@Example.org ', ' Ada Byron ')
    expect(email).toBe('ada@example.org')
    const at = browser()
    await at.signIn(email, password)
    const viewer = await at.viewer()
    expect(viewer).toMatchObject({ email, name: 'Ada Byron', role: 'learner', isAuthor: false, manages: [] })

    const next = 'seven lanterns by the trout'
    await changePassword(signInContext(db), viewer, { current: password, next })
    expect((await browser().signIn(email, password)).status).toBe(401)
    expect((await browser().signIn(email, next)).status).toBe(200)
  })

  test('gives each another password', async () => {
    const [ada, boris] = [await add('ada@example.org', 'Ada'), await add('boris@example.org', 'Boris')]
    expect(ada.password).toMatch(/^([a-z2-9]{4}-){3}[a-z2-9]{5}$/)
    expect(boris.password).not.toBe(ada.password)
  })

  test.each(['admin@harebell.example', 'Admin@Harebell.example', 'gone@harebell.example'])(
    'refuses %s, which is taken, and leaves whoever has it alone',
    async (email) => {
      const before = await db.select().from(db.schema.people).orderBy(db.schema.people.id)
      await expect(add(email, 'Somebody else')).rejects.toMatchObject({
        name: 'Conflict',
        message: `Somebody here has the e-mail address ${email.toLowerCase()} already. Nobody was added.`,
      })
      expect(await db.select().from(db.schema.people).orderBy(db.schema.people.id)).toEqual(before)
    },
  )

  test('adds one of two with the same e-mail at the same moment', async () => {
    const outcomes = await Promise.allSettled([add('ada@example.org', 'Ada'), add('ada@example.org', 'Ada')])
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await everybody()).toHaveLength(3)
  })

  test('names everything that is wrong at once', async () => {
    await expect(add('ada', '  ')).rejects.toMatchObject({
      name: 'Invalid',
      faults: [
        { path: 'email', message: 'This is not an e-mail address.' },
        { path: 'name', message: 'Write a name.' },
      ],
    })
    expect(await everybody()).toHaveLength(2)
  })

  test('leaves the set-up to the first person', async () => {
    await clear(db)
    await expect(add('ada@example.org', 'Ada')).rejects.toMatchObject({ name: 'Refused' })
    expect(await everybody()).toEqual([])
  })
})
