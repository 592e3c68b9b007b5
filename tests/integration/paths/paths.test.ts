import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Database } from '@/db/database'
import { apiOver } from '../api/call-api'
import { engines, freshDatabase } from '../engines'
import { pathWorld, someContent } from './path-world'

describe.each(engines)('learning paths over the API on %s', (engine) => {
  let db: Database
  let call: ReturnType<typeof apiOver>['call']
  let of: (name: string) => string
  beforeAll(async () => {
    db = await freshDatabase(engine)
    call = apiOver(db).call
  })
  let tests = 0
  beforeEach(async () => {
    tests += 1
    of = (await pathWorld(db, `t${tests}-`)).id
  })
  const make = async (as: string, body: object = { teamId: of('data') }) =>
    (await call('POST', '/paths', { as: of(as), body })).body
  const draftOf = (
    { title, summary, isOpen, version }: Record<string, unknown>,
    content: unknown = someContent,
  ) => ({
    title,
    summary,
    isOpen,
    version,
    content,
  })
  const save = (as: string, id: string, body: object) =>
    call('PUT', `/paths/${id}/draft`, { as: of(as), body })
  const publish = (as: string, id: string, version: number) =>
    call('POST', `/paths/${id}/versions`, { as: of(as), body: { version } })
  const published = async (as = 'dana', content: unknown = someContent) => {
    const path = await make(as)
    const saved = await save(as, path.id, draftOf({ ...path, title: 'Onboarding' }, content))
    await publish(as, path.id, saved.body.version)
    return saved.body
  }

  test('a draft is kept, with its totals, and what it leaves open', async () => {
    const path = await make('dana', { teamId: of('data'), title: 'Onboarding' })
    expect(path).toMatchObject({ version: 1, publishedVersion: null, team: { id: of('data') } })
    const saved = await save('dana', path.id, draftOf(path))
    expect(saved.body).toMatchObject({
      version: 2,
      savedBy: `T${of('dana').slice(1)}`,
      totals: { required: 140, optional: 30, own: 80, byLevel: [{ level: 'base', minutes: 60 }] },
      faults: [],
    })
    expect(saved.body.warnings).toEqual([])
    const without = {
      sections: [
        {
          id: 'one',
          title: 'One',
          items: [{ id: 's', kind: 'competency', competency: 'streams', required: true }],
        },
      ],
    }
    const open = await save('dana', path.id, draftOf(saved.body, without))
    expect(open.body.warnings).toEqual([{ kind: 'missing', itemId: 's', needs: ['joins', 'windows'] }])
  })

  test('two editors do not overwrite each other: the later one is shown both', async () => {
    const path = await make('wanda', { teamId: null })
    const [mine, theirs] = await Promise.all([
      save('wanda', path.id, { ...draftOf(path), title: 'By Wanda' }),
      save('priya', path.id, { ...draftOf(path), title: 'By Priya' }),
    ])
    expect([mine.status, theirs.status].sort()).toEqual([200, 409])
    const [kept, refused] = mine.status === 200 ? [mine, theirs] : [theirs, mine]
    expect(refused.body.current).toMatchObject({ title: kept.body.title, version: 2 })
    const again = await save('wanda', path.id, { ...draftOf(path), title: 'After all', version: 2 })
    expect(again.body).toMatchObject({ title: 'After all', version: 3 })
  })

  test('what is published never changes; the draft goes on, and an old version can be brought back', async () => {
    const path = await published()
    expect((await publish('dana', path.id, path.version)).body).toEqual({ version: 1, people: 0 })
    const less = {
      sections: [{ ...someContent.sections[0], items: someContent.sections[0].items.slice(0, 1) }],
    }
    const saved = await save('dana', path.id, draftOf(path, less))
    expect(saved.body).toMatchObject({ publishedVersion: 1, isPublished: false })
    expect((await publish('dana', path.id, path.version)).status).toBe(409)
    expect((await publish('dana', path.id, saved.body.version)).body.version).toBe(2)
    const back = (body: object) => call('POST', `/paths/${path.id}/rollback`, { as: of('dana'), body })
    expect((await back({ version: 1, current: 2 })).body.version).toBe(3)
    expect((await back({ version: 1, current: 2 })).status).toBe(409)
    expect((await back({ version: 9, current: 3 })).status).toBe(404)
    const versions = (await call('GET', `/paths/${path.id}/versions`, { as: of('dana') })).body
    expect(versions).toMatchObject([
      { version: 3, restored: 1, added: 2, removed: 0, content: someContent },
      { version: 2, restored: null, added: 0, removed: 2, content: less },
      { version: 1, added: 3, content: someContent },
    ])
    const now = (await call('GET', `/paths/${path.id}`, { as: of('dana') })).body
    expect(now).toMatchObject({ publishedVersion: 3, content: less })
    const { auditLog } = db.schema
    const noted = (await db.select({ action: auditLog.action, subject: auditLog.subject }).from(auditLog))
      .filter(({ subject }) => subject === `path:${path.id}`)
      .map(({ action }) => action)
    expect(noted).toEqual(['path.created', 'path.published', 'path.published', 'path.rolled-back'])
  })

  test('unknown and repeated items, rings and an empty path are refused, all faults at once', async () => {
    const path = await make('dana')
    const task = (id: string, after: string[]) => ({
      id,
      kind: 'task',
      title: id,
      minutes: 5,
      required: true,
      after,
    })
    const items = [
      { id: 'a', kind: 'competency', competency: 'gone', required: true },
      { id: 'b', kind: 'competency', competency: 'joins', required: true },
      { id: 'b', kind: 'competency', competency: 'joins', required: true },
      { id: 'c', kind: 'step', step: 'joins/gone', required: true },
      task('x', ['y']),
      task('y', ['x']),
      task('z', ['nobody']),
    ]
    const refused = await save(
      'dana',
      path.id,
      draftOf(path, { sections: [{ id: 'one', title: '', items }] }),
    )
    expect(refused.status).toBe(422)
    const messages = refused.body.faults.map(({ message }: { message: string }) => message).join(' ')
    expect(messages).toContain('no competency "gone"')
    expect(messages).toContain('no step "joins/gone"')
    expect(messages).toContain('"b" is used twice')
    expect(messages).toContain('in the path already')
    expect(messages).toContain('"x" waits for itself')
    expect(messages).toContain('no item "nobody"')
    expect((await publish('dana', path.id, 1)).status).toBe(422)
  })

  test.each([
    'javascript:alert(1)',
    'http://harebell.example',
    'data:text/html,hi',
    'file:///etc/passwd',
    'https://ada:secret@harebell.example',
    'https://localhost/x',
    'https://10.0.0.1/x',
    'https://wiki.internal/x',
    'harebell.example',
  ])('a link is public https: not %s', async (url) => {
    const path = await make('dana')
    const items = [{ id: 'l', kind: 'link', title: 'Read', url, minutes: 5, required: true }]
    const refused = await save(
      'dana',
      path.id,
      draftOf(path, { sections: [{ id: 'one', title: '', items }] }),
    )
    expect(refused.status).toBe(422)
    expect(refused.body.faults[0].message).toContain('https://')
  })

  test('a note of a megabyte, too many items and a team in the body change nothing', async () => {
    const path = await make('dana')
    const noted = (note: string) => ({
      sections: [
        {
          id: 'one',
          title: '',
          items: [{ id: 'a', kind: 'competency', competency: 'joins', required: true, note }],
        },
      ],
    })
    expect((await save('dana', path.id, draftOf(path, noted('x'.repeat(1_000_000))))).status).toBe(413)
    const long = await save('dana', path.id, draftOf(path, noted('x'.repeat(1_001))))
    expect(long.body.faults[0].message).toContain('1000')
    const many = Array.from({ length: 201 }, (_, at) => ({
      id: `i${at}`,
      kind: 'task',
      title: 'T',
      minutes: 1,
      required: true,
    }))
    expect(
      (await save('dana', path.id, draftOf(path, { sections: [{ id: 'one', title: '', items: many }] })))
        .status,
    ).toBe(422)
    for (const more of [{ teamId: of('fleet') }, { ownerId: of('ada') }, { isForAll: true }])
      expect((await save('dana', path.id, { ...draftOf(path), ...more })).status).toBe(422)
    expect((await call('GET', `/paths/${path.id}`, { as: of('dana') })).body.version).toBe(1)
  })

  test('another team’s path does not exist; the organisation’s is read by managers once it is published', async () => {
    const theirs = await published()
    for (const name of ['henrik', 'ada', 'wanda']) {
      expect((await call('GET', `/paths/${theirs.id}`, { as: of(name) })).status).toBe(404)
      expect((await save(name, theirs.id, draftOf(theirs))).status).toBe(404)
    }
    const all = await make('wanda', { teamId: null })
    expect((await call('GET', `/paths/${all.id}`, { as: of('dana') })).status).toBe(404)
    const saved = await save('wanda', all.id, draftOf(all))
    await publish('wanda', all.id, saved.body.version)
    expect((await call('GET', `/paths/${all.id}`, { as: of('dana') })).body.mayChange).toBe(false)
    expect((await save('dana', all.id, draftOf(saved.body))).status).toBe(403)
    expect((await call('GET', `/paths/${all.id}`, { as: of('ada') })).status).toBe(404)
    expect((await make('dana', { teamId: of('fleet') })).status).toBe(404)
    expect((await make('dana', { teamId: null })).status).toBe(403)
    expect((await make('dana', { teamId: of('data'), template: 'none' })).status).toBe(422)
    const listed = (await call('GET', '/paths', { as: of('henrik') })).body as { id: string }[]
    expect(listed.map(({ id }) => id)).toContain(all.id)
    expect(listed.map(({ id }) => id)).not.toContain(theirs.id)
    expect((await call('GET', '/paths', { as: of('ada') })).body).toEqual([])
  })

  test('templates make a path that can be published as it is', async () => {
    const templates = (await call('GET', '/path-templates', { as: of('dana') })).body as { id: string }[]
    expect(templates.map(({ id }) => id)).toEqual(['level-base', 'level-peak', 'strand-data', 'onboarding'])
    for (const { id } of templates) {
      const path = await make('dana', { teamId: of('warehouse'), template: id })
      expect(path.faults).toEqual([])
      expect((await publish('dana', path.id, 1)).body.version).toBe(1)
    }
  })

  test('a preview says how long it takes one of my people, and nobody else’s', async () => {
    const path = await published()
    const preview = (name: string, as = 'dana') =>
      call('GET', `/paths/${path.id}/preview/${of(name)}`, { as: of(as) })
    expect((await preview('ada')).body).toMatchObject({
      minutes: null,
      first: null,
      competencies: 1,
      proven: 0,
    })
    await call('PATCH', '/me/settings', { as: of('ada'), body: { target: { kind: 'level', level: 'peak' } } })
    // An hour from Monday to Thursday: Thursday, Monday and 20 minutes of Tuesday; then three more of the curriculum's steps.
    expect((await preview('ada')).body).toMatchObject({ minutes: 140, first: '2026-03-17' })
    expect((await preview('cleo')).status).toBe(404)
    expect((await preview('ada', 'henrik')).status).toBe(404)
  })

  test('an archived path is kept and brought back', async () => {
    const path = await published()
    const archive = (method: 'PUT' | 'DELETE') =>
      call(method, `/paths/${path.id}/archive`, { as: of('dana') })
    expect((await archive('PUT')).body.archivedAt).toBeGreaterThan(0)
    expect((await archive('PUT')).status).toBe(200)
    expect((await archive('DELETE')).body.archivedAt).toBeNull()
  })
})
