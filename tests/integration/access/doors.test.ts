import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '@/db/database'
import { answerAt, apiDoors } from '@/lib/server/api-doors'
import { checkReady } from '@/lib/services/health/check-ready'
import { newId } from '@/lib/services/new-id'
import { answerAuthRequest } from '@/lib/services/sign-in/answer-auth-request'
import { peerHeader } from '@/lib/services/sign-in/client-address'
import { apiOver, sessionOf } from '../api/call-api'
import { engines, freshDatabase } from '../engines'
import { signInContext, site } from '../sign-in/browser'
import { type Caller, callers, type World } from './access-row'
import type { DoorRow } from './door-row'
import { doorRows } from './door-rows'
import { makeWorld } from './make-world'

const doorsOver = (db: Database, house = apiOver(db).house) =>
  apiDoors(house, {
    auth: (request, segments) => answerAuthRequest(signInContext(db), request, segments),
    ready: async () => Response.json(await checkReady(async () => db)),
  })

test('every door has a row, every row a door, and what a row asks for comes in by that door', async () => {
  const doors = doorsOver(await freshDatabase('sqlite'))
  const names = doors.map(([name]) => name)
  expect(
    names.filter((name) => !doorRows[name]?.length),
    'doors without a row: add them to tests/integration/access/door-rows.ts',
  ).toEqual([])
  expect(
    Object.keys(doorRows).filter((name) => !names.includes(name)),
    'rows without a door',
  ).toEqual([])
  expect(new Set(names).size).toBe(names.length)
  const someWorld = new Proxy({} as World, { get: () => 'an-id' })
  for (const [name, rows] of Object.entries(doorRows))
    for (const { path } of rows) {
      const plain = path(someWorld, { token: 'x' }).split('?')[0] ?? ''
      expect(doors.find(([, pattern]) => pattern.test(plain))?.[0], plain).toBe(name)
    }
})

test('a door answers the methods it names and no other', async () => {
  const db = await freshDatabase('sqlite')
  const doors = doorsOver(db)
  const someWorld = new Proxy({} as World, { get: () => 'an-id' })
  for (const [name, , methods] of doors) {
    if (!methods) continue
    const path = doorRows[name]?.[0]?.path(someWorld, { token: 'x' }) ?? ''
    for (const method of ['PUT', 'PATCH', 'DELETE', 'OPTIONS']) {
      const answer = await answerAt(doors)(new Request(`${site}${path}`, { method }), path)
      expect([name, method, answer.status]).toEqual([name, method, 405])
      expect(answer.headers.get('allow')).toBe(methods.replaceAll(' ', ', '))
    }
  }
})

const table = Object.entries(doorRows).flatMap(([name, rows]) =>
  rows.map((row, at) => ({ name: `${name} ${at + 1}`, row })),
)

describe.each(engines)('who gets what at the doors beside the contract, on %s', (engine) => {
  let db: Database
  let noted: unknown[]
  let answer: ReturnType<typeof answerAt>
  beforeAll(async () => {
    db = await freshDatabase(engine)
    const api = apiOver(db)
    noted = api.noted
    answer = answerAt(doorsOver(db, api.house))
    process.env.NEXTAUTH_URL = site
  })

  async function ask(path: string, { method = 'GET' }: Pick<DoorRow, 'method'>, as: string | undefined) {
    const headers = new Headers({ [peerHeader]: '192.0.2.1' })
    if (as !== undefined) headers.set('cookie', await sessionOf(as))
    const response = await answer(
      new Request(`${site}${path}`, { method, headers }),
      path.split('?')[0] ?? path,
    )
    return { status: response.status, text: await textOf(response) }
  }

  test.each(table)('$name', async ({ row }) => {
    const answered: Partial<Record<Caller, number>> = {}
    for (const caller of callers) {
      const world = await makeWorld(db)
      const path = row.path(world, (await row.prepare?.(db, world)) ?? {})
      const { status, text } = await ask(path, row, caller === 'anonymous' ? undefined : world[caller])
      answered[caller] = status
      if (row.holdsSecret || !caller.endsWith('OfAnotherTeam')) continue
      for (const secret of [world.learner, world.manager, world.team, world.subTeam])
        if (!path.includes(secret)) expect(text, `what ${caller} is told`).not.toContain(secret)
    }
    expect(noted.splice(0), 'what broke').toEqual([])
    expect(answered).toEqual(row.expects)
  })

  const hidden = table.filter(({ row }) => row.expects.managerOfAnotherTeam === 404)
  test.each(hidden)('$name: what is another team’s and what is not there look alike', async ({ row }) => {
    const world = await makeWorld(db)
    const nowhere = Object.fromEntries(Object.keys(world).map((key) => [key, newId()])) as unknown as World
    const as = world.managerOfAnotherTeam
    const prepared = (await row.prepare?.(db, world)) ?? {}
    const another = await ask(row.path(world, prepared), row, as)
    const nothing = await ask(row.path(nowhere, prepared), row, as)
    expect(another.status).toBe(404)
    const withoutInstance = (text: string) => text.replace(/"instance":"[^"]*"/, '')
    expect(withoutInstance(another.text)).toBe(withoutInstance(nothing.text))
  })
})

/** What an answer says; of an archive, what its files say. */
async function textOf(response: Response): Promise<string> {
  const bytes = new Uint8Array(await response.arrayBuffer())
  if (response.headers.get('content-type') !== 'application/zip') return strFromU8(bytes)
  return Object.values(unzipSync(bytes))
    .map((file) => strFromU8(file))
    .join('\n')
}
