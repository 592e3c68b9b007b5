import type { DuckDBBindings, DuckDBConnection } from '@duckdb/duckdb-wasm/blocking'
import type { DataSource } from '../data-source'
import type { RunResult, StatementResult } from '../postgres/result'
import { splitStatements } from '../postgres/split-statements'
import type { SqlEngine } from '../sql-engine'
import { duckdbDdl } from './duckdb-ddl'
import { describeDuckdbError } from './duckdb-error'
import { readDuckdbPlan } from './duckdb-plan'
import { runStatement } from './run-statement'

export interface DuckdbOptions {
  /** Rows kept of each result; the count is always the full one. */
  readonly rowLimit?: number
  /** Files and folders of the data that SQL may read, by path. */
  readonly files?: readonly string[]
  /** Further files by path, as text. */
  readonly fixtures?: Readonly<Record<string, string>>
}

/**
 * What SQL must not be able to change: nothing is fetched to extend the engine, and the only files it can open are
 * those that were registered in `files/`.
 */
const settings = [
  'set autoinstall_known_extensions = false',
  'set autoload_known_extensions = false',
  "set memory_limit = '1GB'",
  "set allowed_directories = ['files/']",
  'set enable_external_access = false',
  'set lock_configuration = true',
]

/**
 * A DuckDB in this thread on instantiated bindings, holding no table yet. Instants are plain timestamps in UTC here,
 * since time zones need an extension, and JSON is text.
 */
export async function openDuckdb(
  bindings: DuckDBBindings,
  data: DataSource,
  { rowLimit = 10_000, files = [], fixtures = {} }: DuckdbOptions = {},
): Promise<SqlEngine> {
  let connection = await open()
  let isChanged = false
  // In a work that will be taken back; a failure in it ends the transaction, and with it the work.
  let isUndoing = false
  let isAborted = false
  const loaded = new Set<string>()

  async function open(): Promise<DuckDBConnection> {
    bindings.reset()
    bindings.open({ path: ':memory:' })
    bindings.dropFiles()
    for (const path of files) {
      for (const file of await data.files(path)) bindings.registerFileBuffer(file.path, file.bytes.slice())
    }
    for (const [path, text] of Object.entries(fixtures)) bindings.registerFileText(path, text)
    const fresh = bindings.connect()
    for (const setting of settings) fresh.query(setting)
    return fresh
  }

  async function load(tables: readonly string[]): Promise<void> {
    for (const name of tables) {
      if (loaded.has(name)) continue
      const { ddl, csv } = await data.table(name)
      const [schema = ''] = name.split('.')
      const file = `files/.loading/${name}.csv`
      connection.query(`create schema if not exists "${schema}"`)
      connection.query(duckdbDdl(ddl))
      bindings.registerFileBuffer(file, new Uint8Array(await csv.arrayBuffer()))
      connection.query(`copy ${name} from '${file}' (format csv, header, allow_quoted_nulls false)`)
      bindings.dropFile(file)
      loaded.add(name)
    }
  }

  async function run(sql: string): Promise<RunResult> {
    const statements: StatementResult[] = []
    if (isAborted)
      return { statements, error: { message: 'An earlier statement failed, so this one was not run.' } }
    for (const statement of splitStatements(sql)) {
      try {
        const { result, changes } = await runStatement(connection, statement.sql, rowLimit)
        isChanged ||= changes
        statements.push(result)
      } catch (fault) {
        isAborted = isUndoing
        endTransaction()
        return { statements, error: describeDuckdbError(fault, statement, sql) }
      }
    }
    endTransaction()
    return { statements }
  }

  async function undone<T>(work: () => Promise<T>): Promise<T> {
    if (isUndoing) throw new Error('DuckDB takes back one work at a time.')
    const before = isChanged
    connection.query('begin')
    isUndoing = true
    try {
      return await work()
    } finally {
      isUndoing = false
      isAborted = false
      isChanged = before
      rollBack()
    }
  }

  function endTransaction(): void {
    if (!isUndoing) rollBack()
  }

  /** Without a transaction there is nothing to roll back, which DuckDB calls an error. */
  function rollBack(): void {
    try {
      connection.query('rollback')
    } catch {}
  }

  async function reset(tables: readonly string[] = [...loaded]): Promise<void> {
    if (isChanged || [...loaded].some((table) => !tables.includes(table))) {
      connection.close()
      connection = await open()
      loaded.clear()
      isChanged = false
    }
    await load(tables)
  }

  return {
    load,
    run,
    runAsOwner: run,
    undone,
    reset,
    plan: async (sql) => {
      const result = connection.query(`explain (analyze, format json)\n${sql.replace(/;\s*$/, '')}`)
      return readDuckdbPlan(String(result.get(0)?.toArray()[1] ?? ''))
    },
    close: async () => {
      connection.close()
      bindings.reset()
    },
  }
}
