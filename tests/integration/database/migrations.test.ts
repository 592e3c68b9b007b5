import { execFile } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { generateDrizzleJson, generateSQLiteDrizzleJson } from 'drizzle-kit/api'
import { count } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import * as sqliteColumns from '@/db/columns/sqlite'
import { migrateDatabase } from '@/db/migrate'
import { openDatabase } from '@/db/open'
import * as postgresTables from '@/db/schema/postgres'
import { defineSchema } from '@/db/schema/schema'
import * as sqliteTables from '@/db/schema/sqlite'
import { emptyUrl, engines, freshUrl } from '../engines'
import { people } from '../people'

const run = promisify(execFile)

test('every table is named where drizzle-kit looks for it', () => {
  const all = Object.keys(defineSchema(sqliteColumns)).sort()
  expect(Object.keys(sqliteTables).sort()).toEqual(all)
  expect(Object.keys(postgresTables).sort()).toEqual(all)
})

test.each([
  ['sqlite', () => generateSQLiteDrizzleJson({ ...sqliteTables }, undefined, 'snake_case')],
  ['postgres', async () => generateDrizzleJson({ ...postgresTables }, undefined, undefined, 'snake_case')],
] as const)(
  'the migrations of %s are in step with db/schema: else run npm run db:generate',
  async (engine, now) => {
    const folder = join('db', 'migrations', engine, 'meta')
    const journal = JSON.parse(await readFile(join(folder, '_journal.json'), 'utf8'))
    const number = String(journal.entries.at(-1).idx).padStart(4, '0')
    const snapshot = JSON.parse(await readFile(join(folder, `${number}_snapshot.json`), 'utf8'))
    const current = JSON.parse(JSON.stringify(await now()))
    expect(current.tables).toEqual(snapshot.tables)
  },
)

describe.each(engines)('migrating %s', (engine) => {
  let folder: string

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cairn-migrations-'))
    await cp(join('db', 'migrations'), folder, { recursive: true })
  })

  afterEach(() => rm(folder, { recursive: true, force: true }))

  /** Adds a migration to the copied folder, as drizzle-kit would. */
  const addMigration = async (sql: string, when = Date.now()) => {
    const journalPath = join(folder, engine, 'meta', '_journal.json')
    const journal = JSON.parse(await readFile(journalPath, 'utf8'))
    const tag = `${String(journal.entries.length).padStart(4, '0')}_added`
    journal.entries.push({ idx: journal.entries.length, version: '7', when, tag, breakpoints: true })
    await writeFile(journalPath, JSON.stringify(journal))
    await writeFile(join(folder, engine, `${tag}.sql`), sql)
  }

  test('processes that start together migrate once', async () => {
    const url = await emptyUrl(engine)
    const start = () =>
      run(process.execPath, ['--import', 'tsx', 'tests/integration/database/migrate-once.ts', url])
    await Promise.all([start(), start()])
    const db = openDatabase(url)
    await migrateDatabase(db)
    expect(await db.select({ all: count() }).from(db.schema.people)).toEqual([{ all: 0 }])
    await db.close()
  })

  test('a migration that fails leaves the database as it was', async () => {
    const db = openDatabase(await freshUrl(engine))
    await people(db, { ada: {} })
    await addMigration('alter table people add column shoe text;--> statement-breakpoint\nnonsense;')
    await expect(migrateDatabase(db, folder)).rejects.toThrow(/nonsense/)
    await addMigration('alter table people add column shoe text;')
    expect(await db.select({ all: count() }).from(db.schema.people)).toEqual([{ all: 1 }])
    await db.close()
  })

  test('a database of a newer version is refused, and told what to do', async () => {
    const db = openDatabase(await freshUrl(engine))
    await addMigration('create table later (id text);')
    await migrateDatabase(db, folder)
    await expect(migrateDatabase(db)).rejects.toThrow('migrated by a newer version')
    await db.close()
  })

  test('a folder without migrations is an error, not an empty database', async () => {
    const db = openDatabase(await emptyUrl(engine))
    await expect(migrateDatabase(db, join(folder, 'nowhere'))).rejects.toThrow('There are no migrations in')
    await db.close()
  })
})

test('rebuilding a table of sqlite keeps what refers to it, and nothing that refers to nothing', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'cairn-migrations-'))
  const db = openDatabase(await freshUrl('sqlite'))
  await people(db, { ada: {} })
  await db.insert(db.schema.teams).values({ id: 'top', name: 'Top', createdAt: new Date(0) })
  await db
    .insert(db.schema.memberships)
    .values({ teamId: 'top', personId: 'ada', role: 'member', since: new Date(0) })

  const journal = (when: number, tag: string) =>
    JSON.stringify({ entries: [{ idx: 0, version: '6', when, tag, breakpoints: true }] })
  const prepare = async (when: number, sql: string) => {
    await cp(join('db', 'migrations'), folder, { recursive: true })
    await writeFile(join(folder, 'sqlite', 'meta', '_journal.json'), journal(when, 'rebuild'))
    await writeFile(join(folder, 'sqlite', 'rebuild.sql'), sql)
  }
  const rebuild = `PRAGMA foreign_keys=OFF;--> statement-breakpoint
    create table __new_teams (id text primary key, name text not null, parent_id text, created_at integer not null);--> statement-breakpoint
    insert into __new_teams select id, name, parent_id, created_at from teams;--> statement-breakpoint
    drop table teams;--> statement-breakpoint
    alter table __new_teams rename to teams;--> statement-breakpoint
    PRAGMA foreign_keys=ON;`
  await prepare(Date.now(), rebuild)
  await migrateDatabase(db, folder)
  expect(await db.select({ team: db.schema.memberships.teamId }).from(db.schema.memberships)).toEqual([
    { team: 'top' },
  ])

  await prepare(Date.now() + 1_000, 'delete from teams;')
  await expect(migrateDatabase(db, folder)).rejects.toThrow('refer to nothing')
  expect(await db.select({ id: db.schema.teams.id }).from(db.schema.teams)).toEqual([{ id: 'top' }])
  await db.close()
  await rm(folder, { recursive: true, force: true })
})
