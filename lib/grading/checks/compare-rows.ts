import { type Cell, isNumber, plainNumber, sameNumber, toleranceOf } from './cell-value'
import type { RecordedResult } from './recorded-result'

type Row = readonly Cell[]

export interface CompareRowsOptions {
  /** Whether the order of the rows counts. */
  readonly ordered: boolean
  /** Largest difference of two numbers that counts as none, relative to the expected one. */
  readonly tolerance?: number
}

/** Where two results with the same columns part: rows from 0, the first in the order of `got`. */
export type RowsDifference =
  /** A row of `got` stands for one of `expected`, and some of its cells are not the expected ones. */
  | { readonly kind: 'changed'; readonly row: number; readonly expected: Row; readonly got: Row }
  | { readonly kind: 'extra'; readonly row: number; readonly got: Row }
  | { readonly kind: 'missing'; readonly row: number; readonly expected: Row }
  /** All rows are there, but at this row in another order. */
  | { readonly kind: 'order'; readonly row: number; readonly expected: Row; readonly got: Row }

/**
 * The first difference of two results, or undefined where they hold the same rows as often. Numbers are compared by
 * value, so 1.50 is 1.5; everything else by its text. Both must have as many columns.
 */
export function compareRows(
  expected: RecordedResult,
  got: RecordedResult,
  options: CompareRowsOptions,
): RowsDifference | undefined {
  const by = comparisons(expected, got, options.tolerance)
  const left = unmatched(expected, got, by)
  const extra = left.extra[0]
  if (extra !== undefined) {
    const row = got.rows[extra]!
    const candidates = left.missing.map((at) => expected.rows[at]!)
    const twin = nearest(row, candidates, by)
    return twin
      ? { kind: 'changed', row: extra, expected: twin, got: row }
      : { kind: 'extra', row: extra, got: row }
  }
  const missing = left.missing[0]
  if (missing !== undefined) return { kind: 'missing', row: missing, expected: expected.rows[missing]! }
  if (!options.ordered) return undefined
  const place = got.rows.findIndex((row, at) => !sameRow(expected.rows[at]!, row, by))
  if (place < 0) return undefined
  return { kind: 'order', row: place, expected: expected.rows[place]!, got: got.rows[place]! }
}

/** How one column of both results is compared. */
interface Comparison {
  readonly number: boolean
  readonly tolerance: number
}

type Comparisons = readonly Comparison[]

function comparisons(expected: RecordedResult, got: RecordedResult, asked?: number): Comparisons {
  return expected.columns.map((column, at) => {
    const other = got.columns[at]!
    const number = isNumber(column) && isNumber(other)
    return { number, tolerance: number ? toleranceOf(column, other, asked) : 0 }
  })
}

function sameCell(expected: Cell, got: Cell, { number, tolerance }: Comparison): boolean {
  if (expected === null || got === null) return expected === got
  return number ? sameNumber(expected, got, tolerance) : expected === got
}

function sameRow(expected: Row, got: Row, by: Comparisons): boolean {
  return by.every((comparison, at) => sameCell(expected[at] ?? null, got[at] ?? null, comparison))
}

/** Rows of either side without a partner on the other, each in its order. */
function unmatched(expected: RecordedResult, got: RecordedResult, by: Comparisons) {
  const tolerant = by.some(({ tolerance }) => tolerance > 0)
  // Only cells that must be equal to the letter can find a partner by a table; among those it is searched for.
  const places = new Map<string, number[]>()
  for (const [at, row] of expected.rows.entries()) {
    const key = keyOf(row, by)
    const known = places.get(key)
    if (known) known.push(at)
    else places.set(key, [at])
  }
  const extra: number[] = []
  for (const [at, row] of got.rows.entries()) {
    const waiting = places.get(keyOf(row, by)) ?? []
    const partner = tolerant ? waiting.findIndex((other) => sameRow(expected.rows[other]!, row, by)) : 0
    if (waiting.length === 0 || partner < 0) extra.push(at)
    else waiting.splice(partner, 1)
  }
  return { extra, missing: [...places.values()].flat().toSorted((a, b) => a - b) }
}

function keyOf(row: Row, by: Comparisons): string {
  const cells = by.map(({ number, tolerance }, at) => {
    const cell = row[at] ?? null
    if (cell === null || !number) return cell
    return tolerance > 0 ? 0 : plainNumber(cell)
  })
  return JSON.stringify(cells)
}

/** The missing row that a wrong row most likely stands for: it shares the first cell, and most of the others. */
function nearest(row: Row, candidates: readonly Row[], by: Comparisons): Row | undefined {
  let best: Row | undefined
  let most = 0
  for (const candidate of candidates) {
    const shared = by.map((comparison, at) => sameCell(candidate[at] ?? null, row[at] ?? null, comparison))
    const score = shared.filter(Boolean).length + (shared[0] ? row.length : 0)
    if (score > most) {
      best = candidate
      most = score
    }
  }
  // With nothing in common, one row is as good as another where only one is left.
  return best ?? (candidates.length === 1 ? candidates[0] : undefined)
}
