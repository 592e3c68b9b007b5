import { randomUUID } from 'node:crypto'
import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, inject } from 'vitest'
import type { Database } from '@/db/database'
import { openDatabase } from '@/db/open'

export type Engine = Database['engine']

/** For `describe.each(engines)`: what holds on one holds on the other. */
export const engines: readonly Engine[] = ['sqlite', 'postgres']

/** Opens a new, migrated, empty database, which is closed and dropped after the test file. */
export async function freshDatabase(engine: Engine): Promise<Database> {
  const db = openDatabase(await freshUrl(engine))
  afterFile.push(() => db.close())
  return db
}

/** The URL of a new, migrated, empty database; for tests that open it more than once. */
export async function freshUrl(engine: Engine): Promise<string> {
  if (engine === 'postgres') return newPostgres(inject('postgresTemplate'))
  const url = newSqlite()
  await copyFile(join(inject('sqliteFolder'), 'template.db'), url.slice('file:'.length))
  return url
}

/** The URL of a database that nobody has migrated yet. */
export async function emptyUrl(engine: Engine): Promise<string> {
  return engine === 'postgres' ? newPostgres('template0') : newSqlite()
}

const newName = () => `cairn_${randomUUID().replaceAll('-', '')}`
const newSqlite = () => `file:${join(inject('sqliteFolder'), `${newName()}.db`)}`

async function newPostgres(template: string) {
  const name = newName()
  await administer(`create database ${name} template ${template}`)
  afterFile.unshift(() => administer(`drop database if exists ${name} with (force)`))
  const url = new URL(inject('postgresUrl'))
  url.pathname = `/${name}`
  return url.href
}

/** Run from the last to the first: what is open is closed, then what was made is dropped. */
const afterFile: (() => Promise<unknown>)[] = []

afterAll(async () => {
  for (const undo of afterFile.splice(0).reverse()) await undo()
})

/** Runs one statement on the server itself. */
async function administer(statement: string) {
  const client = new pg.Client(inject('postgresUrl'))
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
