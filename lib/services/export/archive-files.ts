import type { Database } from '@/db/database'
import { listPersonal, type PersonalTable, personalTables } from '@/db/queries/personal-tables'
import { type CsvCell, csvMark, toCsv } from '@/lib/wording/csv'

/** A file of an archive; its text comes in parts, so that a long one is never whole in memory. */
export interface ArchiveFile {
  readonly name: string
  readonly parts: () => AsyncIterable<string>
}

/** Rows read at a time. */
const pageSize = 500

/** What is kept about a person as files: each area as JSON and as CSV, and a note on what is what. */
export function archiveFiles(
  db: Database,
  person: { readonly id: string; readonly name: string },
  { at, withPrivate }: { readonly at: number; readonly withPrivate: boolean },
): ArchiveFile[] {
  const tables = personalTables.filter(({ isPrivate }) => withPrivate || !isPrivate)
  return [
    { name: 'README.txt', parts: () => once(readme(tables, person.name, at, withPrivate)) },
    ...tables.flatMap((table) => [
      { name: `${table.file}.json`, parts: () => jsonOf(pagesOf(db, table, person.id)) },
      { name: `${table.file}.csv`, parts: () => csvOf(pagesOf(db, table, person.id)) },
    ]),
  ]
}

type Row = Readonly<Record<string, unknown>>

async function* pagesOf(
  db: Database,
  table: PersonalTable,
  personId: string,
): AsyncGenerator<readonly Row[]> {
  for (let offset = 0; ; offset += pageSize) {
    const page = await listPersonal(db, table, personId, { offset, atMost: pageSize })
    if (page.length > 0) yield page
    if (page.length < pageSize) return
  }
}

async function* jsonOf(pages: AsyncIterable<readonly Row[]>): AsyncGenerator<string> {
  let before = '[\n'
  for await (const page of pages) {
    yield before + page.map((row) => JSON.stringify(row)).join(',\n')
    before = ',\n'
  }
  yield before === '[\n' ? '[]\n' : '\n]\n'
}

async function* csvOf(pages: AsyncIterable<readonly Row[]>): AsyncGenerator<string> {
  let columns: readonly string[] | undefined
  for await (const page of pages) {
    const heading = columns ? [] : [Object.keys(page[0]!)]
    columns ??= heading[0]!
    yield (heading.length > 0 ? csvMark : '') +
      toCsv([...heading, ...page.map((row) => Object.values(row).map(cellOf))])
  }
}

function cellOf(value: unknown): CsvCell {
  if (value === null || value === undefined) return null
  if (typeof value === 'string' || typeof value === 'number') return value
  if (value instanceof Date) return value.toISOString()
  return JSON.stringify(value)
}

async function* once(text: string): AsyncGenerator<string> {
  yield text
}

function readme(tables: readonly PersonalTable[], name: string, at: number, withPrivate: boolean): string {
  return [
    `What Cairn keeps about ${name}, as of ${new Date(at).toISOString()}.`,
    '',
    'Each area is there twice: as JSON, which loses nothing, and as CSV for a spreadsheet. Instants are in UTC. In CSV,',
    'an apostrophe stands before a text that a spreadsheet would take for a formula. An area without entries is an empty file.',
    ...(withPrivate
      ? []
      : [
          '',
          'Drafts, answers, attempts, placement, review and settings are left out: they are for this person alone, who gets them under Settings.',
        ]),
    '',
    ...tables.map(({ file, what }) => `${file.padEnd(18)}${what}`),
    '',
    'Left out: the hash of a password, secret parts of addresses, and the hidden half of verdicts.',
    '',
  ].join('\r\n')
}
