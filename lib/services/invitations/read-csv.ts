import { CsvError, parse } from 'csv-parse/sync'
import { limits } from '@/lib/api/contract/shapes'
import { Invalid } from '../errors'

/** One row of a file as it was read, trimmed; a column that is not there is empty. */
export interface CsvRow {
  /** The line of the file it begins on. */
  readonly line: number
  readonly email: string
  readonly name: string
  readonly team: string
  readonly role: string
}

const columns = ['email', 'name', 'team', 'role'] as const

/**
 * Reads a CSV file of people: UTF-8 or UTF-16 with or without a byte order mark, else Windows-1252; separated by commas,
 * semicolons or tabs; the first line names the columns, in any order. Throws Invalid for what is no such file.
 */
export function readCsv(bytes: Uint8Array): { rows: readonly CsvRow[]; encoding: string } {
  if (bytes.byteLength > limits.importBytes)
    throw fault(`A file has at most ${limits.importBytes / 1024 / 1024} MB. Split it into smaller ones.`)
  const { text, encoding } = decode(bytes)
  // One kind of line break: the parser counts lines by it.
  const [heading, ...records] = parseText(text.replace(/\r\n?/g, '\n'))
  if (!heading) throw fault('The file is empty.')
  const names = heading.cells.map((cell) => cell.trim().toLowerCase())
  const unknown = names.filter((name) => name !== '' && !columns.some((column) => column === name))
  if (!names.includes('email') || unknown.length > 0 || new Set(names).size < names.length) {
    throw fault(
      'The first line names the columns: email, name, team and role, each once. Only email must be there.',
    )
  }
  if (records.length > limits.importRows) {
    throw fault(
      `The file has ${records.length.toLocaleString('en')} rows; at most ${limits.importRows.toLocaleString('en')} are read at once. Split it.`,
    )
  }
  const rows = records.map(({ line, cells }) => {
    const cell = (column: string) => cells[names.indexOf(column)]?.trim() ?? ''
    return { line, email: cell('email'), name: cell('name'), team: cell('team'), role: cell('role') }
  })
  return { rows, encoding }
}

/** Windows-1252 gives every byte a character, so it comes last: it is what Excel writes where nobody asked for UTF-8. */
function decode(bytes: Uint8Array): { text: string; encoding: string } {
  const mark = (bytes[0] ?? 0) * 256 + (bytes[1] ?? 0)
  if (mark === 0xfffe) return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'UTF-16' }
  if (mark === 0xfeff) return { text: new TextDecoder('utf-16be').decode(bytes), encoding: 'UTF-16' }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' }
  } catch {
    return { text: windows1252(bytes), encoding: 'Windows-1252' }
  }
}

/** The characters from 0x80 to 0x9F, where Windows-1252 is not Latin-1; the five that it leaves out stay control characters. */
const beyondLatin1 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'

/** Written out, since the decoder of Node 20 reads it as Latin-1: a curly apostrophe in a name would be lost. */
function windows1252(bytes: Uint8Array): string {
  const text = Buffer.from(bytes).toString('latin1')
  return text.replace(
    /[\x80-\x9f]/g,
    (character) => beyondLatin1[character.charCodeAt(0) - 0x80] ?? character,
  )
}

function parseText(text: string): { line: number; cells: readonly string[] }[] {
  if (text.includes('\0')) throw fault('This is not a text file. Save the table as CSV and choose that file.')
  try {
    const records: { line: number; cells: readonly string[] }[] = []
    parse(text, {
      delimiter: separatorOf(text),
      bom: true,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      max_record_size: 20_000,
      on_record: (cells: readonly string[], { lines }) => {
        // Told is the line on which it ends, and a field may hold line breaks; people look for where it begins.
        const breaks = cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0)
        records.push({ line: lines - breaks, cells })
        return null
      },
    })
    return records
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = 'lines' in error && typeof error.lines === 'number' ? ` near line ${error.lines}` : ''
    throw fault(`The file cannot be read as CSV${line}: look for a quotation mark that is not closed.`)
  }
}

/** Whichever stands most often in the line that names the columns. */
function separatorOf(text: string): string {
  const heading = text.trimStart().split('\n', 1)[0] ?? ''
  const count = (separator: string) => heading.split(separator).length
  return [',', ';', '\t'].reduce((best, next) => (count(next) > count(best) ? next : best))
}

const fault = (message: string) => new Invalid([{ path: 'file', message }])
