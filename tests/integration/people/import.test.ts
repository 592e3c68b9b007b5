import { beforeEach, describe, expect, test } from 'vitest'
import type { Database } from '@/db/database'
import { apiOver } from '../api/call-api'
import { engines, freshDatabase } from '../engines'
import { lettersIn, smtp } from './letters-in'
import { organisationIn } from './organisation'

const heading = 'email,name,team,role'

describe.each(engines)('people from a CSV file on %s', (engine) => {
  let db: Database
  let call: ReturnType<typeof apiOver>['call']
  beforeEach(async () => {
    db = await freshDatabase(engine)
    await organisationIn(db)
    call = apiOver(db).call
  })

  type Content = string | Uint8Array
  const base64 = (content: Content) => Buffer.from(content).toString('base64')
  const check = (as: string, content: Content) =>
    call('POST', '/people-import-checks', { as, body: { file: base64(content) } })
  const commit = (as: string, content: Content, reviewed: string) =>
    call('POST', '/people-imports', { as, body: { file: base64(content), reviewed } })
  // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever came back.
  const outcomes = ({ body }: { body: any }) =>
    // biome-ignore lint/suspicious/noExplicitAny: as above.
    body.rows.map(({ line, outcome }: any) => [line, outcome])
  const everything = async () => {
    const { invitations, memberships, auditLog } = db.schema
    return [
      await db.select().from(invitations),
      await db.select().from(memberships),
      await db.select().from(auditLog),
    ]
  }

  test('writes to whom it invites, where mail goes out, once it is done', async () => {
    call = apiOver(db, { mail: smtp }).call
    const rows = Array.from(
      { length: 120 },
      (_, at) => `new${String(at).padStart(3, '0')}@example.org,,Ingest,`,
    )
    const file = [heading, 'boris@harebell.example,,Ingest,', 'guest@example.org,,,', ...rows].join('\r\n')
    const checked = await check('root', file)
    expect(checked.body.delivery).toBe('mail')
    expect(await lettersIn(db)).toEqual([])
    const done = await commit('root', file, checked.body.reviewed)
    expect([done.status, done.body.delivery]).toEqual([200, 'mail'])
    const letters = await lettersIn(db)
    expect(letters.map(({ to }) => to)).toEqual([
      'guest@example.org',
      ...rows.map((row) => row.split(',')[0]),
    ])
    const linkOf = (email: string) =>
      done.body.rows.find((row: { email: string }) => row.email === email).link
    for (const { to, text } of letters) expect(text).toContain(linkOf(to))
    expect(letters[0]?.text).toContain('Root invites you to Cairn,')
    expect(letters[1]?.text).toContain('Root invites you to the team Ingest in Cairn,')
  })

  test('is checked row by row, then done as it was reported', async () => {
    const file = [
      heading,
      'new@example.org,"New, Person",Data / Ingest,member',
      'BORIS@harebell.example,,ingest,manager',
      'ada@harebell.example,,Ingest,',
      'lead@example.org,Lead,Fleet,manager',
      'guest@example.org,,,',
    ].join('\r\n')
    const before = await everything()
    const checked = await check('root', file)
    expect(outcomes(checked)).toEqual([
      [2, 'invite'],
      [3, 'add'],
      [4, 'nothing'],
      [5, 'invite'],
      [6, 'invite'],
    ])
    expect(checked.body.counts).toEqual({ invite: 3, add: 1, nothing: 1, wrong: 0 })
    expect(await everything()).toEqual(before)

    const done = await commit('root', file, checked.body.reviewed)
    expect(done.status).toBe(200)
    const links = done.body.rows.map(({ link }: { link?: string }) => link)
    expect(links.filter(Boolean)).toHaveLength(3)
    expect((await call('GET', '/people/boris', { as: 'root' })).body.teams).toContainEqual({
      id: 'ingest',
      name: 'Ingest',
      role: 'manager',
    })
    const code = links[0].split('#')[1]
    expect((await call('POST', '/invitation-lookup', { body: { code } })).body).toMatchObject({
      name: 'New, Person',
      team: 'Ingest',
    })
    // Now other rows would be other things: the check is asked for again.
    const again = await commit('root', file, checked.body.reviewed)
    expect([again.status, again.body.current.counts.add]).toEqual([409, 0])
  })

  test('one broken row in a thousand and nothing is done', async () => {
    const rows = Array.from({ length: 1_000 }, (_, at) => `p${at}@example.org,P ${at},Ingest,member`)
    rows[700] = 'not an address,P 700,Ingest,member'
    const file = [heading, ...rows].join('\n')
    const before = await everything()
    const checked = await check('root', file)
    expect(checked.body.counts).toMatchObject({ invite: 999, wrong: 1 })
    expect(checked.body.rows[700]).toMatchObject({ line: 702, outcome: 'wrong' })
    const refused = await commit('root', file, checked.body.reviewed)
    expect(refused.status).toBe(422)
    expect(refused.body.faults[1]).toEqual({
      path: 'file.line 702',
      message: 'This is not an e-mail address.',
    })
    expect(await everything()).toEqual(before)

    rows[700] = 'p700@example.org,P 700,Ingest,member'
    const mended = [heading, ...rows].join('\n')
    const { reviewed } = (await check('root', mended)).body
    expect((await commit('root', mended, reviewed)).body.counts.invite).toBe(1_000)
    expect((await call('GET', '/invitations', { as: 'root' })).body.invitations).toHaveLength(1_000)
  })

  test.each([
    ['UTF-8', (text: string) => Buffer.from(text)],
    ['UTF-8', (text: string) => Buffer.from(`\uFEFF${text}`)],
    ['UTF-16', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['UTF-16', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
    ['Windows-1252', (text: string) => Buffer.from(text, 'latin1')],
  ])('reads %s, with commas, semicolons and tabs', async (encoding, encoded) => {
    for (const separator of [',', ';', '\t']) {
      const lines = ['Name,EMAIL,team', 'Zoë Müller,zoe@example.org,Ingest']
        .join('\r\n')
        .replaceAll(',', separator)
      const { body } = await check('root', encoded(lines))
      expect(body.encoding).toBe(encoding)
      expect(body.rows[0]).toMatchObject({ name: 'Zoë Müller', email: 'zoe@example.org', outcome: 'invite' })
    }
  })

  test('reads what Windows-1252 has and Latin-1 has not: curly quotes, the euro sign, Š', async () => {
    const rows = [
      Buffer.from('email,name\r\nsinead@example.org,Sin'),
      Buffer.from([0xe9]),
      Buffer.from('ad O'),
      Buffer.from([0x92]),
      Buffer.from('Brien '),
      Buffer.from([0x8a, 0x80]),
    ]
    const { body } = await check('root', Buffer.concat(rows))
    expect([body.encoding, body.rows[0].name]).toEqual(['Windows-1252', 'Sinéad O’Brien Š€'])
  })

  test('formula cells, doubles, unknown teams and roles are each said at their row', async () => {
    const file = [
      heading,
      '=cmd@example.org,A,Ingest,',
      'a@example.org,"=HYPERLINK(""http://evil.example"")",Ingest,',
      'b@example.org,+1,Ingest,',
      'c@example.org,C,@SUM(A1),',
      'd@example.org,D,Ingest,admin',
      'e@example.org,E,Nowhere,',
      'f@example.org,F,Ingest,',
      'F@example.org,F,Warehouse,',
      `g@example.org,${'x'.repeat(101)},Ingest,`,
      ',H,Ingest,',
      'i@example.org,I,,manager',
    ].join('\n')
    const { body } = await check('root', file)
    expect(body.rows.map(({ outcome }: { outcome: string }) => outcome)).toEqual([
      ...Array(6).fill('wrong'),
      'invite',
      ...Array(4).fill('wrong'),
    ])
    expect(body.rows[7].message).toBe('Line 8 has this e-mail already. Keep one of the two.')
  })

  test('two teams of one name are told apart by the way to them', async () => {
    await call('POST', '/teams', { as: 'root', body: { name: 'Ingest', parentId: 'fleet' } })
    const { body } = await check(
      'root',
      `${heading}\na@example.org,A,Ingest,\nb@example.org,B,fleet / INGEST,\n`,
    )
    expect(body.rows[0]).toMatchObject({
      outcome: 'wrong',
      message: expect.stringContaining('Several teams'),
    })
    expect(body.rows[1]).toMatchObject({ outcome: 'invite' })
  })

  test('a manager imports into their own teams and learns nothing of others', async () => {
    const file = [
      heading,
      'x@example.org,X,Fleet,',
      'fay@harebell.example,,Ingest,',
      'y@example.org,Y,,',
      'ada@harebell.example,,Ingest,',
    ].join('\n')
    const { body } = await check('milo', file)
    expect(body.rows.map(({ outcome }: { outcome: string }) => outcome)).toEqual([
      'wrong',
      'invite',
      'wrong',
      'nothing',
    ])
    expect(JSON.stringify(body)).not.toContain('Örsted')
    expect((await check('ada', file)).status).toBe(403)
    expect((await check('hugo', `${heading}\nx@example.org,X,Ingest,`)).body.rows[0].outcome).toBe('wrong')
  })

  test('what is no such file says what to do', async () => {
    const messages = [
      'name,team\nA,Ingest',
      'email,salary\na@example.org,1',
      'email,email\na@example.org,b@example.org',
      'email,name\na@example.org,"never closed',
      Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0]),
      [heading, ...Array.from({ length: 2_001 }, (_, at) => `p${at}@example.org,,,`)].join('\n'),
    ]
    for (const content of messages) {
      const answer = await check('root', content)
      expect([answer.status, answer.body.faults?.[0].path]).toEqual([422, 'file'])
    }
    const noBase64 = await call('POST', '/people-import-checks', { as: 'root', body: { file: 'é' } })
    expect(noBase64.status).toBe(422)
  })

  test('two megabytes are read, more is turned away while it comes, and nothing is read from nobody', async () => {
    const wide = [
      heading,
      ...Array.from({ length: 1_900 }, (_, at) => `p${at}@example.org,${'x'.repeat(1_050)},,`),
    ]
    expect((await check('root', wide.join('\n'))).body.counts.wrong).toBe(1_900)
    let sent = 0
    const endless = new ReadableStream({
      pull(controller) {
        sent += 65_536
        controller.enqueue(new Uint8Array(65_536).fill(65))
        if (sent >= 100 * 1024 * 1024) controller.close()
      },
    })
    const headers = { 'content-type': 'application/json' }
    const refused = await call('POST', '/people-import-checks', { as: 'root', rawBody: endless, headers })
    expect(refused.status).toBe(413)
    expect(sent).toBeLessThan(4 * 1024 * 1024)
    for (const path of ['/people-import-checks', '/people-imports']) {
      sent = 0
      const fromNobody = new ReadableStream({
        pull(controller) {
          sent += 65_536
          controller.enqueue(new Uint8Array(65_536).fill(65))
          if (sent >= 2.8 * 1024 * 1024) controller.close()
        },
      })
      expect((await call('POST', path, { rawBody: fromNobody, headers })).status).toBe(401)
      expect(sent).toBeLessThanOrEqual(2 * 65_536)
    }
    const elsewhere = await call('POST', '/teams', {
      as: 'root',
      body: { name: 'x'.repeat(90_000), parentId: null },
    })
    expect(elsewhere.status).toBe(413)
  })
})
