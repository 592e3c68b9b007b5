import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { asc } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Database } from '@/db/database'
import { migrateDatabase } from '@/db/migrate'
import { openDatabase } from '@/db/open'
import { emptyUrl, engines } from '../engines'
import { people } from '../people'

const noon = Date.parse('2026-03-12T12:00:00Z')

/** What coverage assigned before assignments all had orders gets them by the migration; nothing else changes. */
describe.each(engines)('the migration by which every assignment has an order, on %s', (engine) => {
  let db: Database
  let folder: string

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cairn-migrations-'))
    await cp(join('db', 'migrations'), folder, { recursive: true })
    db = openDatabase(await emptyUrl(engine))
    await migrateBefore()
    await people(db, { ada: {}, ben: {}, dana: {} })
    await db.insert(db.schema.teams).values({ id: 'platform', name: 'Platform', createdAt: new Date(0) })
  })

  afterEach(async () => {
    await db.close()
    await rm(folder, { recursive: true, force: true })
  })

  /** As it was before the migration, with these statements run, which the code of today has no words for. */
  const migrateBefore = async (statements: readonly string[] = []) => {
    const path = join(folder, engine, 'meta', '_journal.json')
    const { entries, ...journal } = JSON.parse(
      await readFile(join('db', 'migrations', engine, 'meta', '_journal.json'), 'utf8'),
    )
    const old = entries.slice(0, 2)
    const added = { ...old[1], idx: 2, when: old[1].when + 1, tag: '0002_rows' }
    const isWith = statements.length > 0
    if (isWith)
      await writeFile(join(folder, engine, '0002_rows.sql'), statements.join(';--> statement-breakpoint\n'))
    await writeFile(path, JSON.stringify({ ...journal, entries: isWith ? [...old, added] : old }))
    await migrateDatabase(db, folder)
  }

  const instant = (at: number) => (engine === 'sqlite' ? String(at) : `'${new Date(at).toISOString()}'`)
  const text = (value: string | null | undefined) => (value ? `'${value.replaceAll("'", "''")}'` : 'null')
  const assignment = ({
    id,
    person,
    items,
    due,
    order,
    withdrawn,
    by = 'dana',
    at = noon,
  }: {
    id: string
    person: string
    items: string[]
    due?: string
    order?: string
    withdrawn?: number
    by?: string | null
    at?: number
  }) => `insert into assignments
    (id, title, items, person_id, assigned_by, team_id, due_on, due_zone, assigned_at, withdrawn_at, order_id)
    values (${text(id)}, 'What Platform''s people need', ${text(JSON.stringify(items))}, ${text(person)}, ${text(by)},
    'platform', ${text(due)}, ${text(due && 'Europe/London')}, ${instant(at)},
    ${withdrawn ? instant(withdrawn) : 'null'}, ${text(order)})`

  const orders = () => {
    const { assignmentOrders } = db.schema
    return db.select().from(assignmentOrders).orderBy(asc(assignmentOrders.id))
  }

  test('what was assigned together is one order, with everything it said', async () => {
    await migrateBefore([
      assignment({ id: 'b', person: 'ben', items: ['joins'], due: '2026-04-09' }),
      assignment({
        id: 'a',
        person: 'ada',
        items: ['windows', 'joins'],
        due: '2026-04-09',
        withdrawn: noon + 5,
      }),
      assignment({ id: 'later', person: 'ben', items: ['streams'], at: noon + 1 }),
    ])
    await migrateDatabase(db)
    const common = {
      pathId: null,
      pathVersion: null,
      title: "What Platform's people need",
      standingTeamId: null,
      message: null,
      assignedBy: 'dana',
      teamId: 'platform',
      withdrawnAt: null,
    }
    expect(await orders()).toEqual([
      {
        ...common,
        id: 'a',
        items: ['joins', 'windows'],
        audience: { kind: 'people', personIds: expect.arrayContaining(['ada', 'ben']) },
        due: { kind: 'on', date: '2026-04-09' },
        requestKey: 'migrated:a',
        assignedAt: new Date(noon),
      },
      {
        ...common,
        id: 'later',
        items: ['streams'],
        audience: { kind: 'people', personIds: ['ben'] },
        due: { kind: 'none' },
        requestKey: 'migrated:later',
        assignedAt: new Date(noon + 1),
      },
    ])
    const { assignments } = db.schema
    const kept = await db
      .select({
        id: assignments.id,
        orderId: assignments.orderId,
        items: assignments.items,
        dueOn: assignments.dueOn,
        dueZone: assignments.dueZone,
        withdrawnAt: assignments.withdrawnAt,
      })
      .from(assignments)
      .orderBy(asc(assignments.id))
    const due = { dueOn: '2026-04-09', dueZone: 'Europe/London' }
    expect(kept).toEqual([
      { id: 'a', orderId: 'a', items: ['windows', 'joins'], ...due, withdrawnAt: new Date(noon + 5) },
      { id: 'b', orderId: 'a', items: ['joins'], ...due, withdrawnAt: null },
      { id: 'later', orderId: 'later', items: ['streams'], dueOn: null, dueZone: null, withdrawnAt: null },
    ])
  })

  test('the same thing twice for one person is two orders; one withdrawn from all is withdrawn', async () => {
    await migrateBefore([
      assignment({ id: 'one', person: 'ada', items: ['joins'], by: null, withdrawn: noon + 7 }),
      assignment({ id: 'two', person: 'ada', items: ['joins'], by: null }),
    ])
    await migrateDatabase(db)
    expect((await orders()).map(({ id, assignedBy, withdrawnAt }) => [id, assignedBy, withdrawnAt])).toEqual([
      ['one', null, new Date(noon + 7)],
      ['two', null, null],
    ])
  })

  test('orders of paths stay as they are, and what belongs to them', async () => {
    const draft = text(JSON.stringify({ title: 'P', summary: '', isOpen: false, content: { sections: [] } }))
    const no = engine === 'sqlite' ? '0' : 'false'
    await migrateBefore([
      `insert into paths (id, is_for_all, draft, draft_version, draft_at, created_at)
        values ('path', ${no}, ${draft}, 1, ${instant(0)}, ${instant(0)})`,
      `insert into assignment_orders (id, path_id, title, audience, due, request_key, assigned_by, assigned_at)
        values ('order', 'path', 'P', '{"kind":"people","personIds":["ada"]}', '{"kind":"none"}', 'key', 'dana', ${instant(noon)})`,
      assignment({ id: 'part', person: 'ada', items: ['joins'], order: 'order' }),
    ])
    await migrateDatabase(db)
    expect(await orders()).toMatchObject([
      { id: 'order', pathId: 'path', items: null, title: 'P', requestKey: 'key', assignedAt: new Date(noon) },
    ])
    const { assignments, paths } = db.schema
    expect(await db.select({ order: assignments.orderId }).from(assignments)).toEqual([{ order: 'order' }])
    // What goes with its path went with it before, and still does.
    await db.delete(paths)
    expect(await orders()).toEqual([])
    expect(await db.select({ id: assignments.id }).from(assignments)).toEqual([])
  })
})
