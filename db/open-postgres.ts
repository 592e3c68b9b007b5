import { NodePgSession } from 'drizzle-orm/node-postgres'
import { PgDatabase, PgDialect } from 'drizzle-orm/pg-core'
import pg from 'pg'
import * as columns from './columns/postgres.ts'
import type { Database, Statements, Work, Written } from './database.ts'
import { DatabaseUnavailable } from './errors.ts'
import { migratePostgres } from './migrate-postgres.ts'
import { fromPostgres, isConflict } from './postgres-errors.ts'
import { retried } from './retry.ts'
import type { Columns } from './schema/columns.ts'
import { defineSchema } from './schema/schema.ts'
import { checkStatement, checkUnit } from './unit-checks.ts'

/** Opens a pool of connections to a PostgreSQL server; connects on first use. */
export function openPostgres(url: string): Database {
  const pool = connect(url)
  const outside = new Session(pool, (statement) => retried(statement, isConflict))

  const transaction = <T>(work: Work<T>) =>
    translated(() => retried(() => inTransaction(pool, work), isConflict))

  return {
    engine: 'postgres',
    // Both vocabularies have the same names; their column classes differ, and Drizzle reads each with its own dialect.
    schema: defineSchema(columns as unknown as Columns),
    ...statementsOf(outside),
    transaction,
    written: () => undefined,
    migrate: (folder) =>
      translated(async () => {
        const client = await pool.connect()
        try {
          await migratePostgres(client, folder)
        } finally {
          // Not kept: its session may hold what a migration has set.
          client.release(true)
        }
      }),
    close: async () => {
      if (!pool.ended) await pool.end()
    },
  }
}

function connect(url: string) {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: 'cairn',
    max: 10,
    // Counts the wait for a free connection as well.
    connectionTimeoutMillis: 15_000,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
    statement_timeout: 30_000,
    idle_in_transaction_session_timeout: 30_000,
  })
  // An idle connection that breaks is dropped from the pool; whoever asks next gets a new one or is told.
  pool.on('error', () => undefined)
  return pool
}

/** Runs a unit once in a serialisable transaction, which gives it what SQLite's single writer gives. */
async function inTransaction<T>(pool: pg.Pool, work: Work<T>): Promise<T> {
  const client = await pool.connect()
  // A connection that breaks between two statements says so by an event as well; the next statement fails.
  const ignore = () => undefined
  client.on('error', ignore)
  let broken = false
  try {
    await client.query(`begin isolation level serializable; ${savepoint}`)
    const value = await carryOut(client, work)
    await client.query('commit')
    return value
  } catch (error) {
    await client.query('rollback').catch(() => {
      broken = true
    })
    throw error
  } finally {
    client.off('error', ignore)
    client.release(broken)
  }
}

async function carryOut<T>(client: pg.PoolClient, work: Work<T>): Promise<T> {
  const session = new Session(client, (statement) => statement())
  const unit = work(statementsOf(session))
  checkUnit(unit)
  let step = unit.next()
  for (let first = true; !step.done; first = false) {
    checkStatement(step.value, session)
    if (!first) await client.query(`release savepoint statement; ${savepoint}`)
    let outcome: unknown
    try {
      outcome = await step.value
    } catch (error) {
      // A conflict is one of these: the whole unit is run again.
      if (error instanceof DatabaseUnavailable) throw error
      await client.query('rollback to savepoint statement')
      step = unit.throw(error)
      continue
    }
    step = unit.next(outcome)
  }
  return step.value
}

/** One before each statement: a unit that catches a statement's error can go on, as it can on SQLite. */
const savepoint = 'savepoint statement'

type Carry = (statement: () => Promise<unknown>) => Promise<unknown>
type Prepare = NodePgSession<Record<string, never>, Record<string, never>>['prepareQuery']

/** Every statement passes here once: its errors become Cairn's own, and `carry` decides how it runs. */
class Session extends NodePgSession<Record<string, never>, Record<string, never>> {
  constructor(
    client: pg.Pool | pg.PoolClient,
    private readonly carry: Carry,
  ) {
    super(client, dialect, undefined)
  }

  override prepareQuery: Prepare = (...statement) => {
    const prepared = super.prepareQuery(...statement)
    const execute = prepared.execute.bind(prepared)
    return Object.assign(prepared, {
      execute: (values?: Record<string, unknown>) =>
        translated(() => this.carry(async () => outcomeOf(await execute(values)))),
    })
  }
}

const dialect = new PgDialect({ casing: 'snake_case' })

function outcomeOf(result: unknown): unknown {
  if (Array.isArray(result)) return result
  const written: Written = { count: (result as pg.QueryResult).rowCount ?? 0 }
  return written
}

function statementsOf(session: Session): Statements {
  const db = new PgDatabase(dialect, session, undefined)
  const statements = {
    select: db.select.bind(db),
    insert: db.insert.bind(db),
    update: db.update.bind(db),
    delete: db.delete.bind(db),
  }
  // The one place where PostgreSQL's builders are given the shared type.
  return statements as unknown as Statements
}

async function translated<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw fromPostgres(error)
  }
}
