import { beforeEach, describe, expect, test } from 'vitest'
import { readCsv } from '@/app/(learn)/practice/workspace/table-data'
import { setMembership } from '@/db/queries/teams'
import { createOrderExportHandler } from '@/lib/api/order-export-handler'
import { findViewerBy } from '@/lib/services/sign-in/find-viewer'
import { sealSession, sessionCookieName } from '@/lib/services/sign-in/session'
import { noon } from '../api/call-api'
import { engines } from '../engines'
import { people } from '../people'
import { smallCatalogue } from '../small-catalogue'
import { assignmentDesk } from './assignment-desk'

const secret = 'a secret that only these tests know, 0123456789'

describe.each(engines)('an assignment as a CSV file on %s', (engine) => {
  const desk = assignmentDesk(engine)
  const { published, assign, team, plan, tick } = desk
  const call: typeof desk.call = (...request) => desk.call(...request)
  const of = (name: string) => desk.of(name)
  let noted: unknown[]
  beforeEach(() => {
    noted = []
  })

  const fetchAs = async (as: string | undefined, id: string) => {
    const handle = createOrderExportHandler({
      services: async () => ({ db: desk.db(), catalogue: smallCatalogue, now: () => noon }),
      findViewer: ({ headers }) => findViewerBy(desk.db(), headers, { secret, secure: false }),
      note: (error) => {
        noted.push(error)
        return 'urn:test'
      },
    })
    const session = as && (await sealSession({ personId: of(as), epoch: 0, signedInAt: noon }, secret))
    const headers: Record<string, string> = session
      ? { cookie: `${sessionCookieName(false)}=${session}` }
      : {}
    return handle(new Request(`http://cairn.test/api/exports/assignments/${id}`, { headers }), id)
  }
  const rowsOf = async (response: Response) => {
    const bytes = new Uint8Array(await response.arrayBuffer())
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const [head = [], ...rows] = readCsv(new TextDecoder().decode(bytes))
    return rows.map((row) => Object.fromEntries(head.map((name, at) => [name, row[at]])))
  }

  test('each person has a row, with what is theirs and how they stand and why', async () => {
    await plan('ada')
    const { id } = (
      await call('POST', `/teams/${of('data')}/coverage/assignments`, {
        as: of('dana'),
        body: {
          by: '2026-05-31',
          people: [
            { person: of('ada'), competencies: ['joins', 'windows'] },
            { person: of('boris'), competencies: ['joins'] },
          ],
          requestKey: 'request-1',
        },
      })
    ).body
    for (const step of ['joins/grain', 'joins/keys', 'windows/frames']) await tick('ada', step)
    await call('PATCH', `/assignments/${id}/people/${of('boris')}`, {
      as: of('dana'),
      body: { dueOn: '2026-06-30' },
    })
    const response = await fetchAs('dana', id)
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(response.headers.get('content-disposition')).toBe(
      'attachment; filename="assignment-2026-03-12.csv"',
    )
    const common = { assignment: 'Coverage of Data by 31 May 2026', planned_finish: '' }
    expect(await rowsOf(response)).toEqual([
      {
        ...common,
        person_id: of('ada'),
        person: `T${of('ada').slice(1)}`,
        competencies: 'JOINS; WINDOWS',
        status: 'Done',
        due: '2026-05-31',
        first_due: '',
        why: 'Everything it asks for is done.',
      },
      {
        ...common,
        person_id: of('boris'),
        person: `T${of('boris').slice(1)}`,
        competencies: 'JOINS',
        status: 'At risk',
        due: '2026-06-30',
        first_due: '2026-05-31',
        why: 'Has not answered the five questions yet, so there is no plan.',
      },
    ])
  })

  test('it is all of them, more than a page of the screen, and no name is run by a spreadsheet', async () => {
    const names = Array.from({ length: 230 }, (_, at) => of(`many-${at}`))
    await people(
      desk.db(),
      Object.fromEntries(names.map((id, at) => [id, { name: at === 0 ? '=2+3' : 'Same Name' }])),
    )
    for (const personId of names)
      await setMembership(desk.db(), {
        teamId: of('warehouse'),
        personId,
        role: 'member',
        since: new Date(noon),
      })
    const pathId = await published()
    const { body } = await assign('dana', { pathId, audience: team('data') })
    const rows = await rowsOf(await fetchAs('dana', body.id))
    expect(new Set(rows.map(({ person_id }) => person_id)).size).toBe(232)
    expect(rows).toHaveLength(232)
    expect(rows.find(({ person_id }) => person_id === names[0])?.person).toBe("'=2+3")
  })

  test('whoever may not see it gets nothing, and of several teams each manager gets their own people', async () => {
    const pathId = await published('priya', null)
    const { body } = await assign('priya', {
      pathId,
      audience: { kind: 'people', personIds: ['ada', 'cleo'].map(of) },
    })
    expect((await rowsOf(await fetchAs('priya', body.id))).length).toBe(2)
    expect((await rowsOf(await fetchAs('dana', body.id))).map(({ person_id }) => person_id)).toEqual([
      of('ada'),
    ])
    const { body: theirs } = await assign('dana', {
      pathId: await published(),
      audience: team('data'),
    })
    for (const [as, status] of [
      ['henrik', 404],
      ['ada', 404],
      [undefined, 401],
    ] as const)
      expect((await fetchAs(as, theirs.id)).status).toBe(status)
    expect((await fetchAs('dana', 'no-such-order')).status).toBe(404)
    await setMembership(desk.db(), {
      teamId: of('fleet'),
      personId: of('boris'),
      role: 'member',
      since: new Date(noon),
    })
    await desk.db().delete(desk.db().schema.memberships)
    await setMembership(desk.db(), {
      teamId: of('data'),
      personId: of('dana'),
      role: 'manager',
      since: new Date(noon),
    })
    // Nobody of it is theirs to look after any more.
    expect(await rowsOf(await fetchAs('dana', theirs.id))).toEqual([])
    expect(noted).toEqual([])
  })
})
