import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SqlEngine } from '@/lib/grading/engines/sql-engine'
import { type EngineKind, openEngine } from './small-shop'

describe.each<EngineKind>(['postgres', 'duckdb'])('what %s gives', (kind) => {
  let engine: SqlEngine

  beforeAll(async () => {
    engine = await openEngine(kind)
    await engine.load(['shop.cups'])
  }, 120_000)

  afterAll(() => engine.close())

  const cups = async () => (await engine.run('select count(*) from shop.cups')).statements[0]?.rows[0]?.[0]

  test('values are the same text, under the same names of types', async () => {
    const { statements, error } = await engine.run(`
      select id, name, price, price is null as free, cast(sold_at as date) as day, 0.1 + 0.2 as sum,
        cast(1.5 as double precision) as half, cast(2 as double precision) as two, sum(id) over () as total
      from shop.cups order by id`)
    expect(error).toBeUndefined()
    const [result] = statements
    expect(result?.columns.slice(0, 8).map(({ name, type }) => `${name} ${type}`)).toEqual([
      'id int4',
      'name text',
      'price numeric',
      'free bool',
      'day date',
      'sum numeric',
      'half float8',
      'two float8',
    ])
    expect(result?.rows[1]).toEqual(['2', 'small, red', null, 't', '2024-10-27', '0.3', '1.5', '2', '6'])
    expect(result?.rows[2]?.[1]).toBe('"best"')
  })

  test('an error has its place in the whole text, and what came before it is kept', async () => {
    const { statements, error } = await engine.run('select 1;\n\nselect id,\n  colour from shop.cups')
    expect(statements).toHaveLength(1)
    expect(error).toMatchObject({ line: 4, column: 3 })
    expect(error?.message).toContain('colour')
  })

  test('work that is undone leaves nothing', async () => {
    const seen = await engine.undone(async () => {
      await engine.run('delete from shop.cups where id = 1; create table shop.mine as select 1 as a')
      return cups()
    })
    expect(seen).toBe('2')
    expect(await cups()).toBe('3')
    expect((await engine.run('select * from shop.mine')).error).toBeDefined()
  })

  test('work that fails is undone as well', async () => {
    const failing = engine.undone(async () => {
      await engine.run('delete from shop.cups')
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    expect(await cups()).toBe('3')
  })

  test('a failed statement within it does not keep the next from being undone', async () => {
    await engine.undone(async () => {
      await engine.run('delete from shop.cups where id = 1; select nothing')
      await engine.run('delete from shop.cups where id = 2')
    })
    expect(await cups()).toBe('3')
  })

  test('reset brings back what was changed, and what a query with a change in it changed', async () => {
    await engine.run('update shop.cups set price = 9')
    await engine.reset()
    const { statements } = await engine.run('select count(*) from shop.cups where price = 9')
    expect(statements[0]?.rows).toEqual([['0']])
    const sneaky =
      'with new as (select 7 as id) insert into shop.cups select new.id, name, 1, sold_at from shop.cups, new where shop.cups.id = 1'
    expect((await engine.run(sneaky)).error).toBeUndefined()
    expect(await cups()).toBe('4')
    await engine.reset()
    expect(await cups()).toBe('3')
  })

  test('reset with no tables has none', async () => {
    await engine.reset([])
    expect((await engine.run('select * from shop.cups')).error).toBeDefined()
    await engine.reset(['shop.cups'])
    expect(await cups()).toBe('3')
  })

  test('a transaction left open is rolled back', async () => {
    await engine.run('begin; delete from shop.cups')
    expect(await cups()).toBe('3')
  })

  test('a plan tells what it reads; what has none says so', async () => {
    const plan = await engine.plan('select * from shop.cups where id > 1')
    expect(JSON.stringify(plan)).toMatch(/on (shop\.)?cups"/)
    await expect(engine.plan('create table x (a int)')).rejects.toThrow()
  })
})
