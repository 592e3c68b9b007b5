import { asc, eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Database } from '@/db/database'
import { setMembership } from '@/db/queries/teams'
import type { Catalogue, Exercise } from '@/lib/curriculum/catalogue'
import { apiOver, noon } from '../api/call-api'
import { platform, prove } from '../coverage/team-of'
import { engines, freshDatabase } from '../engines'
import { smallCatalogue } from '../small-catalogue'

const essay = exercise('defend-the-grain', 'written-response')
const query = exercise('count-the-rows', 'sql-postgres')
const catalogue: Catalogue = {
  ...smallCatalogue,
  competencies: smallCatalogue.competencies.map((competency) =>
    competency.id === 'joins' ? { ...competency, steps: [...competency.steps, essay, query] } : competency,
  ),
}

describe.each(engines)('evidence and sign-off on %s', (engine) => {
  let db: Database
  let call: ReturnType<typeof apiOver>['call']
  let time: number
  let keys = 0
  beforeEach(async () => {
    db = await freshDatabase(engine)
    time = noon
    call = apiOver(db, { catalogue, now: () => time++ }).call
    await platform(db)
  })

  const submit = (body: object, as = 'ada') => {
    keys += 1
    return call('POST', '/evidence', {
      as,
      body: { competency: 'joins', requestKey: `request-${keys}`, ...body },
    })
  }
  const decide = (id: string, body: object, as = 'dana') =>
    call('POST', `/evidence/${id}/decision`, { as, body })
  const proven = async (as: string) => (await call('GET', '/progress', { as })).body.proven
  const ledgerOf = (personId: string) => {
    const { ledger } = db.schema
    return db
      .select({ kind: ledger.kind, subject: ledger.subject, detail: ledger.detail })
      .from(ledger)
      .where(eq(ledger.personId, personId))
      .orderBy(asc(ledger.sequence))
  }
  const told = () => {
    const { notifications } = db.schema
    return db
      .select({ personId: notifications.personId, kind: notifications.kind })
      .from(notifications)
      .orderBy(asc(notifications.createdAt), asc(notifications.personId))
  }

  test('handed in, returned, handed in again and approved: proven, with all of it on record', async () => {
    const first = await submit({ text: 'I ran the quarter close on it.' })
    expect(first.status).toBe(200)
    expect(first.body).toMatchObject({
      person: { id: 'ada', name: 'Ada' },
      subject: { competency: 'joins', competencyTitle: 'JOINS', rubric: ['Does it.'] },
      kind: 'text',
      status: 'submitted',
    })
    const queue = (await call('GET', '/sign-offs', { as: 'dana' })).body
    expect(queue.waiting.map(({ id }: { id: string }) => id)).toEqual([first.body.id])
    const returned = await decide(first.body.id, { decision: 'returned', comment: 'Which tables?' })
    expect(returned.body).toMatchObject({
      status: 'returned',
      decision: { decision: 'returned', by: 'Dana', comment: 'Which tables?' },
    })
    const second = await submit({ link: 'https://wiki.harebell.example/quarter-close' })
    const again = (await call('GET', '/sign-offs', { as: 'dana' })).body
    expect(again.waiting[0].earlier.map(({ id }: { id: string }) => id)).toEqual([first.body.id])
    expect(again.decided.map(({ id }: { id: string }) => id)).toEqual([first.body.id])
    expect((await decide(second.body.id, { decision: 'approved' })).body.status).toBe('approved')

    expect(await proven('ada')).toMatchObject({ joins: { how: 'sign-off' } })
    expect(await ledgerOf('ada')).toEqual([
      {
        kind: 'proven',
        subject: 'joins',
        detail: { how: 'sign-off', by: 'dana', submission: second.body.id },
      },
    ])
    const { submissions, hasManager } = (await call('GET', '/competencies/joins/evidence', { as: 'ada' }))
      .body
    expect(hasManager).toBe(true)
    expect(
      submissions.map(({ status, decision }: { status: string; decision: { comment?: string } }) => [
        status,
        decision.comment,
      ]),
    ).toEqual([
      ['approved', undefined],
      ['returned', 'Which tables?'],
    ])
    expect(await told()).toEqual([
      { personId: 'dana', kind: 'evidence-submitted' },
      { personId: 'ada', kind: 'evidence-returned' },
      { personId: 'dana', kind: 'evidence-submitted' },
      { personId: 'ada', kind: 'evidence-approved' },
    ])
    const actions = await db
      .select({ action: db.schema.auditLog.action })
      .from(db.schema.auditLog)
      .orderBy(asc(db.schema.auditLog.sequence))
    expect(actions.map(({ action }) => action)).toEqual([
      'evidence.submitted',
      'evidence.returned',
      'evidence.submitted',
      'evidence.approved',
    ])
  })

  test('a sign-off says more than somebody’s own word, and less than nothing where it is proven', async () => {
    await prove(db, 'ada', 'joins', 'stated')
    const { body } = await submit({ text: 'See above.' })
    await decide(body.id, { decision: 'approved' })
    expect(await proven('ada')).toMatchObject({ joins: { how: 'sign-off' } })
    await prove(db, 'ben', 'joins', 'exercises')
    expect((await submit({ text: 'Again.' }, 'ben')).status).toBe(409)
  })

  test('a written answer is judged by what it is to show, and verifies the exercise', async () => {
    const { status, body } = await submit({ exercise: 'defend-the-grain', text: 'One row an order line.' })
    expect(status).toBe(200)
    expect(body).toMatchObject({
      kind: 'written-response',
      subject: { exercise: 'joins/defend-the-grain', rubric: ['Names the grain.'] },
    })
    await decide(body.id, { decision: 'approved', comment: 'Clear.' })
    const progress = (await call('GET', '/progress', { as: 'ada' })).body
    expect(Object.keys(progress.completed)).toEqual(['joins/defend-the-grain'])
    expect(progress.proven).toEqual({})
    expect(await ledgerOf('ada')).toMatchObject([
      { kind: 'verified', subject: 'joins/defend-the-grain', detail: { by: 'dana', submission: body.id } },
    ])
    expect((await submit({ exercise: 'count-the-rows', text: 'Twelve.' })).status).toBe(404)
    expect((await submit({ exercise: 'no-such-thing', text: 'Twelve.' })).status).toBe(404)
    expect((await submit({ exercise: 'defend-the-grain', link: 'https://harebell.example/x' })).status).toBe(
      422,
    )
  })

  test('nobody signs off their own, as a manager, as an admin, or as both', async () => {
    await setMembership(db, { teamId: 'warehouse', personId: 'dana', role: 'member', since: new Date(noon) })
    await setMembership(db, { teamId: 'platform', personId: 'root', role: 'manager', since: new Date(noon) })
    for (const as of ['dana', 'root', 'ada']) {
      const { body } = await submit({ text: 'Mine.' }, as)
      expect((await decide(body.id, { decision: 'approved' }, as)).status).toBe(403)
      const { waiting } = (await call('GET', '/sign-offs', { as })).body
      expect(waiting.map(({ person }: { person: { id: string } }) => person.id)).not.toContain(as)
      expect(await proven(as)).toEqual({})
    }
  })

  test('another team’s evidence is not there; a colleague does not see it either', async () => {
    const { body } = await submit({ text: 'Mine.' })
    for (const as of ['henrik', 'ben']) {
      expect((await call('GET', `/evidence/${body.id}`, { as })).status).toBe(404)
      expect((await decide(body.id, { decision: 'approved' }, as)).status).toBe(404)
      expect((await call('POST', `/evidence/${body.id}/withdrawal`, { as, body: {} })).status).toBe(404)
      expect((await call('GET', '/sign-offs', { as })).body.waiting).toEqual([])
    }
    expect((await call('POST', `/evidence/${body.id}/withdrawal`, { as: 'dana', body: {} })).status).toBe(403)
    expect((await decide('no-such-id', { decision: 'approved' })).status).toBe(404)
    expect((await decide(body.id, { decision: 'approved' }, 'root')).status).toBe(200)
  })

  test('deciding twice, or on something withdrawn, is refused with how it stands', async () => {
    const { body } = await submit({ text: 'Mine.' })
    await decide(body.id, { decision: 'approved' })
    const twice = await decide(body.id, { decision: 'returned', comment: 'No.' }, 'root')
    expect(twice.status).toBe(409)
    expect(twice.body.current).toMatchObject({ status: 'approved', decision: { by: 'Dana' } })
    expect((await call('POST', `/evidence/${body.id}/withdrawal`, { as: 'ada', body: {} })).status).toBe(409)

    const other = await submit({ competency: 'windows', text: 'Mine.' })
    const withdraw = () => call('POST', `/evidence/${other.body.id}/withdrawal`, { as: 'ada', body: {} })
    expect((await withdraw()).body.status).toBe('withdrawn')
    expect((await withdraw()).status).toBe(200)
    const late = await decide(other.body.id, { decision: 'approved' })
    expect([late.status, late.body.detail]).toEqual([409, 'This was withdrawn. Nothing was changed.'])
    expect(Object.keys(await proven('ada'))).toEqual(['joins'])
  })

  test('two decisions at the same moment: one holds', async () => {
    const { body } = await submit({ text: 'Mine.' })
    const answers = await Promise.all([
      decide(body.id, { decision: 'approved' }),
      decide(body.id, { decision: 'returned', comment: 'No.' }, 'root'),
    ])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
  })

  test('sent twice it is handed in once; something else beside what waits is refused', async () => {
    const same = { text: 'Mine.', requestKey: 'the-same-request' }
    const [one, two] = await Promise.all([submit(same), submit(same)])
    expect([one.status, two.status]).toEqual([200, 200])
    expect(one.body.id).toBe(two.body.id)
    const beside = await submit({ text: 'And this.' })
    expect(beside.status).toBe(409)
    expect(beside.body.current).toMatchObject({ id: one.body.id, status: 'submitted' })
    // An exercise of it is a matter of its own.
    expect((await submit({ exercise: 'defend-the-grain', text: 'One row.' })).status).toBe(200)
    expect(await told()).toHaveLength(2)
  })

  test.each([
    ['a script', 'javascript:alert(1)'],
    ['plain http', 'http://harebell.example/page'],
    ['this machine', 'https://localhost/page'],
    ['a private address', 'https://192.168.0.10/page'],
    ['an address in disguise', 'https://2130706433/page'],
    ['a private IPv6 address', 'https://[fd00::1]/page'],
    ['a name without a dot', 'https://intranet/page'],
    ['a private name', 'https://wiki.internal/page'],
    ['a password in it', 'https://ada:secret@harebell.example/'],
    ['no link', 'quarter close'],
    ['too long', `https://harebell.example/${'a'.repeat(2_000)}`],
  ])('a link to %s is refused', async (_, link) => {
    const { status, body } = await submit({ link })
    expect(status).toBe(422)
    expect(body.faults[0].path).toBe('link')
  })

  test('a text that is empty, too long or a megabyte, both or neither: nothing is handed in', async () => {
    expect((await submit({ text: '   ' })).status).toBe(422)
    expect((await submit({ text: 'a'.repeat(20_001) })).status).toBe(422)
    expect((await submit({ text: 'a'.repeat(1_000_000) })).status).toBe(413)
    expect((await submit({ text: 'a\0b' })).status).toBe(422)
    expect((await submit({})).status).toBe(422)
    expect((await submit({ text: 'Mine.', link: 'https://harebell.example/' })).status).toBe(422)
    expect((await submit({ competency: 'no-such-thing', text: 'Mine.' })).status).toBe(404)
    expect((await call('GET', '/competencies/joins/evidence', { as: 'ada' })).body.submissions).toEqual([])
  })

  test('whoever returns something says why', async () => {
    const { body } = await submit({ text: 'Mine.' })
    const { status, body: problem } = await decide(body.id, { decision: 'returned' })
    expect([status, problem.faults[0].path]).toEqual([422, 'comment'])
    expect((await call('GET', `/evidence/${body.id}`, { as: 'ada' })).body.status).toBe('submitted')
  })
})

function exercise(slug: string, engine: string): Exercise {
  return {
    id: `joins/${slug}`,
    slug,
    competency: 'joins',
    title: slug,
    minutes: 20,
    topics: ['joins-topic'],
    prerequisites: [],
    version: `${slug}-v1`,
    kind: 'exercise',
    form: 'guided-practice',
    engine,
    brief: 'Write it down.',
    tables: [],
    materials: [],
    asserts: ['Names the grain.'],
    wrongAnswers: [],
  }
}
