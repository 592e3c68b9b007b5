import { describe, expect, test } from 'vitest'
import { withParameters } from '@/lib/grading/engines/sql/with-parameters'
import { codeOf } from '@/lib/grading/kinds/code-of'

describe('parameters', () => {
  const values = { day: "date '2024-09-10'", n: '3' }

  test.each([
    ['select $day, $n', "select date '2024-09-10', 3"],
    ['select \'$day\', "$n" -- $day\n/* $n */', 'select \'$day\', "$n" -- $day\n/* $n */'],
    ['select $$ $n $$, $q$ $day $q$', 'select $$ $n $$, $q$ $day $q$'],
    ['select a$n, $other, $1, $', 'select a$n, $other, $1, $'],
    ['select $constructor', 'select $constructor'],
  ])('%s', (sql, expected) => {
    expect(withParameters(sql, values)).toBe(expected)
  })
})

describe('the code of an answer', () => {
  test.each([
    [
      'sql-postgres',
      'select \'its\' -- note\n, "distinct" /* a\nb */ from x',
      'select \'\'  \n, "distinct"  \n from x',
    ],
    ['sql-postgres', 'do $$ begin set x = off; end $$', 'do $$ begin set x = off; end $$'],
    ['python', 'a = \'now()\'  # now()\nb = """x\nnow()""" + now()', "a = ''  \nb = ''\n + now()"],
    ['config-yaml', 'a: b # note\nc: "#d"', 'a: b \nc: "#d"'],
    ['config-hcl', 'a = "# b" // c\n/* d\n*/ e = 1', 'a = "# b" \n\n e = 1'],
    ['config-dockerfile', '# syntax\nRUN echo "#1"', '\nRUN echo "#1"'],
  ] as const)('in %s: %s', (kind, text, expected) => {
    expect(codeOf(kind, text)).toBe(expected)
  })
})
