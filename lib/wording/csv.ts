/** What a cell holds: null is an empty field, an empty text a quoted one. */
export type CsvCell = string | number | null

/** Rows that may be made as they are taken: a long portion of them is never held, which would leave much to clear away. */
export type CsvRows = Iterable<readonly CsvCell[]>

/** A byte order mark, by which Excel knows that a file is UTF-8. */
export const csvMark = '\uFEFF'

/**
 * Rows as CSV with CRLF (RFC 4180). A text that a spreadsheet would run as a formula gets an apostrophe before it; a
 * number written as text is none and stays as it is.
 */
export function toCsv(rows: CsvRows): string {
  let text = ''
  for (const row of rows) text += `${row.map(field).join(',')}\r\n`
  return text
}

function field(cell: CsvCell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  const text = isFormula(cell) ? `'${cell}` : cell
  return text === '' || /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

function isFormula(text: string): boolean {
  return /^[=+\-@\t\r\n＝＋－＠]/.test(text) && !/^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text)
}
