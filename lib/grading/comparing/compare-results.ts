import { isNumeric, type ResultColumn, type Value } from '../engines/postgres/result'

export interface ComparableResult {
  readonly columns: readonly ResultColumn[]
  readonly rows: readonly (readonly Value[])[]
}

export interface CompareOptions {
  /** Whether the order of the rows counts. */
  readonly ordered: boolean
}

export type Comparison =
  | { readonly equal: true }
  /** What differs, in plain words, the most telling first. */
  | { readonly equal: false; readonly differences: readonly string[] }

/**
 * Whether two results hold the same rows under the same column names. Numbers are compared by value, so 1.50 is 1.5;
 * everything else by PostgreSQL's text. Rows count as often as they occur.
 */
export function compareResults(
  expected: ComparableResult,
  actual: ComparableResult,
  options: CompareOptions,
): Comparison {
  const names = (result: ComparableResult) => result.columns.map(({ name }) => name).join(', ')
  if (names(expected) !== names(actual)) {
    return {
      equal: false,
      differences: [`The columns are ${names(actual)}; expected are ${names(expected)}.`],
    }
  }
  const before = expected.rows.map((row) => rowText(row, expected.columns))
  const after = actual.rows.map((row) => rowText(row, actual.columns))
  const differences = options.ordered ? inOrder(before, after) : asBag(before, after)
  return differences.length === 0 ? { equal: true } : { equal: false, differences }
}

function inOrder(before: readonly string[], after: readonly string[]): string[] {
  const differences = countDifference(before, after)
  const place = before.findIndex((row, at) => at < after.length && row !== after[at])
  if (place >= 0) differences.push(`Row ${place + 1} is ${after[place]}; expected is ${before[place]}.`)
  return differences
}

function asBag(before: readonly string[], after: readonly string[]): string[] {
  const left = new Map<string, number>()
  for (const row of before) left.set(row, (left.get(row) ?? 0) + 1)
  const extra: string[] = []
  for (const row of after) {
    const count = left.get(row) ?? 0
    if (count === 0) extra.push(row)
    else left.set(row, count - 1)
  }
  const missing = [...left].flatMap(([row, count]) => Array<string>(count).fill(row))
  const differences = countDifference(before, after)
  if (missing[0] !== undefined) differences.push(`A row is missing: ${missing[0]}.`)
  if (extra[0] !== undefined) differences.push(`A row should not be there: ${extra[0]}.`)
  return differences
}

function countDifference(before: readonly string[], after: readonly string[]): string[] {
  if (before.length === after.length) return []
  return [`It has ${after.length} rows; expected are ${before.length}.`]
}

function rowText(row: readonly Value[], columns: readonly ResultColumn[]): string {
  const cells = row.map((value, place) => {
    const column = columns[place]
    if (value === null) return 'NULL'
    return column && isNumeric(column) ? plainNumber(value) : JSON.stringify(value)
  })
  return `(${cells.join(', ')})`
}

/** Without trailing zeros after the point, and without the sign of zero; as text, since numeric is wider than a double. */
function plainNumber(value: string): string {
  if (!/^-?\d+(\.\d+)?$/.test(value)) return value
  const short = value.includes('.') ? value.replace(/\.?0+$/, '') : value
  return short === '-0' ? '0' : short
}
