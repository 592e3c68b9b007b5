import { beforeEach, describe, expect, test } from 'vitest'
import { readCsv } from '@/app/(learn)/practice/workspace/table-data'
import type { Database } from '@/db/database'
import { appendProof } from '@/db/queries/progress'
import { createStandingsExportHandler } from '@/lib/api/standings-export-handler'
import { findViewerBy } from '@/lib/services/sign-in/find-viewer'
import { sealSession, sessionCookieName } from '@/lib/services/sign-in/session'
import { apiOver, noon } from '../api/call-api'
import { engines, freshDatabase } from '../engines'
import { people } from '../people'
import { smallCatalogue } from '../small-catalogue'
import { harebellTeams } from './harebell-teams'

const secret = 'a secret that only these tests know, 0123456789'

describe.each(engines)('standings as a CSV file on %s', (engine) => {
  let db: Database
  let noted: unknown[]
  beforeEach(async () => {
    db = await freshDatabase(engine)
    noted = []
    await harebellTeams(db)
  })
  const fetchAs = async (as: string | undefined, query = '', over: Database = db) => {
    const handle = createStandingsExportHandler({
      services: async () => ({ db: over, catalogue: smallCatalogue, now: () => noon }),
      findViewer: ({ headers }) => findViewerBy(db, headers, { secret, secure: false }),
      note: (error) => {
        noted.push(error)
        return 'urn:test'
      },
    })
    const session = as && (await sealSession({ personId: as, epoch: 0, signedInAt: noon }, secret))
    const headers: Record<string, string> = session
      ? { cookie: `${sessionCookieName(false)}=${session}` }
      : {}
    return handle(new Request(`http://cairn.test/api/exports/standings${query}`, { headers }))
  }
  const rowsOf = async (response: Response) => {
    const bytes = new Uint8Array(await response.arrayBuffer())
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const [head = [], ...rows] = readCsv(new TextDecoder().decode(bytes))
    return rows.map((row) => Object.fromEntries(head.map((name, at) => [name, row[at]])))
  }

  test('the organisation has a row for each person and competency, by name', async () => {
    await apiOver(db).call('PUT', '/steps/windows/frames/completion', { as: 'ada' })
    const response = await fetchAs('priya')
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(response.headers.get('content-disposition')).toBe(
      'attachment; filename="standings-2026-03-12.csv"',
    )
    const rows = await rowsOf(response)
    expect(rows.map(({ person_id, competency_id }) => `${person_id} ${competency_id}`)).toEqual(
      ['cleo', 'ada', 'boris', 'gus'].flatMap((id) =>
        ['joins', 'windows', 'streams'].map((of) => `${id} ${of}`),
      ),
    )
    expect(rows[4]).toEqual({
      person_id: 'ada',
      person: 'Ada',
      teams: 'Warehouse',
      competency_id: 'windows',
      competency: 'WINDOWS',
      level: 'Base',
      strand: 'Data',
      state: 'in progress',
      steps_done: '1',
      steps: '1',
      how: 'steps',
      proven_on: '2026-03-12',
      refresh_due: '',
    })
  })

  test('a proof has the day from which it should be shown again', async () => {
    await db.transaction(function* (tx) {
      yield* appendProof(db, tx, {
        personId: 'ada',
        competencyId: 'windows',
        how: 'sign-off',
        at: new Date(noon),
        entryId: 'p1',
      })
    })
    const rows = await rowsOf(await fetchAs('priya'))
    expect(rows.filter(({ refresh_due }) => refresh_due !== '')).toMatchObject([
      { person_id: 'ada', competency_id: 'windows', how: 'sign-off', refresh_due: '2026-09-08' },
    ])
  })

  test('a name that a spreadsheet would run is text, and two teams stand in one cell', async () => {
    const [first] = await rowsOf(await fetchAs('priya'))
    expect(first).toMatchObject({ person: `'=Cleo, "the" first`, teams: 'Data; Warehouse' })
  })

  test('a manager gets their team with what is below it, each once, and no other', async () => {
    const rows = await rowsOf(await fetchAs('dana', '?team=data'))
    expect([...new Set(rows.map(({ person_id }) => person_id))]).toEqual(['cleo', 'ada', 'boris'])
    expect(rows).toHaveLength(9)
    expect((await fetchAs('gail', '?team=data')).status).toBe(404)
    expect((await fetchAs('gail', '?team=nope')).status).toBe(404)
    expect((await fetchAs('ada', '?team=warehouse')).status).toBe(404)
    expect((await fetchAs('dana')).status).toBe(403)
    expect((await fetchAs(undefined)).status).toBe(401)
    expect((await fetchAs('rex', '?team=data')).status).toBe(401)
    expect(noted).toEqual([])
  })

  test('it comes in portions as the reader takes them, with nobody twice and nobody left out', async () => {
    await sixtyMore()
    const portions = watched()
    const response = await fetchAs('gail', '?team=growth', portions.db)
    const reader = response.body!.getReader()
    await reader.read()
    await reader.read()
    await reader.cancel()
    const untilCancelled = portions.read()
    const rows = await rowsOf(await fetchAs('gail', '?team=growth'))
    expect(new Set(rows.map(({ person_id }) => person_id)).size).toBe(61)
    expect(rows).toHaveLength(183)
    // A whole export later, the one that was left has asked for nothing more.
    expect(portions.read()).toBe(untilCancelled)
  })

  test('no more than one portion is made before the reader takes it', async () => {
    await sixtyMore()
    const portions = watched()
    const response = await fetchAs('gail', '?team=growth', portions.db)
    const reader = response.body!.getReader()
    const ahead: number[] = []
    for (let taken = 0; ; taken += 1) {
      // Another export in between, from beginning to end: time enough to run ahead.
      await rowsOf(await fetchAs('gail', '?team=growth'))
      // What was read of the database beyond what the reader has, whose first part is the head.
      ahead.push(portions.read() - Math.max(0, taken - 1))
      const { done } = await reader.read()
      if (done) break
    }
    // Sixty-one people are three portions; the read after them finds nobody.
    expect(portions.read()).toBe(4)
    expect(Math.max(...ahead)).toBe(1)
  })

  async function sixtyMore(): Promise<void> {
    const many = Object.fromEntries(
      Array.from({ length: 60 }, (_, at) => [`same-${at}`, { name: 'Same Name' }]),
    )
    await people(db, many)
    const since = new Date(noon)
    await db
      .insert(db.schema.memberships)
      .values(
        Object.keys(many).map((personId) => ({ teamId: 'growth', personId, role: 'member' as const, since })),
      )
  }

  /** A database that counts how many portions of people were read from it. */
  function watched() {
    let read = 0
    const counting = new Proxy(db, {
      get(target, key, receiver) {
        if (key !== 'select') return Reflect.get(target, key, receiver)
        return (fields: Record<string, unknown>) => {
          // The one query of the export that asks for the zone of people.
          if ('timeZone' in fields) read += 1
          return target.select(fields as Parameters<Database['select']>[0])
        }
      },
    })
    return { db: counting, read: () => read }
  }
})
