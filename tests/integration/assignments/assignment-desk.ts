import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach } from 'vitest'
import type { Database } from '@/db/database'
import { type ApiCall, apiOver, noon } from '../api/call-api'
import { type Engine, freshDatabase } from '../engines'
import { pathWorld, someContent } from '../paths/path-world'

/** What tests of assignments do over the API: one database a file, a small organisation of its own for each test. */
export function assignmentDesk(engine: Engine) {
  let db: Database
  let api: ReturnType<typeof apiOver>
  let world: Awaited<ReturnType<typeof pathWorld>>
  let now = noon
  let tests = 0
  beforeAll(async () => {
    db = await freshDatabase(engine)
    api = apiOver(db, { now: () => now })
  })
  beforeEach(async () => {
    tests += 1
    now = noon
    world = await pathWorld(db, `t${tests}-`)
  })
  const of = (name: string) => world.id(name)
  const call = (method: string, path: string, options?: ApiCall) => api.call(method, path, options)
  return {
    db: () => db,
    of,
    call,
    join: (...membership: Parameters<typeof world.join>) => world.join(...membership),
    /** From now on it is this instant. */
    at: (instant: number) => {
      now = instant
    },
    /** A published path with a competency, a link and a task, and an optional step; gives its id. */
    published: async (as = 'dana', teamId: string | null = of('data'), isOpen = false): Promise<string> => {
      const { body } = await call('POST', '/paths', { as: of(as), body: { teamId, title: 'Onboarding' } })
      const { id, title, summary, version } = body
      const draft = { title, summary, isOpen, version, content: someContent }
      await call('PUT', `/paths/${id}/draft`, { as: of(as), body: draft })
      await call('POST', `/paths/${id}/versions`, { as: of(as), body: { version: 2 } })
      return id
    },
    assign: (as: string, body: object) =>
      call('POST', '/assignments', {
        as: of(as),
        body: { version: 'newest', due: { kind: 'none' }, requestKey: randomUUID(), ...body },
      }),
    team: (teamId: string, future = true) => ({ kind: 'team', teamId: of(teamId), future }),
    named: (...names: string[]) => ({ kind: 'people', personIds: names.map(of) }),
    roadmap: async (name: string) => (await call('GET', '/roadmap', { as: of(name) })).body,
    /** Gives somebody a plan: four hours a week towards the first level. */
    plan: (name: string) =>
      call('PATCH', '/me/settings', { as: of(name), body: { target: { kind: 'level', level: 'base' } } }),
    tick: (name: string, step: string, method: 'PUT' | 'DELETE' = 'PUT') =>
      call(method, `/steps/${step}/completion`, { as: of(name) }),
    order: async (id: string, as = 'dana') => (await call('GET', `/assignments/${id}`, { as: of(as) })).body,
    /** The kinds of what somebody was told. */
    told: async (name: string) => {
      const { notifications } = db.schema
      const all = await db
        .select({ personId: notifications.personId, kind: notifications.kind })
        .from(notifications)
      return all.filter(({ personId }) => personId === of(name)).map(({ kind }) => kind)
    },
  }
}
