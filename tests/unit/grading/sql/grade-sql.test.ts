import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CheckSpec } from '@/lib/grading/checks/check-spec'
import type { SqlEngine } from '@/lib/grading/engines/sql-engine'
import { withoutHiddenRows } from '@/lib/grading/verdict'
import { exerciseWith, gradeText, inWords, openEngine } from './small-shop'

const rows = { id: 'rows', title: 'Rows', kind: 'rows-equal', ordered: true } as const
const plain = {
  id: 'plain',
  title: 'Plain',
  kind: 'forbids',
  patterns: ['union'],
  says: 'No union.',
} as const
const more = {
  ...rows,
  id: 'more',
  before: "insert into shop.cups select 4, 'new', 4, sold_at from shop.cups where id = 1",
}
const solution = 'select id, price from shop.cups order by id'

let postgres: SqlEngine
let duckdb: SqlEngine

beforeAll(async () => {
  postgres = await openEngine('postgres')
  duckdb = await openEngine('duckdb')
}, 120_000)

afterAll(async () => {
  await postgres.close()
  await duckdb.close()
})

describe('a verdict', () => {
  test('has the checks in the exercise’s order and passes when all do', async () => {
    const exercise = await exerciseWith('postgres', postgres, solution, [more, plain, rows])
    const verdict = await gradeText(exercise, postgres, solution)
    expect(verdict).toMatchObject({ variant: 'visible', passed: true })
    expect(inWords(verdict)).toEqual(['more passed', 'plain passed', 'rows passed'])
    expect(verdict).not.toHaveProperty('fault')
  })

  test('goes on after a failed check, so that all of them are told', async () => {
    const exercise = await exerciseWith('postgres', postgres, solution, [more, plain, rows])
    const verdict = await gradeText(
      exercise,
      postgres,
      `${solution.replace('order', 'union select 9, 9 order')}`,
    )
    expect(verdict.passed).toBe(false)
    expect(verdict.checks.map(({ outcome }) => outcome)).toEqual(['failed', 'failed', 'failed'])
    expect(verdict.checks[2]?.firstDifference).toEqual({ row: 4, columns: ['id', 'price'], got: ['9', '9'] })
  })

  test('an answer that cannot be run is a fault with its place, and what was not reached is skipped', async () => {
    const exercise = await exerciseWith('postgres', postgres, solution, [rows, plain, more])
    const verdict = await gradeText(exercise, postgres, 'select id,\n  colour from shop.cups')
    expect(verdict.checks.map(({ id, outcome }) => `${id} ${outcome}`)).toEqual([
      'rows skipped',
      'plain passed',
      'more skipped',
    ])
    expect(verdict.fault).toMatchObject({ kind: 'error', line: 2, column: 3 })
    expect(verdict.fault?.message).toMatch(/^column "colour" does not exist\. No table in FROM/)
  })

  test('more rows or bytes than the exercise allows are a fault of their own', async () => {
    const exercise = await exerciseWith('postgres', postgres, solution, [rows])
    const many = await gradeText(exercise, postgres, 'select generate_series(1, 101)')
    expect(inWords(many).at(-1)).toBe(
      'output: It gave more than 100 rows, which is more than this exercise can need.',
    )
    const long = await gradeText(exercise, postgres, "select repeat('x', 10001)")
    expect(inWords(long).at(-1)).toBe(
      'output: It gave more than 10 kB, which is more than this exercise can need.',
    )
  })

  test.each([
    ['another form', { form: 'order', items: [] }, 'This exercise takes an answer of the form text.'],
    ['nothing', { form: 'text', text: ' \n' }, 'The answer is empty.'],
    [
      'too much',
      { form: 'text', text: 'x'.repeat(70_000) },
      'The answer has 69 kB; at most 64 kB are taken.',
    ],
  ] as const)('%s is refused without being run', async (_, answer, message) => {
    const exercise = await exerciseWith('postgres', postgres, solution, [rows])
    expect(inWords(await gradeText(exercise, postgres, answer))).toEqual([
      'rows skipped',
      `refused: ${message}`,
    ])
  })

  test('an answer without a result says what to do', async () => {
    const exercise = await exerciseWith('postgres', postgres, solution, [rows])
    expect(inWords(await gradeText(exercise, postgres, 'delete from shop.cups'))).toEqual([
      'rows failed: Your answer gives no rows to look at: its last statement must be a query.',
    ])
  })
})

describe('on data that must not be seen', () => {
  test('no message has a value of it', async () => {
    const told = { ...rows, says: 'Think of the cups without a price.' }
    const exercise = await exerciseWith('postgres', postgres, solution, [told])
    const wrong = 'select id, coalesce(price, 7777) as price from shop.cups order by id'
    const verdict = withoutHiddenRows(await gradeText(exercise, postgres, wrong, 'hidden'))
    expect(inWords(verdict)).toEqual([
      'rows failed: On other data the values of a row are not the expected ones. Think of the cups without a price.',
    ])
    expect(JSON.stringify(verdict)).not.toContain('7777')
  })

  test('an error does not carry one out', async () => {
    const exercise = await exerciseWith('postgres', postgres, solution, [rows])
    const verdict = await gradeText(exercise, postgres, 'select name::int, price from shop.cups', 'hidden')
    expect(verdict.fault).toEqual({
      line: 1,
      column: 1,
      kind: 'error',
      message: 'On other data it stopped with an error (22P02).',
    })
  })
})

describe('one answer leaves nothing for the next', () => {
  const scripts = [
    ['what it changed', `update shop.cups set price = 0; create table shop.mine as select 1; ${solution}`],
    ['what it committed', `begin; delete from shop.cups where id = 1; commit; ${solution}`],
    ['what it set', `set search_path = pg_catalog; set timezone = 'Asia/Tokyo'; ${solution}`],
    ['what it prepared', `prepare p as select 1; ${solution}`],
    ['a transaction it left open', `begin; delete from shop.cups; ${solution}`],
    ['what no transaction can hold', `create index\n  concurrently on shop.cups (name); ${solution}`],
    ['a failure', `delete from shop.cups; select 1 / 0`],
  ] as const

  test.each(scripts)('%s', async (_, script) => {
    const exercise = await exerciseWith('postgres', postgres, solution, [rows, more])
    await gradeText(exercise, postgres, script)
    expect((await gradeText(exercise, postgres, solution)).passed).toBe(true)
    const { statements } = await postgres.run("select count(*), current_setting('timezone') from shop.cups")
    expect(statements[0]?.rows).toEqual([['3', 'UTC']])
    // Twice, since what was prepared once would now be there already.
    expect((await gradeText(exercise, postgres, script)).fault?.message ?? '').not.toContain('already exists')
  })
})

describe('plans', () => {
  const lookup = 'select id from shop.cups where lower(name) = $name order by id'
  const many =
    "insert into shop.cups select n, 'cup ' || n, 1, sold_at from shop.cups, generate_series(10, 3000) n where id = 1"
  const plan: CheckSpec = {
    id: 'plan',
    title: 'Index',
    kind: 'plan',
    before: many,
    parameters: { name: "'cup 77'" },
    noSeqScanOn: ['shop.cups'],
    usesIndexOn: ['shop.cups'],
    maxRowsTouched: 20,
  }

  test('an index that fits passes; without one, with another or with a setting the check says what happened', async () => {
    const exercise = await exerciseWith('postgres', postgres, 'select 1', [plan])
    const tell = async (answer: string) => inWords(await gradeText(exercise, postgres, answer))
    expect(await tell(`create index on shop.cups (lower(name)); ${lookup}`)).toEqual(['plan passed'])
    const seqScan = [
      'plan failed: The plan reads all of shop.cups (Seq Scan): no index fits how you filter or join it.',
    ]
    expect(await tell(lookup)).toEqual(seqScan)
    expect(await tell(`create index on shop.cups (name); ${lookup}`)).toEqual(seqScan)
    expect(await tell(`create index on shop.cups (name); set enable_seqscan = off; ${lookup}`)).toEqual(
      seqScan,
    )
    expect(await tell('select id from shop.cups where id > 100 and id < 200')).toEqual([
      'plan failed: The plan touches 99 rows; at most 20 are allowed.',
    ])
    expect(await tell('select count(*) from (values (1)) v')).toEqual([
      'plan failed: The plan uses no index on shop.cups.',
    ])
  })

  test('DuckDB: files that need not be opened are not', async () => {
    const read = "from read_csv('files/days/day=*/part.csv', hive_partitioning = true)"
    const files = {
      id: 'files',
      title: 'Files',
      kind: 'plan',
      maxFiles: 1,
      parameters: { day: "date '2024-09-02'" },
    } as const
    const same = { ...rows, parameters: files.parameters }
    const right = `select van, temp ${read} where day = $day order by van`
    const exercise = await exerciseWith('duckdb', duckdb, right, [same, files], {
      files: ['files/days'],
      tables: [],
    })
    const tell = async (answer: string) => inWords(await gradeText(exercise, duckdb, answer))
    expect(await tell(right)).toEqual(['rows passed', 'files passed'])
    expect(await tell(`select van, temp ${read} where temp between 2 and 2.9 order by van`)).toEqual([
      'rows passed',
      'files failed: The query opens 3 files; at most 1 are needed.',
    ])
  })
})

describe('DuckDB keeps to itself', () => {
  test.each([
    "select * from read_csv('/etc/passwd')",
    "select * from read_text('package.json')",
    "select * from glob('/etc/*')",
    "copy (select 1) to '/tmp/cairn-escape.csv'",
    "attach '/tmp/cairn-escape.db'",
    'install httpfs; load httpfs',
    'load json',
    'set autoload_known_extensions = true',
    'set enable_external_access = true',
    "select * from read_csv('https://example.org/a.csv')",
  ])('%s', async (sql) => {
    const { error } = await duckdb.run(sql)
    expect(error?.message).toMatch(
      /disabled (by|through) configuration|locked|not in the catalog|Permission|not find|Failed to/i,
    )
  })
})
