import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import Sqlite from 'better-sqlite3'
import { BetterSQLiteSession } from 'drizzle-orm/better-sqlite3'
import { BaseSQLiteDatabase, SQLiteSyncDialect } from 'drizzle-orm/sqlite-core'
import * as columns from './columns/sqlite.ts'
import type { Database, Statements, Work, Written } from './database.ts'
import { DatabaseUnavailable } from './errors.ts'
import { migrateSqlite } from './migrate-sqlite.ts'
import { defineSchema } from './schema/schema.ts'
import { shareCommits } from './shared-commit.ts'
import { fromSqlite } from './sqlite-errors.ts'
import { checkStatement, checkUnit, foreignStatement } from './unit-checks.ts'

/**
 * Opens a SQLite database file, or `:memory:`, making its folder where needed. One connection; every write waits until
 * the disk has it. Throws `DatabaseUnavailable` where it cannot be opened.
 */
export function openSqlite(path: string): Database {
  const client = connect(path)
  const commits = shareCommits(client)

  const outside = new Session(client, (statement, isRead) => {
    if (commits.isRunning()) throw foreignStatement()
    if (!isRead) return commits.add(statement)
    return statement()
  })
  const inside = new Session(client, (statement) => {
    if (!commits.isRunning()) throw new Error('This unit of work is over: its `tx` cannot be used any more.')
    return statement()
  })
  const tx = statementsOf(inside)

  const transaction = async <T>(work: Work<T>) => {
    if (commits.isRunning()) throw foreignStatement()
    return (await commits.add(() => carryOut(work(tx), inside))) as T
  }

  return {
    engine: 'sqlite',
    schema: defineSchema(columns),
    ...statementsOf(outside),
    transaction,
    written: writtenIn(client),
    migrate: async (folder) => migrateSqlite(client, folder),
    close: async () => {
      if (!client.open) return
      commits.finish()
      client.close()
    },
  }
}

function connect(path: string) {
  try {
    if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true })
    const client = new Sqlite(path, { timeout: 5_000 })
    client.pragma('journal_mode = WAL')
    client.pragma('synchronous = FULL')
    client.pragma('foreign_keys = ON')
    return client
  } catch (error) {
    const known = fromSqlite(error)
    if (known !== error) throw known
    throw new DatabaseUnavailable('unreachable', { cause: error })
  }
}

/** What others have committed, and what was changed through this connection: two numbers that SQLite keeps in memory. */
function writtenIn(client: Sqlite.Database): () => string {
  const byOthers = client.prepare('pragma data_version').pluck()
  const here = client.prepare('select total_changes()').pluck()
  return () => translated(() => `${byOthers.get()} ${here.get()}`)
}

/** Runs a unit to its end in one synchronous go, so that nothing in the process can come between its statements. */
function carryOut<T>(unit: Generator<PromiseLike<unknown>, T, unknown>, session: Session): T {
  checkUnit(unit)
  let step = unit.next()
  while (!step.done) {
    checkStatement(step.value, session)
    let outcome: unknown
    try {
      outcome = (step.value as SyncStatement).prepare().execute().sync()
    } catch (error) {
      if (error instanceof DatabaseUnavailable) throw error
      step = unit.throw(error)
      continue
    }
    step = unit.next(outcome)
  }
  return step.value
}

/** What Drizzle's builders of the synchronous kind have beside their types. */
type SyncStatement = PromiseLike<unknown> & { prepare(): { execute(): { sync(): unknown } } }

type Carry = (statement: () => unknown, isRead: boolean) => unknown
type Prepare = BetterSQLiteSession<Record<string, never>, Record<string, never>>['prepareQuery']

/** Every statement passes here once: its errors become Cairn's own, and `carry` decides when it runs. */
class Session extends BetterSQLiteSession<Record<string, never>, Record<string, never>> {
  constructor(
    client: Sqlite.Database,
    private readonly carry: Carry,
  ) {
    super(keepStatements(client), dialect, undefined)
  }

  override prepareQuery: Prepare = (...statement) => {
    const prepared = translated(() => super.prepareQuery(...statement))
    const isRead = statement[5]?.type === 'select'
    const { all, run } = prepared
    const written = (): Written => ({ count: run.call(prepared).changes })
    return Object.assign(prepared, {
      all: (values?: Record<string, unknown>) =>
        this.carry(() => translated(() => all.call(prepared, values)), isRead),
      run: () => this.carry(() => translated(written), isRead),
    })
  }
}

const dialect = new SQLiteSyncDialect({ casing: 'snake_case' })

function statementsOf(session: Session): Statements {
  const db = new BaseSQLiteDatabase('sync', dialect, session, undefined)
  const statements = {
    select: db.select.bind(db),
    insert: db.insert.bind(db),
    update: db.update.bind(db),
    delete: db.delete.bind(db),
  }
  // The builders are typed as synchronous; what they resolve to is what the asynchronous ones promise.
  return statements as unknown as Statements
}

/** Compiling a statement costs more than running it: the latest are kept, by their text. */
function keepStatements(client: Sqlite.Database): Sqlite.Database {
  const kept = new Map<string, Sqlite.Statement>()
  const prepare = (sql: string) => {
    const statement = kept.get(sql) ?? client.prepare(sql)
    kept.delete(sql)
    kept.set(sql, statement)
    if (kept.size > 300) kept.delete(kept.keys().next().value!)
    return statement
  }
  return { prepare } as Sqlite.Database
}

function translated<T>(statement: () => T): T {
  try {
    return statement()
  } catch (error) {
    throw fromSqlite(error)
  }
}
