import type { LoadResult } from './load'
import { kilobytes, milliseconds, table, verdict } from './table'

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
  /** Bytes of memory that the server held at most while the first half of the file went out, and the second. */
  readonly peaks: readonly [number, number]
}

export interface TeamFigures {
  /** The matrix while nothing is written, and while steps are completed in the team, `written` a second. */
  readonly calm: LoadResult
  readonly busy: LoadResult
  readonly written: number
  /** Milliseconds to the first answer after the process began. */
  readonly first: number
  readonly paint: PaintFigure
  readonly exports: readonly ExportFigure[]
  readonly goals: readonly { readonly text: string; readonly met: boolean }[]
}

/** What managers see, as Markdown tables and a line on the goals. */
export function teamTables({
  calm,
  busy,
  written,
  first,
  paint,
  exports,
  goals,
}: TeamFigures): readonly string[] {
  return [
    table(
      ['Team matrix, 200 people × 28 competencies', 'requests a second', 'p50', 'p95', 'p99'],
      [
        loadRow('Nothing is written meanwhile', calm),
        loadRow(`${written.toFixed(1)} steps a second are completed in the team`, busy),
      ],
    ),
    `In Chromium it is painted within ${milliseconds(paint.painted)}, with every row within ${milliseconds(paint.complete)}; its JSON has ${kilobytes(paint.bytes)}. The first answer of a new process takes ${milliseconds(first)}.`,
    table(
      ['CSV file', 'rows', 'size', 'time', 'memory of the server, first half', 'second half'],
      exports.map(({ what, rows, bytes, seconds, peaks: [first, second] }) => [
        what,
        rows.toLocaleString('en'),
        megabytes(bytes, 1),
        `${seconds.toFixed(1)} s`,
        megabytes(first),
        megabytes(second),
      ]),
    ),
    `What managers see: ${goals.map(verdict).join('; ')}.`,
  ]
}

const megabytes = (bytes: number, digits = 0) => `${(bytes / 1e6).toFixed(digits)} MB`

const loadRow = (what: string, { perSecond, p50, p95, p99 }: LoadResult) => [
  what,
  Math.round(perSecond).toLocaleString('en'),
  milliseconds(p50),
  milliseconds(p95),
  milliseconds(p99),
]
