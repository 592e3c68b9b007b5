import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { splitStatements } from '@/lib/grading/engines/postgres/split-statements'

const texts = (sql: string) => splitStatements(sql).map((statement) => statement.sql)

describe('splitting SQL into statements', () => {
  test.each([
    ['select 1; select 2', ['select 1', 'select 2']],
    ['select 1;', ['select 1']],
    ['', []],
    [' ;; \n ; ', []],
    ['-- only; a comment\n/* ; */', []],
    ["select ';' as a; select 2", ["select ';' as a", 'select 2']],
    ["select 'it''s; fine'; select 2", ["select 'it''s; fine'", 'select 2']],
    ["select E'a\\'; b'; select 2", ["select E'a\\'; b'", 'select 2']],
    ['select ";" from t; select 2', ['select ";" from t', 'select 2']],
    ['select $$a;b$$; select 2', ['select $$a;b$$', 'select 2']],
    ['do $body$ begin; $$ ; end $body$; select 2', ['do $body$ begin; $$ ; end $body$', 'select 2']],
    ['select 1 /* a /* nested; */ b; */ ; select 2', ['select 1 /* a /* nested; */ b; */', 'select 2']],
    ['select 1 -- one;\n; select 2', ['select 1 -- one;', 'select 2']],
    ['select a$b$c; select 2', ['select a$b$c', 'select 2']],
    [
      'begin; select case when true then 1 end; commit',
      ['begin', 'select case when true then 1 end', 'commit'],
    ],
    [
      'create function f() returns int begin atomic select 1; select case when true then 2 end; end; select 3',
      [
        'create function f() returns int begin atomic select 1; select case when true then 2 end; end',
        'select 3',
      ],
    ],
    ["select 'open; end", ["select 'open; end"]],
  ])('%j', (sql, expected) => {
    expect(texts(sql)).toEqual(expected)
  })

  test('every statement stands in the text at its offset, and the text loses no other character that matters', () => {
    const piece = fc.constantFrom(
      "'",
      '"',
      ';',
      '$$',
      '$a$',
      '--',
      '\n',
      '/*',
      '*/',
      ' ',
      'select',
      'E',
      '1',
      '🙂',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const sql = pieces.join('')
        let end = 0
        for (const statement of splitStatements(sql)) {
          expect(sql.startsWith(statement.sql, statement.offset)).toBe(true)
          expect(statement.offset).toBeGreaterThanOrEqual(end)
          end = statement.offset + statement.sql.length
        }
      }),
    )
  })

  test('statements of plain words come back as they went in', () => {
    const statement = fc
      .stringMatching(/^[a-z][a-z0-9 ,()=]{0,30}[a-z]$/)
      .filter((text) => !/begin\s+atomic/.test(text))
    fc.assert(
      fc.property(fc.array(statement, { maxLength: 8 }), (statements) => {
        expect(texts(statements.join(';\n'))).toEqual(statements)
      }),
    )
  })
})
