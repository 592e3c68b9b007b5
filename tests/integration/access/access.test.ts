import { randomBytes } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '@/db/database'
import { type Endpoint, endpoints } from '@/lib/api/endpoints'
import { newId } from '@/lib/services/new-id'
import { apiOver } from '../api/call-api'
import { engines, freshDatabase } from '../engines'
import { smallExercises } from '../practice/small-exercises'
import { type AccessRow, type Caller, callers, type World } from './access-row'
import { allRows } from './all-rows'
import { makeWorld } from './make-world'

const rows = new Map(allRows.flatMap((area) => Object.entries(area)))

test('every endpoint of the contract has a row, and every row an endpoint', () => {
  const names = endpoints.map(({ name }) => name)
  expect(
    names.filter((name) => !rows.has(name)),
    'endpoints without a row: add them to tests/integration/access/rows',
  ).toEqual([])
  expect(
    [...rows.keys()].filter((name) => !names.includes(name)),
    'rows without an endpoint',
  ).toEqual([])
  expect(
    allRows.reduce((sum, area) => sum + Object.keys(area).length, 0),
    'rows that two areas both have',
  ).toBe(rows.size)
})

const table = endpoints.flatMap((endpoint) => {
  const row = rows.get(endpoint.name)
  return row ? [{ name: endpoint.name, endpoint, row }] : []
})

describe.each(engines)('who may do what over the API, on %s', (engine) => {
  let db: Database
  let call: ReturnType<typeof apiOver>['call']
  let noted: unknown[]
  beforeAll(async () => {
    db = await freshDatabase(engine)
    const practice = { exercises: smallExercises(), nudgeGraders: () => undefined }
    ;({ call, noted } = apiOver(db, { practice }))
  })

  const ask = (endpoint: Endpoint, as: string | undefined, input: Input) =>
    call(endpoint.method, ...requestOf(endpoint, as, input))

  test.each(table)('$name', async ({ endpoint, row }) => {
    const answered: Partial<Record<Caller, number>> = {}
    for (const caller of callers) {
      const { world, input } = await prepared(db, row)
      const answer = await ask(endpoint, caller === 'anonymous' ? undefined : world[caller], input)
      answered[caller] = answer.status
      if (caller === 'learnerOfAnotherTeam' || caller === 'managerOfAnotherTeam') {
        const { instance: _, ...told } = answer.body ?? {}
        for (const secret of secretsOf(world, input))
          expect(JSON.stringify(told), `what ${caller} is told`).not.toContain(secret)
      }
    }
    expect(noted.splice(0), 'what broke').toEqual([])
    expect(answered).toEqual(row.expects)
  })

  const hidden = table.filter(({ row }) => row.expects.managerOfAnotherTeam === 404)
  test.each(hidden)(
    '$name: what is another team’s and what is not there look alike',
    async ({ endpoint, row }) => {
      const { world, input, ids } = await prepared(db, row)
      const as = world.managerOfAnotherTeam
      const another = await ask(endpoint, as, input)
      const random = Object.entries(input).map(([key, value]) => [
        key,
        ids.has(value) ? idLike(value) : value,
      ])
      const nothing = await ask(endpoint, as, Object.fromEntries(random))
      expect(another.status).toBe(404)
      expect({ ...another.body, instance: '' }).toEqual({ ...nothing.body, instance: '' })
    },
  )
})

/** The id of nothing, of the form of another: some ids are read back from what they were put into. */
function idLike(id: unknown): string {
  return /^[0-9a-f]{32}$/.test(String(id)) ? randomBytes(16).toString('hex') : newId()
}

type Input = Readonly<Record<string, unknown>>

/** The ids that somebody of another team must not learn; an answer may repeat what they asked for. */
function secretsOf({ learner, manager, team, subTeam }: World, input: Input): readonly string[] {
  const asked = `${JSON.stringify(input)}${Buffer.from(String(input.file ?? ''), 'base64')}`
  return [learner, manager, team, subTeam].filter((id) => !asked.includes(id))
}

async function prepared(
  db: Database,
  row: AccessRow,
): Promise<{ world: World; input: Input; ids: ReadonlySet<unknown> }> {
  const world = await makeWorld(db)
  const more = (await row.prepare?.(db, world)) ?? {}
  const ids = new Set<unknown>([...Object.values(world), ...Object.values(more)])
  return { world, input: row.input?.(world, more) ?? {}, ids }
}

/** Path parameters go into the path; what is left is the body, or the query of a GET. */
function requestOf(
  endpoint: Endpoint,
  as: string | undefined,
  input: Input,
): [string, { as?: string; body?: unknown }] {
  const left = new Map(Object.entries(input))
  const path = endpoint.path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = left.get(name)
    left.delete(name)
    return encodeURIComponent(String(value))
  })
  const who = as === undefined ? {} : { as }
  const rest = Object.fromEntries(left)
  if (endpoint.method !== 'GET') return [path, left.size > 0 ? { ...who, body: rest } : who]
  const query = new URLSearchParams(Object.entries(rest).map(([key, value]) => [key, String(value)]))
  return [left.size > 0 ? `${path}?${query}` : path, who]
}
