import type { PGlite, PGliteInterface, Results } from '@electric-sql/pglite'
import type { DataSource } from '../data-source'
import type { SqlEngine } from '../sql-engine'
import { explained } from './explained'
import { type PlanNode, readPlan } from './plan'
import type { RunResult, StatementResult, Value } from './result'
import { splitStatements } from './split-statements'
import { describeError } from './sql-error'

/** Gives a table by its name, such as `shop.orders`; throws where there is none. */
type TableLoader = DataSource['table']

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
): Promise<SqlEngine> {
  const types = await typeNames(database)
  const parsers = asText(types)
  const loaded = new Set<string>()
  await database.exec(`create role ${ROLE}`)
  await grantSchemas(database)
  await forgetSettings(database)
  // The number of the next transaction that writes, after what we did ourselves: the same later says that nobody else wrote.
  let pristine = await nextTransaction(database)
  // How many works that will be taken back we are in.
  let depth = 0

  async function load(tables: readonly string[]): Promise<void> {
    const missing = tables.filter((table) => !loaded.has(table))
    if (missing.length === 0) return
    const wasPristine = await isPristine()
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
    if (wasPristine) pristine = await nextTransaction(database)
  }

  async function run(sql: string): Promise<RunResult> {
    const statements: StatementResult[] = []
    for (const statement of splitStatements(sql)) {
      const notices: string[] = []
      const started = performance.now()
      try {
        if (depth > 0) await database.exec('savepoint statement')
        const results = await database.exec(statement.sql, {
          rowMode: 'array',
          parsers,
          onNotice: (notice) => notices.push(notice.message ?? ''),
        })
        if (depth > 0) await database.exec('release statement')
        const ms = performance.now() - started
        for (const result of results) statements.push(toStatement(result, types, rowLimit, ms, notices))
      } catch (fault) {
        await (depth > 0 ? takeBack('statement') : endTransaction(database))
        return { statements, error: describeError(fault as Error, statement, sql) }
      }
    }
    await (depth > 0 ? becomeLearner(database) : endTransaction(database))
    return { statements }
  }

  async function undone<T>(work: () => Promise<T>): Promise<T> {
    const wasPristine = depth === 0 && (await isPristine())
    const point = `work_${depth}`
    await database.exec(depth === 0 ? 'begin' : `savepoint ${point}`)
    depth++
    try {
      return await work()
    } finally {
      depth--
      await (depth > 0 ? takeBack(point) : endTransaction(database))
      if (wasPristine) pristine = await nextTransaction(database)
    }
  }

  async function takeBack(point: string): Promise<void> {
    await database.exec(`rollback to ${point}; release ${point}`)
    await becomeLearner(database)
  }

  async function runAsOwner(sql: string): Promise<RunResult> {
    await forgetSettings(database)
    return run(sql)
  }

  async function reset(tables: readonly string[] = [...loaded]): Promise<void> {
    await database.exec('rollback')
    await database.exec('reset role')
    await database.exec('discard all')
    const extra = [...loaded].some((table) => !tables.includes(table))
    if (extra || !(await isPristine())) {
      loaded.clear()
      await database.exec(`drop owned by ${ROLE} cascade`)
      await grantSchemas(database)
      pristine = await nextTransaction(database)
    }
    await forgetSettings(database)
    await load(tables)
  }

  async function plan(sql: string): Promise<PlanNode> {
    await forgetSettings(database)
    if (!(await isPristine())) await analyze()
    const { statements, error } = await run(explained(sql, 'verbose'))
    const json = statements[0]?.rows[0]?.[0]
    if (error || !json) throw new Error(error?.message ?? 'This statement has no plan.')
    return readPlan(json)
  }

  async function isPristine(): Promise<boolean> {
    return (await nextTransaction(database)) === pristine
  }

  /** As autovacuum would leave it: an index on an expression has statistics of its own. */
  async function analyze(): Promise<void> {
    await database.exec('set default_statistics_target = 130; analyze; reset default_statistics_target')
  }

  return { load, run, runAsOwner, undone, reset, plan, close: () => database.close() }
}

/** The number the next writing transaction will have: reading takes none. */
async function nextTransaction(database: PGliteInterface): Promise<string> {
  const { rows } = await database.query<{ next: string }>(
    'select pg_snapshot_xmax(pg_current_snapshot())::text as next',
  )
  return rows[0]?.next ?? ''
}

async function grantSchemas(database: PGliteInterface): Promise<void> {
  await database.exec(
    `grant create on database postgres to ${ROLE}; grant create on schema public to ${ROLE}`,
  )
}

async function forgetSettings(database: PGliteInterface): Promise<void> {
  await database.exec("reset role; reset all; set timezone = 'UTC'")
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
