import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Database } from '@/db/database'
import { changeMe } from '@/lib/services/people/change-me'
import { getMe } from '@/lib/services/people/get-me'
import { findViewerBy } from '@/lib/services/sign-in/find-viewer'
import { sessionSetCookie } from '@/lib/services/sign-in/session'
import { engines, freshDatabase } from '../engines'
import { people } from '../people'
import { secret, start } from './browser'
import { clear } from './clear'

const since = new Date(start)

describe.each(engines)('who makes a request, on %s', (engine) => {
  let db: Database
  beforeAll(async () => {
    db = await freshDatabase(engine)
  })
  beforeEach(async () => {
    await clear(db)
    await people(db, { ada: { sessionEpoch: 4 }, boris: {} })
  })

  async function cookieOf(personId: string, epoch: number, secure = false): Promise<string> {
    const cookie = await sessionSetCookie({ personId, epoch, signedInAt: start }, secret, secure)
    return cookie.split(';')[0] ?? ''
  }
  const viewerBy = (cookie: string, secure = false) =>
    findViewerBy(db, new Headers({ cookie }), { secret, secure })

  test('is read from the database in the same request', async () => {
    const cookie = await cookieOf('ada', 4)
    await db
      .update(db.schema.people)
      .set({ role: 'admin', name: 'Ada M.' })
      .where(eq(db.schema.people.id, 'ada'))
    expect(await viewerBy(`theme=dark; ${cookie}`)).toMatchObject({
      id: 'ada',
      role: 'admin',
      name: 'Ada M.',
    })
  })

  test('comes with the teams they manage, not those they are in', async () => {
    const { teams, memberships } = db.schema
    const [streaming, warehouse] = ['streaming', 'warehouse'].map((id) => ({
      id,
      name: id.toUpperCase(),
      parentId: null,
      createdAt: since,
    }))
    await db.insert(teams).values([streaming, warehouse].flatMap((team) => team ?? []))
    await db.insert(memberships).values([
      { teamId: 'streaming', personId: 'ada', role: 'manager', since },
      { teamId: 'warehouse', personId: 'ada', role: 'member', since },
      { teamId: 'warehouse', personId: 'boris', role: 'manager', since },
    ])
    expect(await viewerBy(await cookieOf('ada', 4))).toMatchObject({
      manages: [{ id: 'streaming', name: 'STREAMING' }],
    })
  })

  test.each([
    ['no cookie', ''],
    ['nonsense', 'cairn-session=nonsense'],
    ['an empty cookie', 'cairn-session='],
  ])('is nobody with %s', async (_, cookie) => expect(await viewerBy(cookie)).toBeUndefined())

  test('is nobody with an earlier session, another secret, another person’s epoch or nobody’s id', async () => {
    expect(await viewerBy(await cookieOf('ada', 3))).toBeUndefined()
    expect(await viewerBy(await cookieOf('boris', 4))).toBeUndefined()
    expect(await viewerBy(await cookieOf('nobody', 0))).toBeUndefined()
    const foreign = await sessionSetCookie(
      { personId: 'ada', epoch: 4, signedInAt: start },
      `${secret}x`,
      false,
    )
    expect(await viewerBy(foreign.split(';')[0] ?? '')).toBeUndefined()
  })

  test('is read from the https cookie alone where there is https', async () => {
    expect(await viewerBy(await cookieOf('ada', 4), true)).toBeUndefined()
    expect(await viewerBy(await cookieOf('ada', 4, true), true)).toMatchObject({ id: 'ada' })
  })

  test('can read and change what is theirs', async () => {
    const ada = await viewerBy(await cookieOf('ada', 4))
    const before = await getMe({ db }, ada)
    expect(before).toMatchObject({ email: 'ada@harebell.example', hasPassword: false, hasRoadmap: false })
    const after = await changeMe({ db }, ada, { name: 'Ada Moreno', theme: 'dark' })
    expect(after).toEqual({ ...before, name: 'Ada Moreno', theme: 'dark' })
    expect(await getMe({ db }, await viewerBy(await cookieOf('ada', 4)))).toEqual(after)
    expect(await viewerBy(await cookieOf('boris', 0))).toMatchObject({ name: 'Boris', theme: 'system' })
  })

  test('can do neither when they are nobody', async () => {
    await expect(getMe({ db }, undefined)).rejects.toMatchObject({ name: 'Unauthenticated' })
    await expect(changeMe({ db }, undefined, { name: 'X' })).rejects.toMatchObject({
      name: 'Unauthenticated',
    })
  })
})
