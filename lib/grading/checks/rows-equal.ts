import type { CheckResult, RowDifference } from '../verdict'
import type { ResultColumn } from './cell-value'
import { failed, passed } from './check-outcome'
import type { SqlCheck } from './check-spec'
import type { RowsDifference } from './compare-rows'
import { describeDifference } from './describe-difference'
import type { RecordedResult } from './recorded-result'

type RowsEqual = Extract<SqlCheck, { kind: 'rows-equal' }>

/** Whether a result holds the expected rows; `seen` is false for data that the learner must not be told of. */
export function checkRowsEqual(
  spec: RowsEqual,
  expected: RecordedResult,
  got: RecordedResult,
  seen: boolean,
): CheckResult {
  const described = describeDifference(expected, got, spec)
  if (described === undefined) return passed(spec)
  const { message, difference } = described
  if (difference === undefined) return failed(spec, message)
  const says = spec.says === undefined ? [] : [spec.says]
  return failed(spec, [seen ? message : general(difference), ...says].join(' '), {
    firstDifference: firstDifference(difference, expected.columns),
  })
}

function general(difference: RowsDifference): string {
  if (difference.kind === 'extra') return 'On other data it gives rows that should not be there.'
  if (difference.kind === 'missing') return 'On other data rows are missing.'
  if (difference.kind === 'order') return 'On other data the rows come in another order.'
  return 'On other data the values of a row are not the expected ones.'
}

function firstDifference(difference: RowsDifference, columns: readonly ResultColumn[]): RowDifference {
  const names = columns.map(({ name }) => name)
  const row = difference.row + 1
  if (difference.kind === 'extra') return { row, columns: names, got: difference.got }
  if (difference.kind === 'missing') return { row, columns: names, expected: difference.expected }
  return { row, columns: names, expected: difference.expected, got: difference.got }
}
