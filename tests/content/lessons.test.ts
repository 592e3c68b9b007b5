import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { formatFault } from '@/lib/curriculum/reading/fault'
import type { SqlEngine } from '@/lib/grading/engines/sql-engine'
import { checkLessons, harebellEngine } from '@/scripts/check-lessons'

const repository = fileURLToPath(new URL('../..', import.meta.url))

let engine: SqlEngine

beforeAll(async () => {
  engine = await harebellEngine()
}, 120_000)

afterAll(() => engine.close())

test('every written lesson keeps the numbers, runs, and gives what was recorded', async () => {
  const { faults } = await checkLessons({ engine, cache: join(repository, '.cache', 'lessons.json') })
  expect(faults.map(formatFault)).toEqual([])
}, 300_000)

describe('a lesson with mistakes', () => {
  const file = 'content/competencies/sql-mastery/lessons/01-grain-first.mdx'
  let root = ''

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'cairn-lessons-'))
    mkdirSync(join(root, dirname(file)), { recursive: true })
    const map = 'content/competencies/sql-mastery/competency.yaml'
    cpSync(join(repository, map), join(root, map))
  })

  afterEach(() => rmSync(root, { recursive: true, force: true }))

  const lesson = (...parts: string[]) => writeFileSync(join(root, file), `${parts.join('\n\n')}\n`)
  const faults = async (record = false) => {
    const checked = await checkLessons({ root, record, engine })
    return checked.faults.map(({ line, message }) => `${line} ${message}`)
  }
  const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ')
  const run = (sql: string, more = '') => `<RunSql tables={["ops.depots"]} ${more}>\n{\`${sql}\`}\n</RunSql>`

  test('lists each of them with its line', async () => {
    lesson(
      words(230),
      run('select * from shop.orders', 'expectRows={3}'),
      '<Predict id="n" kind="number" answer={9} sql="select count(*) from ops.depots">How many?</Predict>',
      '<Predict id="m" kind="number" answer={8} sql="select count(*) from ops.depots">How many?</Predict>',
      run('select nothing from ops.depots'),
      run('select 1', 'expectError="division"'),
      '<RunSql tables={["ops.depots"]} />',
    )
    expect(await faults(true)).toEqual(
      [
        '1 234 words, 4 blocks and 2 questions take 11 minutes, competency.yaml says 20',
        '1 the lesson has 234 words',
        '3 the block uses shop.orders without loading it',
        '3 the first code to run comes after 230 words',
        '3 expectRows is 3, the last statement gives 0',
        '3 the SQL fails (line 1 of the block): relation "shop.orders" does not exist',
        '7 the answer of `n` is 8, not 9',
        '11 the SQL fails (line 1 of the block): column "nothing" does not exist',
        '15 the SQL does not fail with "division"',
        '19 <RunSql> has no SQL',
      ].toSorted(byLine),
    )
  }, 120_000)

  test('an output that is not the recorded one is told; recording takes it as it is', async () => {
    const text = (sql: string) => lesson(run(sql), words(700), ...questions(9))
    text('select name from ops.depots where depot_id = 1')
    expect(await faults()).toEqual(['1 the output is not the recorded one: no output is recorded for it'])
    expect(await faults(true)).toEqual([])
    expect(await faults()).toEqual([])
    const outputs = join(root, file.replace('.mdx', '.outputs.json'))
    const wrong = [{ sql: 'select name from ops.depots where depot_id = 1', statements: [] }]
    writeFileSync(outputs, JSON.stringify(wrong))
    expect(await faults()).toEqual([
      '1 the output is not the recorded one: 1 statements gave a result, recorded are 0',
    ])
  }, 120_000)

  test('a plan is compared by its shape and rows, not by its costs and times', async () => {
    lesson(run('explain (analyze) select * from ops.depots where depot_id > 3'), words(700), ...questions(9))
    expect(await faults(true)).toEqual([])
    expect(await faults()).toEqual([])
  }, 120_000)

  test('a table that the data set does not make is told, and the other blocks still run', async () => {
    lesson(
      '<RunSql tables={["shop.vouchers"]}>\n{`select 1`}\n</RunSql>',
      run('select 2', 'expectRows={3}'),
      '<Predict id="n" kind="number" answer={9} sql="select count(*) from shop.order">How many?</Predict>',
      '<RunSql>\n{`select name from ops.depots order by name`}\n</RunSql>',
      words(700),
      ...questions(9),
    )
    expect(await faults(true)).toEqual([
      '1 the data set makes no table shop.vouchers',
      '5 expectRows is 3, the last statement gives 1',
      '9 the sql of `n` gives no single value',
    ])
  }, 120_000)

  test('recorded outputs that are no JSON are told once and written again', async () => {
    lesson(run('select 1'), words(700), ...questions(9))
    writeFileSync(join(root, file.replace('.mdx', '.outputs.json')), '[')
    const { faults: found } = await checkLessons({ root, engine })
    expect(found.map(({ file }) => file)).toContain(file.replace('.mdx', '.outputs.json'))
    expect(await faults(true)).toEqual([])
    expect(await faults()).toEqual([])
  }, 120_000)

  function questions(count: number): string[] {
    return Array.from(
      { length: count },
      (_, n) => `<Predict id="q${n}" kind="number" answer={${n}}>How many?</Predict>`,
    )
  }
})

function byLine(a: string, b: string): number {
  const line = (text: string) => Number(text.split(' ')[0])
  const rest = (text: string) => text.slice(text.indexOf(' '))
  return line(a) - line(b) || (rest(a) < rest(b) ? -1 : 1)
}
