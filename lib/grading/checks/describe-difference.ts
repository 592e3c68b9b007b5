import { type Cell, cellInWords, type ResultColumn } from './cell-value'
import { type CompareRowsOptions, compareRows, type RowsDifference } from './compare-rows'
import type { RecordedResult } from './recorded-result'

/**
 * What two results differ in, in words: the columns, or else how many rows and the first that differs. Undefined where
 * they are the same.
 */
export function describeDifference(
  expected: RecordedResult,
  got: RecordedResult,
  options: CompareRowsOptions,
): { readonly message: string; readonly difference?: RowsDifference } | undefined {
  const names = (result: RecordedResult) => result.columns.map(({ name }) => name).join(', ')
  if (names(expected).toLowerCase() !== names(got).toLowerCase()) {
    return { message: `The columns are ${names(got) || 'none'}; expected are ${names(expected)}.` }
  }
  const difference = compareRows(expected, got, options)
  if (difference === undefined) return undefined
  const counts = countsInWords(expected.rows.length, got.rows.length)
  return { message: `${counts}${inWords(difference, expected.columns)}`, difference }
}

function countsInWords(expected: number, got: number): string {
  if (expected === got) return ''
  return `There ${got === 1 ? 'is 1 row' : `are ${got} rows`}; expected are ${expected}. `
}

function inWords(difference: RowsDifference, columns: readonly ResultColumn[]): string {
  const row = `Row ${difference.row + 1}`
  if (difference.kind === 'extra')
    return `${row} should not be there: ${rowInWords(difference.got, columns)}.`
  if (difference.kind === 'missing') return `A row is missing: ${rowInWords(difference.expected, columns)}.`
  if (difference.kind === 'order') {
    const [got, expected] = [difference.got, difference.expected].map((cells) => rowInWords(cells, columns))
    return `The rows are right, but not their order: row ${difference.row + 1} is ${got}; expected is ${expected}.`
  }
  return `${row}: ${changesInWords(difference.expected, difference.got, columns)}`
}

/** `depot_id 4 has net 120,450; expected 118,200.` */
function changesInWords(
  expected: readonly Cell[],
  got: readonly Cell[],
  columns: readonly ResultColumn[],
): string {
  const differing = columns.flatMap((column, at) => (expected[at] === got[at] ? [] : [{ column, at }]))
  const named = differing.slice(0, 3)
  const side = (cells: readonly Cell[]) =>
    named.map(({ column, at }) => `${column.name} ${cellInWords(cells[at] ?? null, column)}`).join(', ')
  const [one] = named
  const wanted =
    named.length === 1 && one ? cellInWords(expected[one.at] ?? null, one.column) : side(expected)
  const label = columns[0]
  const of = label && expected[0] === got[0] ? `${label.name} ${cellInWords(got[0] ?? null, label)} has ` : ''
  return `${of}${side(got)}; expected ${wanted}.`
}

function rowInWords(row: readonly Cell[], columns: readonly ResultColumn[]): string {
  const cells = columns.map((column, at) => `${column.name} ${cellInWords(row[at] ?? null, column)}`)
  return cells.length > 6 ? `${cells.slice(0, 6).join(', ')} …` : cells.join(', ')
}
