import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openSandbox, type Sandbox } from '@/lib/sandbox/sandbox'
import { buildSandbox } from '@/scripts/build-sandbox'
import { type Loot, putOutLoot } from './attempt-escapes'
import { sqlJob } from './some-exercise'

/** SQL that reaches for something outside; each is right as DuckDB's, so that it passes if it is let through. */
const escapes: Record<string, (loot: Loot) => string> = {
  'a file as a table': ({ file }) => `select * from '${file}'`,
  'a file as CSV': ({ file }) => `select * from read_csv('${file}', header = false)`,
  'a file as text': ({ file }) => `select * from read_text('${file}')`,
  'a file as bytes': ({ file }) => `select * from read_blob('${file}')`,
  'a file by a way around': ({ file }) => `select * from read_text('files/../../../../..${file}')`,
  'the host’s users': () => "select * from read_csv('/etc/passwd')",
  'writing a file': ({ folder }) => `copy (select 1) to '${folder}/mine.csv'`,
  'another database': ({ folder }) => `attach '${folder}/mine.db' as mine; create table mine.t (a int)`,
  'everything written out': ({ folder }) => `export database '${folder}/all'`,
  'a page of the web': ({ port }) => `load httpfs; select * from read_csv('http://127.0.0.1:${port}/x.csv')`,
  'a page without an extension': ({ port }) => `select * from read_text('http://127.0.0.1:${port}/x')`,
  'a bucket': () => "select * from read_csv('s3://bucket/x.csv')",
  'an extension from elsewhere': ({ port }) =>
    `force install spatial from 'http://127.0.0.1:${port}'; load spatial`,
  'access switched on again': () => 'set enable_external_access = true',
  'another folder allowed': () => "set allowed_directories = ['/']",
  'the environment': () => "select getenv('PATH')",
}

describe('DuckDB in the sandbox', () => {
  let loot: Loot
  let sandbox: Sandbox
  beforeAll(async () => {
    await buildSandbox()
    loot = await putOutLoot()
    sandbox = openSandbox({ processes: 2 })
  })
  afterAll(async () => {
    await sandbox.close()
    await loot.remove()
  })

  test('runs what asks for nothing', async () => {
    expect(await sandbox.grade(sqlJob('select 1', 'sql-duckdb'))).toMatchObject({ passed: true })
  })

  test('refuses every way out', async () => {
    const verdicts = await Promise.all(
      Object.entries(escapes).map(
        async ([name, of]) => [name, await sandbox.grade(sqlJob(of(loot), 'sql-duckdb'))] as const,
      ),
    )
    expect(verdicts.filter(([, { passed }]) => passed).map(([name]) => name)).toEqual([])
    expect(verdicts.filter(([, { fault }]) => fault?.kind !== 'error')).toEqual([])
    expect(JSON.stringify(verdicts)).not.toContain(loot.secret)
    expect(loot.visits()).toBe(0)
  }, 240_000)
})
