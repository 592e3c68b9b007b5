import type { DuckDBConnection } from '@duckdb/duckdb-wasm/blocking'
import type { ResultColumn, StatementResult, Value } from '../postgres/result'
import { asPostgresText, postgresType } from './duckdb-value'

/**
 * Runs one statement. Values come as PostgreSQL would write them; `changes` tells whether it may have changed anything.
 * Throws DuckDB's own error.
 */
export async function runStatement(
  connection: DuckDBConnection,
  sql: string,
  rowLimit: number,
): Promise<{ readonly result: StatementResult; readonly changes: boolean }> {
  const from = performance.now()
  const columns = isQuery.test(sql) ? columnsOf(connection, sql) : undefined
  const found = columns
    ? await readAll(connection, sql, columns, rowLimit)
    : runOther(connection, sql, rowLimit)
  const command = /^\(*\s*(\w+)/.exec(sql)?.[1]?.toUpperCase() ?? ''
  const result = { command, ...found, ms: performance.now() - from, notices: [] }
  return { result, changes: columns === undefined && !tells.test(sql) }
}

/** A query that can stand in another, by its first word. */
const isQuery = /^\(*\s*(select|with|from|values|table|pivot|unpivot)\b/i

/** Statements about others: they give rows and change nothing. */
const tells = /^\s*(summarize|describe|desc|show|explain)\b/i

/** The columns of a query, without running it; undefined where the statement only begins like a query. */
function columnsOf(connection: DuckDBConnection, sql: string): ResultColumn[] | undefined {
  try {
    const described = connection.query(`describe\n${sql}`)
    return described.toArray().map((row) => {
      const [name, type] = row.toArray()
      return { name: String(name), type: postgresType(String(type)) }
    })
  } catch (fault) {
    if (fault instanceof Error && /^Parser Error/.test(fault.message)) return undefined
    throw withoutFirstLine(fault)
  }
}

type Found = Pick<StatementResult, 'columns' | 'rows' | 'rowCount'>

async function readAll(
  connection: DuckDBConnection,
  query: string,
  columns: readonly ResultColumn[],
  rowLimit: number,
): Promise<Found> {
  const sql = `select columns(*)::varchar from (\n${query}\n)`
  const rows: Value[][] = []
  let rowCount = 0
  try {
    for await (const batch of await connection.send(sql)) {
      rowCount += batch.numRows
      for (let at = 0; at < batch.numRows && rows.length < rowLimit; at++) {
        const cells = batch.get(at)?.toArray() ?? []
        rows.push(columns.map((column, place) => asPostgresText(cells[place], column)))
      }
    }
  } catch (fault) {
    throw withoutFirstLine(fault)
  }
  return { columns, rows, rowCount }
}

/** What is no query: what it changed is a count; with RETURNING it gives rows, and so does what tells. */
function runOther(connection: DuckDBConnection, sql: string, rowLimit: number): Found {
  const table = connection.query(sql)
  const names = table.schema.fields.map(({ name }) => name)
  if (!tells.test(sql) && !/\breturning\b/i.test(sql)) {
    const count = names[0] === 'Count' ? Number(table.get(0)?.toArray()[0] ?? 0) : 0
    return { columns: [], rows: [], rowCount: count }
  }
  const columns = names.map((name) => ({ name, type: 'text' }))
  const rows = table.toArray().slice(0, rowLimit)
  return {
    columns,
    rows: rows.map((row) => row.toArray().map((cell: unknown) => (cell === null ? null : String(cell)))),
    rowCount: table.numRows,
  }
}

/** The query stands on the lines after the one we put before it. */
function withoutFirstLine(fault: unknown): unknown {
  if (!(fault instanceof Error)) return fault
  const message = fault.message.replace(
    /^LINE (\d+): (.*)\n( *)\^/m,
    (_, line: string, code: string, caret: string) => {
      const label = `LINE ${Number(line) - 1}: `
      const shift = label.length - `LINE ${line}: `.length
      return `${label}${code}\n${' '.repeat(Math.max(0, caret.length + shift))}^`
    },
  )
  return new Error(message, { cause: fault })
}
