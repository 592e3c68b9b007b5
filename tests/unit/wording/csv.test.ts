import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCsv } from '@/app/(learn)/practice/workspace/table-data'
import { toCsv } from '@/lib/wording/csv'

const cell = (value: string | number | null) => toCsv([[value]]).replace(/\r\n$/, '')

describe('CSV', () => {
  test.each([
    ['Ada', 'Ada'],
    ['say "a, b"', '"say ""a, b"""'],
    ['two\nlines', '"two\nlines"'],
    ['', '""'],
    [null, ''],
    [-5, '-5'],
    ['-5', '-5'],
    ['+1.5e3', '+1.5e3'],
  ])('%j is written %s', (value, written) => {
    expect(cell(value)).toBe(written)
  })

  test.each([
    '=1+1',
    '+cmd|calc',
    '-2+3',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '＝1+1',
    '＠SUM(A1)',
    '=HYPERLINK("http://x")',
  ])('%j is no formula any more', (text) => {
    expect(cell(text).replace(/^"/, '')).toMatch(/^'/)
  })

  test('reads back as it was, where nothing was a formula', () => {
    const text = fc
      .string({ minLength: 1, unit: 'grapheme' })
      .filter((one) => !/[\r\n]/.test(one) && !/^[=+\-@\t＝＋－＠]/.test(one))
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { minLength: 1 }), (rows) => {
        expect(readCsv(toCsv(rows))).toEqual(rows)
      }),
    )
  })

  test('no cell begins like a formula, whatever was in it', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const written = cell(text).replace(/^"/, '')
        expect(/^[=@\t\r]/.test(written) || (/^[+-]/.test(written) && Number.isNaN(Number(written)))).toBe(
          false,
        )
      }),
    )
  })
})
