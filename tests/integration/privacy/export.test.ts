import { strFromU8, unzipSync } from 'fflate'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Database } from '@/db/database'
import { leftOutOfArchives, personalTables } from '@/db/queries/personal-tables'
import { createExportHandler } from '@/lib/api/export-handler'
import { exportLimit } from '@/lib/services/export/count-export'
import { findViewerBy } from '@/lib/services/sign-in/find-viewer'
import { sealSession, sessionCookieName } from '@/lib/services/sign-in/session'
import { engines, freshDatabase } from '../engines'
import { tell } from '../notices/notices-over'
import { people } from '../people'
import { smallCatalogue } from '../small-catalogue'
import { everyTable, fillEveryTable, personColumnsOf } from './fill-every-table'

const secret = 'a secret that only these tests know, 0123456789'
const noon = Date.parse('2026-03-12T12:00:00Z')

test('every column with somebody’s id is handed out, or left out for a reason', () => {
  const handedOut = personalTables.map(({ table, column }) => `${table}.${column}`)
  const forgotten = everyTable.flatMap(([key, table]) =>
    personColumnsOf(table)
      .map((column) => `${key}.${column}`)
      .filter((place) => !handedOut.includes(place) && !leftOutOfArchives[place]),
  )
  expect(forgotten, 'add a line to db/queries/personal-tables.ts').toEqual([])
})

test('every file has a name of its own', () => {
  expect(new Set(personalTables.map(({ file }) => file)).size).toBe(personalTables.length)
})

describe.each(engines)('an archive on %s', (engine) => {
  let db: Database
  beforeEach(async () => {
    db = await freshDatabase(engine)
    await people(db, {
      ada: { name: '=HYPERLINK("x")', passwordHash: 'argon-secret' },
      boris: {},
      root: { role: 'admin' },
    })
  })

  const take = async (as: string | undefined, personId?: string): Promise<Response> => {
    const answer = createExportHandler({
      services: async () => ({ db, catalogue: smallCatalogue, now: () => noon }),
      findViewer: ({ headers }) => findViewerBy(db, headers, { secret, secure: false }),
      note: (error) => {
        throw error
      },
    })
    const session = as && (await sealSession({ personId: as, epoch: 0, signedInAt: noon }, secret))
    const headers: Record<string, string> = session
      ? { cookie: `${sessionCookieName(false)}=${session}` }
      : {}
    return answer(new Request('http://cairn.test/api/exports', { headers }), personId)
  }
  const filesOf = async (response: Response) => {
    const files = unzipSync(new Uint8Array(await response.arrayBuffer()))
    return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]))
  }

  test('holds everything about the person and nothing about another, as JSON and as CSV', async () => {
    await fillEveryTable(db, { id: 'ada', email: 'ada@harebell.example' })
    await tell(db, { id: 'n-boris', personId: 'boris', data: { title: 'For Boris' } })
    const response = await take('ada')
    expect(response.headers.get('content-type')).toBe('application/zip')
    const files = await filesOf(response)
    for (const { file, what } of personalTables) {
      expect(files['README.txt']).toContain(what)
      const rows: unknown[] = JSON.parse(files[`${file}.json`]!)
      expect(rows.length, file).toBe(file.startsWith('trail') ? 0 : 1)
      expect(files[`${file}.csv`] === '', file).toBe(rows.length === 0)
    }
    const all = Object.values(files).join('\n')
    expect(all).not.toContain('For Boris')
    expect(all).not.toMatch(/argon-secret|tokenHash|passwordHash|calendar_feeds-feedId/)
    expect(JSON.parse(files['drafts.json']!)).toMatchObject([{ personId: 'ada' }])
  })

  test('cells that a spreadsheet would run are text in CSV and untouched in JSON', async () => {
    const files = await filesOf(await take('ada'))
    expect(files['person.csv']).toContain(`"'=HYPERLINK(""x"")"`)
    expect(JSON.parse(files['person.json']!)).toMatchObject([{ name: '=HYPERLINK("x")' }])
  })

  test('of thousands of entries none is lost between two pages', async () => {
    const entries = Array.from({ length: 1_201 }, (_, place) => ({
      id: `l${place}`,
      personId: 'ada',
      sequence: place,
      kind: 'completed' as const,
      subject: 'joins/grain',
      at: new Date(noon),
    }))
    for (let from = 0; from < entries.length; from += 100)
      await db.insert(db.schema.ledger).values(entries.slice(from, from + 100))
    const files = await filesOf(await take('ada'))
    const ledger: { sequence: number }[] = JSON.parse(files['ledger.json']!)
    expect(ledger.map(({ sequence }) => sequence)).toEqual(entries.map(({ sequence }) => sequence))
    expect(files['ledger.csv']!.trimEnd().split('\r\n')).toHaveLength(1_202)
  })

  test('asked for twice at once, it is whole twice; asked for all day, it is refused', async () => {
    const both = await Promise.all([take('ada'), take('ada')])
    const [one, other] = await Promise.all(both.map(filesOf))
    expect(one).toEqual(other)
    for (let number = 2; number < exportLimit.points; number++) await (await take('ada')).body?.cancel()
    const refused = await take('ada')
    expect([refused.status, Number(refused.headers.get('retry-after')) > 0]).toEqual([429, true])
  })

  test('an admin gets it without what is the person’s alone, which is noted; nobody else gets it', async () => {
    await fillEveryTable(db, { id: 'ada', email: 'ada@harebell.example' })
    const files = await filesOf(await take('root', 'ada'))
    expect(Object.keys(files)).toContain('ledger.json')
    for (const secretFile of [
      'drafts',
      'answers',
      'attempts',
      'failed-tries',
      'settings',
      'placement-answers',
      'review-answers',
    ])
      expect(Object.keys(files)).not.toContain(`${secretFile}.json`)
    expect(files['README.txt']).toContain('for this person alone')
    const { auditLog } = db.schema
    expect(
      await db
        .select({ by: auditLog.actorId, action: auditLog.action, subject: auditLog.subject })
        .from(auditLog),
    ).toEqual([{ by: 'root', action: 'person.exported', subject: 'person:ada' }])
    expect((await take('boris', 'ada')).status).toBe(403)
    expect((await take('root', 'nobody')).status).toBe(404)
    expect((await take(undefined)).status).toBe(401)
    expect((await take(undefined, 'ada')).status).toBe(401)
  })
})
