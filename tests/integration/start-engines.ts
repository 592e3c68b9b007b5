import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { migrateDatabase } from '@/db/migrate'
import { openDatabase } from '@/db/open'
import { startPostgres } from './start-postgres'

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder for SQLite files, with the migrated `template.db`. */
    sqliteFolder: string
    /** A PostgreSQL server's URL, and the name of its migrated template. */
    postgresUrl: string
    postgresTemplate: string
  }
}

/** Before the integration tests: one migrated template an engine, of which every test gets copies. */
export default async function startEngines(project: TestProject) {
  const folder = await mkdtemp(join(tmpdir(), 'cairn-sqlite-'))
  await migrated(`file:${join(folder, 'template.db')}`)

  const server = await startPostgres()
  const template = `cairn_template_${process.pid}`
  await administer(server.url, `create database ${template}`)
  await migrated(withDatabase(server.url, template))

  project.provide('sqliteFolder', folder)
  project.provide('postgresUrl', server.url)
  project.provide('postgresTemplate', template)

  return async () => {
    await administer(server.url, `drop database if exists ${template} with (force)`)
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

async function migrated(url: string) {
  const db = openDatabase(url)
  await migrateDatabase(db)
  await db.close()
}

async function administer(url: string, statement: string) {
  const client = new pg.Client(url)
  await client.connect()
  await client.query(statement)
  await client.end()
}

function withDatabase(url: string, name: string) {
  const named = new URL(url)
  named.pathname = `/${name}`
  return named.href
}
