import type { LoadResult } from './load'
import { milliseconds, table, verdict } from './table'

/** A visit to a team's page, milliseconds from the request for it. */
export interface PaintFigure {
  /** The rows of the first screen are painted. */
  readonly painted: number
  /** Every row is. */
  readonly complete: number
  /** Of the matrix as JSON, not compressed. */
  readonly bytes: number
}

export interface ExportFigure {
  readonly what: string
  readonly rows: number
  readonly bytes: number
  readonly seconds: number
  /** Bytes of memory that the server held at most meanwhile. */
  readonly peak: number
}

export interface TeamFigures {
  readonly load: LoadResult
  readonly paint: PaintFigure
  readonly exports: readonly ExportFigure[]
  readonly goals: readonly { readonly text: string; readonly met: boolean }[]
}

/** What managers see, as Markdown tables and a line on the goals. */
export function teamTables({ load, paint, exports, goals }: TeamFigures): readonly string[] {
  return [
    table(
      [
        '200 people × 28 competencies',
        'requests a second',
        'p50',
        'p95',
        'p99',
        'painted',
        'all rows',
        'JSON',
      ],
      [
        [
          'Team matrix',
          Math.round(load.perSecond).toLocaleString('en'),
          milliseconds(load.p50),
          milliseconds(load.p95),
          milliseconds(load.p99),
          milliseconds(paint.painted),
          milliseconds(paint.complete),
          `${(paint.bytes / 1e3).toFixed(1)} kB`,
        ],
      ],
    ),
    table(
      ['CSV file', 'rows', 'size', 'time', 'memory of the server at most'],
      exports.map(({ what, rows, bytes, seconds, peak }) => [
        what,
        rows.toLocaleString('en'),
        `${(bytes / 1e6).toFixed(1)} MB`,
        `${seconds.toFixed(1)} s`,
        `${Math.round(peak / 1e6)} MB`,
      ]),
    ),
    `What managers see: ${goals.map(verdict).join('; ')}.`,
  ]
}
