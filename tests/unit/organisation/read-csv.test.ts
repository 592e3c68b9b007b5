import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCsv } from '@/lib/services/invitations/read-csv'

const bytes = (text: string) => new TextEncoder().encode(text)

/** One line of anything that begins like no formula and has no space at its ends, which reading takes off. */
const cell = fc
  .string({ unit: 'grapheme', maxLength: 20 })
  .map((text) => text.replace(/\0/g, '').replace(/\r\n?/g, '\n').trim())
  .filter((text) => !/^[=+\-@]/.test(text))

const csvLine = (cells: readonly string[]) =>
  `${cells.map((text) => `"${text.replaceAll('"', '""')}"`).join(',')}\r\n`

describe('a CSV file of people', () => {
  test('is read as it was written, whatever the cells hold', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { maxLength: 20 }), (rows) => {
        const written = rows.map(([name, team, role], at) => [`p${at}@example.org`, name, team, role])
        const { rows: read } = readCsv(
          bytes([['email', 'name', 'team', 'role'], ...written].map(csvLine).join('')),
        )
        expect(read.map(({ email, name, team, role }) => [email, name, team, role])).toEqual(written)
      }),
    )
  })

  test('tells the line on which a row begins, also after cells of several lines', () => {
    const { rows } = readCsv(bytes('email,name\n\na@x.org,"A\nB"\nb@x.org,"C\r\nD\r\nE"\n\nc@x.org,F'))
    expect(rows.map(({ line }) => line)).toEqual([3, 5, 9])
  })
})
