import { PGlite } from '@electric-sql/pglite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { explained } from '@/lib/grading/engines/postgres/explained'
import { openPostgres } from '@/lib/grading/engines/postgres/open-postgres'
import { readPlan, worstGuess } from '@/lib/grading/engines/postgres/plan'
import type { SqlEngine } from '@/lib/grading/engines/sql-engine'

const cups = `id,name,price\n1,tall,2.50\n2,"small, red",\n3,"""best""",1.00\n`
const ddl = 'create table shop.cups (id int primary key, name text not null, price numeric)'

describe('PostgreSQL in this process', () => {
  let engine: SqlEngine

  beforeAll(async () => {
    engine = await openPostgres(
      await PGlite.create(),
      async (name) => {
        if (name !== 'shop.cups') throw new Error(`no table ${name}`)
        return { ddl, csv: new Blob([cups]) }
      },
      { rowLimit: 100 },
    )
    await engine.load(['shop.cups'])
  }, 120_000)

  afterAll(() => engine.close())

  test('gives every value as PostgreSQL writes it, with names and types', async () => {
    const { statements, error } = await engine.run(
      "select id, name, price, price is null as free, timestamptz '2024-10-27 01:30+01' as at from shop.cups order by id",
    )
    expect(error).toBeUndefined()
    expect(statements[0]?.columns.map(({ name, type }) => `${name} ${type}`)).toEqual([
      'id int4',
      'name text',
      'price numeric',
      'free bool',
      'at timestamptz',
    ])
    expect(statements[0]?.rows).toEqual([
      ['1', 'tall', '2.50', 'f', '2024-10-27 00:30:00+00'],
      ['2', 'small, red', null, 't', '2024-10-27 00:30:00+00'],
      ['3', '"best"', '1.00', 'f', '2024-10-27 00:30:00+00'],
    ])
  })

  test('runs as an ordinary owner, not as a superuser', async () => {
    const { error } = await engine.run('select rolpassword from pg_authid')
    expect(error?.code).toBe('42501')
    const { statements } = await engine.run('create index on shop.cups (name); drop index shop.cups_name_idx')
    expect(statements.map(({ command }) => command)).toEqual(['CREATE', 'DROP'])
  })

  test('names line and column of an error in the whole text, and keeps what came before it', async () => {
    const { statements, error } = await engine.run(
      "select '🙂' as ok;\n\nselect '🙂',\n  colour from shop.cups",
    )
    expect(statements).toHaveLength(1)
    expect(error).toMatchObject({ code: '42703', line: 4, column: 3 })
    expect(error?.hint).toContain('No table in FROM')
  })

  test('keeps the first rows of a large result and counts all', async () => {
    const { statements } = await engine.run('select generate_series(1, 250)')
    expect(statements[0]?.rows).toHaveLength(100)
    expect(statements[0]?.rowCount).toBe(250)
  })

  test('rolls back a transaction that was left open, also after an error', async () => {
    await engine.run('begin; delete from shop.cups')
    await engine.run('begin; delete from shop.cups; select 1 / 0')
    const { statements } = await engine.run('select count(*) from shop.cups')
    expect(statements[0]?.rows).toEqual([['3']])
  })

  test('reset brings the tables back and forgets settings and everything made', async () => {
    await engine.run(
      'delete from shop.cups; create table shop.mine (a int); set enable_seqscan = off; set role postgres',
    )
    await engine.reset()
    const { statements, error } = await engine.run(
      "select count(*), current_setting('enable_seqscan'), current_user from shop.cups; select * from shop.mine",
    )
    expect(statements[0]?.rows).toEqual([['3', 'on', 'learner']])
    expect(error?.code).toBe('42P01')
  })

  test('passes on notices and the count of changed rows', async () => {
    const { statements } = await engine.run(
      "do $$ begin raise notice 'three cups'; end $$; update shop.cups set price = 1",
    )
    expect(statements.map(({ command, rowCount, notices }) => [command, rowCount, notices])).toEqual([
      ['DO', 0, ['three cups']],
      ['UPDATE', 3, []],
    ])
    await engine.reset()
  })

  test('a table that cannot be had says so', async () => {
    await expect(engine.load(['shop.saucers'])).rejects.toThrow('no table shop.saucers')
  })

  test('reads a plan and finds where the guess went wrong', async () => {
    await engine.run(
      'create table shop.pairs as select n % 10 as a, n % 10 as b from generate_series(1, 10000) n; analyze shop.pairs',
    )
    const { statements } = await engine.run(
      explained('select count(*) from shop.pairs where a = 3 and b = 3;'),
    )
    const plan = readPlan(statements[0]?.rows[0]?.[0] ?? '')
    expect(plan.type).toBe('Aggregate')
    const worst = worstGuess(plan)
    expect(worst).toMatchObject({
      type: 'Seq Scan',
      about: 'on pairs',
      actualRows: 1000,
      loops: 1,
      removedRows: 9000,
    })
    expect(worst?.misestimate).toBeGreaterThan(5)
    expect(worst?.ownBlocks).toBeGreaterThan(10)
  })
})
