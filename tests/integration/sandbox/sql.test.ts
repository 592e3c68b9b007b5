import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openSandbox, type Sandbox } from '@/lib/sandbox/sandbox'
import { SandboxBroken } from '@/lib/sandbox/sandbox-broken'
import { buildSandbox } from '@/scripts/build-sandbox'
import { type Loot, putOutLoot } from './attempt-escapes'
import { sqlJob } from './some-exercise'

/** SQL that reaches for something outside; each is right as PostgreSQL, so that it passes if it is let through. */
const escapes: Record<string, (loot: Loot) => string> = {
  'a command': () => "copy (select 1) to program 'id'",
  'a command’s output': () => "create table o (t text); copy o from program 'id'",
  'writing a file': ({ folder }) => `copy (select 1) to '${folder}/mine.txt'`,
  'reading a file': ({ file }) => `create table o (t text); copy o from '${file}'`,
  'a file as text': ({ file }) => `select pg_read_file('${file}')`,
  'a file as bytes': ({ file }) => `select pg_read_binary_file('${file}')`,
  'a folder': () => "select pg_ls_dir('/etc')",
  'a large object of a file': ({ file }) => `select lo_import('${file}')`,
  'another server': ({ port }) =>
    `create extension dblink; select dblink_connect('host=127.0.0.1 port=${port}')`,
  'a foreign table of a file': ({ file }) =>
    `create extension file_fdw; create server s foreign data wrapper file_fdw; create foreign table f (t text) server s options (filename '${file}'); select * from f`,
  'a subscription': ({ port }) =>
    `create subscription s connection 'host=127.0.0.1 port=${port} dbname=x' publication p`,
  'a C function': () =>
    "create function run(text) returns int as 'libc.so.6', 'system' language c; select run('id')",
  'a library': () => "load 'libc.so.6'",
  'a language of its own': () =>
    "create extension plpython3u; do $$ import os; os.system('id') $$ language plpython3u",
  'a setting that runs something': () => "alter system set archive_command = 'id'",
  'a command from a function': () => "do $$ begin execute 'copy (select 1) to program ''id'''; end $$",
  'the passwords': () => 'select rolpassword from pg_authid',
}

/** What breaks PostgreSQL itself comes to no verdict, which is nothing gained either. */
function noVerdict(error: unknown) {
  if (!(error instanceof SandboxBroken)) throw error
  return { passed: false, fault: { kind: 'broken', message: error.message } }
}

describe('PostgreSQL in the sandbox', () => {
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

  /** The escapes that were let through, and everything that was said. */
  const tryAll = async (before: string, names = Object.keys(escapes)) => {
    const verdicts = await Promise.all(
      names.map(async (name) => {
        const text = `${before}${escapes[name]?.(loot)}`
        return [name, await sandbox.grade(sqlJob(text)).catch(noVerdict)] as const
      }),
    )
    return { passed: verdicts.filter(([, { passed }]) => passed).map(([name]) => name), verdicts }
  }

  test('runs what asks for nothing', async () => {
    expect(await sandbox.grade(sqlJob('select 1'))).toMatchObject({ passed: true })
  })

  test('refuses the learner every way out', async () => {
    const { passed, verdicts } = await tryAll('')
    expect(passed).toEqual([])
    expect(verdicts.filter(([, { fault }]) => fault?.kind !== 'error')).toEqual([])
    expect(JSON.stringify(verdicts)).not.toContain(loot.secret)
    expect(loot.visits()).toBe(0)
  }, 240_000)

  test('gives even a superuser of its PostgreSQL nothing of the host', async () => {
    const outside = Object.keys(escapes).filter(
      (name) =>
        !['a setting that runs something', 'the passwords', 'a folder', 'writing a file'].includes(name),
    )
    const { passed, verdicts } = await tryAll('reset role; ', outside)
    expect(passed).toEqual([])
    expect(JSON.stringify(verdicts)).not.toContain(loot.secret)
    expect(loot.visits()).toBe(0)
  }, 240_000)
})
