import type { PGlite, PGliteInterface, Results } from '@electric-sql/pglite'
import type { RunResult, StatementResult, Value } from './result'
import { splitStatements } from './split-statements'
import { describeError } from './sql-error'

/** One table as it is loaded: the statement that creates it, and its rows as CSV with a header line. */
export interface TableSource {
  readonly ddl: string
  readonly csv: Blob
}

/** Gives a table by its name, such as `shop.orders`; throws where there is none. */
export type TableLoader = (name: string) => Promise<TableSource>

export interface PostgresEngine {
  /** Loads tables that are not there yet and collects their statistics. */
  load(tables: readonly string[]): Promise<void>
  /** Runs every statement of a text in turn and stops at the first that fails; a transaction left open is rolled back. */
  run(sql: string): Promise<RunResult>
  /** Everything as it was: the tables freshly loaded, by default those that were, and no settings. */
  reset(tables?: readonly string[]): Promise<void>
  close(): Promise<void>
}

export interface PostgresOptions {
  /** Rows kept of each result; the count is always the full one. */
  readonly rowLimit?: number
}

/** Who the SQL runs as: owner of the tables, not a superuser, so that privileges and row security are real. */
const ROLE = 'learner'

/** A PostgreSQL in this process on the given PGlite, in UTC, holding no table yet. */
export async function openPostgres(
  database: PGlite,
  loadTable: TableLoader,
  { rowLimit = 10_000 }: PostgresOptions = {},
): Promise<PostgresEngine> {
  const types = await typeNames(database)
  const parsers = asText(types)
  const loaded = new Set<string>()
  await database.exec(`create role ${ROLE}`)
  await prepare(database)

  async function load(tables: readonly string[]): Promise<void> {
    const missing = tables.filter((table) => !loaded.has(table))
    if (missing.length === 0) return
    const sources = await Promise.all(missing.map(async (name) => ({ name, ...(await loadTable(name)) })))
    await database.exec('reset role')
    // A sample of 300 times this many rows takes in the largest table whole: the planner's estimates are the same every time.
    await database.exec('set default_statistics_target = 130')
    for (const { name, ddl, csv } of sources) {
      const schema = identifier(name.split('.')[0] ?? '')
      await database.exec(`create schema if not exists ${schema} authorization ${ROLE};\n${ddl}`)
      await database.query(`copy ${name} from '/dev/blob' (format csv, header)`, [], { blob: csv })
      await database.exec(`alter table ${name} owner to ${ROLE}`)
      // Not only statistics: an index-only scan needs the visibility map that vacuum writes.
      await database.exec(`vacuum analyze ${name}`)
      loaded.add(name)
    }
    await database.exec('reset default_statistics_target')
    await becomeLearner(database)
  }

  async function run(sql: string): Promise<RunResult> {
    const statements: StatementResult[] = []
    for (const statement of splitStatements(sql)) {
      const notices: string[] = []
      const started = performance.now()
      try {
        const results = await database.exec(statement.sql, {
          rowMode: 'array',
          parsers,
          onNotice: (notice) => notices.push(notice.message ?? ''),
        })
        const ms = performance.now() - started
        for (const result of results) statements.push(toStatement(result, types, rowLimit, ms, notices))
      } catch (fault) {
        await endTransaction(database)
        return { statements, error: describeError(fault as Error, statement, sql) }
      }
    }
    await endTransaction(database)
    return { statements }
  }

  async function reset(tables: readonly string[] = [...loaded]): Promise<void> {
    loaded.clear()
    await database.exec('rollback')
    await database.exec('reset role')
    await database.exec('discard all')
    await database.exec(`drop owned by ${ROLE} cascade`)
    await prepare(database)
    await load(tables)
  }

  return { load, run, reset, close: () => database.close() }
}

async function prepare(database: PGliteInterface): Promise<void> {
  await database.exec("set timezone = 'UTC'")
  await database.exec(
    `grant create on database postgres to ${ROLE}; grant create on schema public to ${ROLE}`,
  )
  await becomeLearner(database)
}

async function becomeLearner(database: PGliteInterface): Promise<void> {
  await database.exec(`set role ${ROLE}`)
}

/** Outside a transaction PostgreSQL only warns. */
async function endTransaction(database: PGliteInterface): Promise<void> {
  await database.exec('rollback')
  await becomeLearner(database)
}

function identifier(name: string): string {
  if (!/^[a-z_][a-z0-9_]*$/.test(name)) throw new RangeError(`"${name}" is no schema name`)
  return name
}

function toStatement(
  result: Results,
  types: ReadonlyMap<number, string>,
  rowLimit: number,
  ms: number,
  notices: readonly string[],
): StatementResult {
  const rows = result.rows as unknown as Value[][]
  return {
    command: result.command ?? '',
    columns: result.fields.map(({ name, dataTypeID }) => ({
      name,
      type: types.get(dataTypeID) ?? 'unknown',
    })),
    rows: rows.slice(0, rowLimit),
    rowCount: rows.length > 0 ? rows.length : (result.rowCount ?? 0),
    ms,
    notices,
  }
}

/** Type names by object id, as the database itself lists them. */
async function typeNames(database: PGliteInterface): Promise<Map<number, string>> {
  const { rows } = await database.query<{ oid: number; typname: string }>(
    'select oid::int4, typname from pg_type',
  )
  return new Map(rows.map(({ oid, typname }) => [oid, typname]))
}

/** Leaves every value as PostgreSQL wrote it. */
function asText(types: ReadonlyMap<number, string>): Record<number, (value: string) => string> {
  return Object.fromEntries([...types.keys()].map((oid) => [oid, (value: string) => value]))
}
