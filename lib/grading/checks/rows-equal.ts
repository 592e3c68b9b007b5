import type { CheckResult, RowDifference } from '../verdict'
import { type Cell, cellInWords, type ResultColumn } from './cell-value'
import { failed, passed } from './check-outcome'
import type { SqlCheck } from './check-spec'
import { compareRows, type RowsDifference } from './compare-rows'
import type { RecordedResult } from './recorded-result'

type RowsEqual = Extract<SqlCheck, { kind: 'rows-equal' }>

/** Whether a result holds the expected rows; `seen` is false for data that the learner must not be told of. */
export function checkRowsEqual(
  spec: RowsEqual,
  expected: RecordedResult,
  got: RecordedResult,
  seen: boolean,
): CheckResult {
  const names = (result: RecordedResult) => result.columns.map(({ name }) => name).join(', ')
  if (names(expected).toLowerCase() !== names(got).toLowerCase()) {
    return failed(spec, `The columns are ${names(got) || 'none'}; expected are ${names(expected)}.`)
  }
  const difference = compareRows(expected, got, spec)
  if (difference === undefined) return passed(spec)
  const counts =
    expected.rows.length === got.rows.length
      ? []
      : [
          `There ${got.rows.length === 1 ? 'is 1 row' : `are ${got.rows.length} rows`}; expected are ${expected.rows.length}.`,
        ]
  const says = spec.says === undefined ? [] : [spec.says]
  const message = seen
    ? [...counts, inWords(difference, expected.columns), ...says].join(' ')
    : [general(difference), ...says].join(' ')
  return failed(spec, message, { firstDifference: firstDifference(difference, expected.columns) })
}

function general(difference: RowsDifference): string {
  if (difference.kind === 'extra') return 'On other data it gives rows that should not be there.'
  if (difference.kind === 'missing') return 'On other data rows are missing.'
  if (difference.kind === 'order') return 'On other data the rows come in another order.'
  return 'On other data the values of a row are not the expected ones.'
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

function firstDifference(difference: RowsDifference, columns: readonly ResultColumn[]): RowDifference {
  const names = columns.map(({ name }) => name)
  const row = difference.row + 1
  if (difference.kind === 'extra') return { row, columns: names, got: difference.got }
  if (difference.kind === 'missing') return { row, columns: names, expected: difference.expected }
  return { row, columns: names, expected: difference.expected, got: difference.got }
}
