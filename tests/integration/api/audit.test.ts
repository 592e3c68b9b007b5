import { beforeEach, describe, expect, test } from 'vitest'
import type { Database } from '@/db/database'
import { appendAudit } from '@/db/queries/audit'
import { engines, freshDatabase } from '../engines'
import { people } from '../people'
import { apiOver, noon } from './call-api'

describe.each(engines)('the audit log over the API on %s', (engine) => {
  let db: Database
  let api: ReturnType<typeof apiOver>
  beforeEach(async () => {
    db = await freshDatabase(engine)
    api = apiOver(db)
    await people(db, { root: { role: 'admin' }, dana: {}, ada: {} })
    for (let place = 1; place <= 60; place++)
      await db.transaction((tx) =>
        appendAudit(db, tx, {
          at: new Date(noon),
          actorId: place % 2 ? 'dana' : 'gone',
          action: place % 3 ? 'person.added' : 'team.created',
          subject: place % 3 ? 'person:ada' : 'team:t1',
          detail: { place },
        }),
      )
  })

  const list = (query = '', as = 'root') => api.call('GET', `/audit${query}`, { as })

  test('comes in pages, the newest first, with the names there are', async () => {
    const { body } = await list()
    expect(body.entries).toHaveLength(50)
    expect(body.next).toBe(11)
    expect(body.entries[1]).toEqual({
      sequence: 59,
      at: noon,
      actor: { id: 'dana', name: 'Dana' },
      action: 'person.added',
      subject: 'person:ada',
      subjectName: 'Ada',
      detail: { place: 59 },
    })
    expect(body.entries[0].actor).toEqual({ id: 'gone', name: null })
    const rest = await list('?before=11')
    expect(rest.body.entries.map(({ sequence }: { sequence: number }) => sequence)).toEqual([
      10, 9, 8, 7, 6, 5, 4, 3, 2, 1,
    ])
    expect(rest.body.next).toBeNull()
  })

  test('is looked through by who, what and to what', async () => {
    const numbers = async (query: string) =>
      (await list(query)).body.entries.map(({ sequence }: { sequence: number }) => sequence)
    expect((await numbers('?actor=dana&action=team.created')).length).toBe(10)
    expect(await numbers('?subject=team:t1&before=7')).toEqual([6, 3])
    expect(await numbers('?actor=nobody')).toEqual([])
  })

  test('is for admins, and takes no nonsense', async () => {
    expect((await list('', 'dana')).status).toBe(403)
    expect((await api.call('GET', '/audit')).status).toBe(401)
    for (const query of ['?before=x', '?before=-1', '?before=99999999999', '?actor=', '?what=1'])
      expect((await list(query)).status, query).toBe(422)
  })
})
