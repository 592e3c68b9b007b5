import type { DatasetIndex } from '@/lib/grading/data/dataset-index'

const place = '/datasets/harebell'

export interface Column {
  readonly name: string
  readonly type: string
  readonly about: string
}

export interface TableData {
  readonly about: string
  readonly columns: readonly Column[]
}

/** What each table is and has, as its own DDL says it. Needs no engine. */
export async function fetchTables(names: readonly string[]): Promise<Readonly<Record<string, TableData>>> {
  const index = await fetchIndex()
  return Object.fromEntries(
    names.flatMap((name) => (index.tables[name] ? [[name, readDdl(index.tables[name].ddl)]] : [])),
  )
}

/** The first rows of a table, header first; the download stops once they are there. */
export async function fetchSample(name: string, rows: number): Promise<string[][]> {
  const entry = (await fetchIndex()).tables[name]
  if (!entry) throw new Error(`There is no table ${name} here.`)
  const response = await fetch(`${place}/${entry.file}`)
  if (!response.ok || !response.body) throw new Error(`The server did not give ${name} (${response.status}).`)
  const reader = response.body.pipeThrough(new DecompressionStream('gzip')).getReader()
  const decoder = new TextDecoder()
  let text = ''
  try {
    for (;;) {
      const { value, done } = await reader.read()
      text += decoder.decode(value, { stream: !done })
      if (done || readCsv(text).length > rows + 1) break
    }
  } finally {
    void reader.cancel()
  }
  return readCsv(text).slice(0, rows + 1)
}

/** Reads the columns, with their comments, from a `create table`. */
export function readDdl(ddl: string): TableData {
  const about = /^--\s*(.*)$/m.exec(ddl.slice(0, ddl.indexOf('create')))?.[1] ?? ''
  const columns = [...ddl.matchAll(/^ {2}(\w+)\s+([^\n]*?),?\s*(?:--\s*(.*))?$/gm)].flatMap(
    ([, name = '', type = '', said = '']) =>
      /^(primary|unique|check|foreign|constraint|exclude)$/.test(name) ? [] : [{ name, type, about: said }],
  )
  return { about, columns }
}

/** Fields of CSV text; an empty field that is not quoted is shown as NULL by who asks. */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [[]]
  for (const [whole, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    if (whole === '') break
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '')
    if (end !== ',') rows.push([])
  }
  return rows.filter((row) => row.length > 1 || row[0])
}

async function fetchIndex(): Promise<DatasetIndex> {
  const response = await fetch(`${place}/index.json`)
  if (!response.ok) throw new Error(`The server did not say which tables there are (${response.status}).`)
  return response.json()
}
