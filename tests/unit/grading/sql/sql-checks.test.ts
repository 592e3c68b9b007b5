import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CheckSpec } from '@/lib/grading/checks/check-spec'
import type { SqlEngine } from '@/lib/grading/engines/sql-engine'
import { type EngineKind, exerciseWith, gradeText, inWords, openEngine } from './small-shop'

const all = 'select id, name, price from shop.cups order by id'

interface Case {
  readonly name: string
  readonly solution: string
  readonly check: CheckSpec
  readonly passes: readonly string[]
  /** Each answer that must fail, with what it is told. */
  readonly fails: Readonly<Record<string, string | RegExp>>
}

const cases: readonly Case[] = [
  {
    name: 'rows-equal in order',
    solution: all,
    check: { id: 'c', title: 'Rows', kind: 'rows-equal', ordered: true },
    passes: ['select ID, Name, price * 1.000 as price from shop.cups order by 1;'],
    fails: {
      'select id, name, price + 0.5 as price from shop.cups order by id':
        'Row 1: id 1 has price 3.00; expected 2.50.',
      'select id, name, price from shop.cups order by id desc':
        /^The rows are right, but not their order: row 1 is id 3,/,
      'select id, name from shop.cups order by id': 'The columns are id, name; expected are id, name, price.',
      'select id, name, price from shop.cups where id < 3 order by id':
        'There are 2 rows; expected are 3. A row is missing: id 3, name "best", price 1.00.',
      'select id, name, coalesce(price, 0) as price from shop.cups order by id':
        /^Row 2: id 2 has price 0(\.00)?; expected NULL\.$/,
    },
  },
  {
    name: 'rows-equal in any order',
    solution: all,
    check: { id: 'c', title: 'Rows', kind: 'rows-equal', ordered: false, says: 'Count each cup once.' },
    passes: ['select id, name, price from shop.cups order by id desc'],
    fails: {
      'select id, name, price from shop.cups union all select 3, \'"best"\', 1.00':
        /^There are 4 rows; expected are 3\. Row \d should not be there: id 3, .*Count each cup once\.$/,
    },
  },
  {
    name: 'rows-equal with a tolerance',
    solution: 'select 1000.0 as total',
    check: { id: 'c', title: 'Total', kind: 'rows-equal', ordered: false, tolerance: 0.03 },
    passes: ['select 1029.9 as total', 'select 970 as total', 'select 1000.0 as total'],
    fails: { 'select 1031 as total': 'Row 1: total 1,031; expected 1,000.0.' },
  },
  {
    name: 'columns',
    solution: all,
    check: { id: 'c', title: 'Columns', kind: 'columns', types: true },
    passes: ['select id, name, price from shop.cups where false'],
    fails: {
      'select id, name as label, price from shop.cups':
        'Of the columns name is missing, and label should not be there.',
      'select name, id, price from shop.cups':
        'The columns come as name, id, price; expected is id, name, price.',
      'select id, name, cast(price as text) as price from shop.cups':
        'price has the type text; expected is numeric.',
    },
  },
  {
    name: 'row-count',
    solution: all,
    check: { id: 'c', title: 'Rows', kind: 'row-count', says: 'One for each cup.' },
    passes: ['select 1 from shop.cups'],
    fails: { 'select 1 from shop.cups where id = 1': 'There is 1 row; expected are 3. One for each cup.' },
  },
  {
    name: 'unique',
    solution: all,
    check: { id: 'c', title: 'Grain', kind: 'unique', columns: ['id'] },
    passes: [all],
    fails: {
      'select a.id from shop.cups a cross join shop.cups b order by a.id':
        'Rows 1 and 2 are both of id 1; there must be one.',
      'select name from shop.cups': 'There is no column id.',
    },
  },
  {
    name: 'no-rows after a script',
    solution: 'delete from shop.cups where price is null',
    check: {
      id: 'c',
      title: 'Priced',
      kind: 'no-rows',
      probe: 'select id from shop.cups where price is null',
      says: 'Every cup needs a price.',
    },
    passes: [
      'update shop.cups set price = 1 where price is null',
      'drop table shop.cups; create table shop.cups (id int, price int)',
    ],
    fails: {
      'select 1': 'Every cup needs a price. It is id 2.',
      'drop table shop.cups': /^What your answer leaves behind could not be looked at: /,
    },
  },
  {
    name: 'changes-nothing',
    solution: 'select 1',
    check: {
      id: 'c',
      title: 'Twice',
      kind: 'changes-nothing',
      probe: 'select id, name from shop.cups',
    },
    passes: ["update shop.cups set name = 'tall'", 'select 1'],
    fails: {
      "update shop.cups set name = name || '!'":
        'Running your answer once more on the same input changed rows; it must change none.',
      "insert into shop.cups select 9, 'ninth', 1, sold_at from shop.cups where id = 1":
        /^Run for the second time, your answer stops\. .*/,
    },
  },
  {
    name: 'a probe after preparation and several runs',
    solution: "update shop.cups set price = coalesce(price, 0) where name like 'x%'",
    check: {
      id: 'c',
      title: 'Again',
      kind: 'rows-equal',
      ordered: true,
      before: "insert into shop.cups select 4, 'x4', null, sold_at from shop.cups where id = 1",
      between: "insert into shop.cups select 5, 'x5', null, sold_at from shop.cups where id = 1",
      runs: 2,
      probe: "select id, price from shop.cups where name like 'x%' order by id",
    },
    passes: ["update shop.cups set price = 0 where price is null and name like 'x%'"],
    fails: { 'select 1': /^Row 1: id 4 has price NULL; expected 0/ },
  },
  {
    name: 'statement-fails',
    solution: 'create unique index cups_name on shop.cups (name)',
    check: {
      id: 'c',
      title: 'Guarded',
      kind: 'statement-fails',
      sql: "insert into shop.cups select 8, 'tall', 1, sold_at from shop.cups where id = 1",
      says: 'A second cup of the same name got in.',
    },
    passes: ['create unique index by_name on shop.cups (name)'],
    fails: { 'select 1': 'A second cup of the same name got in.' },
  },
  {
    name: 'statement-succeeds',
    solution: 'select 1',
    check: {
      id: 'c',
      title: 'Open',
      kind: 'statement-succeeds',
      sql: "insert into shop.cups select 8, 'new', 1, sold_at from shop.cups where id = 1",
      says: 'A new cup must get in.',
    },
    passes: ['create unique index by_name on shop.cups (name)'],
    fails: {
      'create unique index by_hour on shop.cups (sold_at)': /^A new cup must get in\. The database said: .+/,
    },
  },
  {
    name: 'parameters',
    solution: all,
    check: {
      id: 'c',
      title: 'Any cup',
      kind: 'row-count',
      parameters: { least: '2' },
    },
    passes: ["select id from shop.cups where id >= $least - 1 and name <> '$least' -- $least"],
    fails: { 'select id from shop.cups where id >= $least': 'There are 2 rows; expected are 3.' },
  },
  {
    name: 'forbids, outside comments and strings',
    solution: all,
    check: {
      id: 'c',
      title: 'Plain',
      kind: 'forbids',
      patterns: ['\\bdistinct\\b'],
      says: 'Without DISTINCT.',
    },
    passes: ["select 'distinct' as a -- distinct\n /* distinct */ from shop.cups"],
    fails: { 'select id\nfrom (select distinct id from shop.cups) c': 'Without DISTINCT. (line 2)' },
  },
  {
    name: 'requires',
    solution: all,
    check: { id: 'c', title: 'Windows', kind: 'requires', patterns: ['\\bover\\b'], says: 'Use a window.' },
    passes: ['select sum(id) over () from shop.cups'],
    fails: { "select 'over' as a": 'Use a window.' },
  },
]

describe.each<EngineKind>(['postgres', 'duckdb'])('checks of SQL on %s', (kind) => {
  let engine: SqlEngine

  beforeAll(async () => {
    engine = await openEngine(kind)
  }, 120_000)

  afterAll(() => engine.close())

  test.each(cases)('$name', async ({ solution, check, passes, fails }) => {
    const exercise = await exerciseWith(kind, engine, solution, [check])
    // What is recorded from need not have what is asked of the text.
    for (const answer of check.kind === 'requires' ? passes : [solution, ...passes]) {
      expect([answer, inWords(await gradeText(exercise, engine, answer))]).toEqual([answer, ['c passed']])
    }
    for (const [answer, told] of Object.entries(fails)) {
      const verdict = await gradeText(exercise, engine, answer)
      expect(verdict.passed).toBe(false)
      expect([answer, verdict.fault, verdict.checks[0]?.outcome]).toEqual([answer, undefined, 'failed'])
      if (typeof told === 'string') expect(verdict.checks[0]?.message).toBe(told)
      else expect(verdict.checks[0]?.message).toMatch(told)
    }
  })
})
