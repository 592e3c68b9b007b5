import type Sqlite from 'better-sqlite3'
import { DatabaseUnavailable } from './errors.ts'
import { fromSqlite } from './sqlite-errors.ts'

/** One unit of work, done in one synchronous go inside a transaction that others may share. */
type Unit = () => unknown

interface Waiting {
  readonly unit: Unit
  readonly resolve: (value: unknown) => void
  readonly reject: (error: unknown) => void
}

/**
 * Units that arrive in the same turn of the event loop share one `BEGIN IMMEDIATE … COMMIT`, each in its savepoint: one
 * wait for the disk instead of one each. None is answered before the commit, not even with its own error, which may rest
 * on what a neighbour wrote. A unit that fails takes back its savepoint alone.
 */
export function shareCommits(client: Sqlite.Database) {
  const waiting: Waiting[] = []
  const control = prepareControl(client)
  let running = false
  let scheduled = false

  const schedule = () => {
    if (scheduled || waiting.length === 0) return
    scheduled = true
    // After the turn's input has been read, so that every request that has arrived takes part.
    setImmediate(() => {
      scheduled = false
      if (waiting.length > 0) commitTogether()
      schedule()
    })
  }

  const commitTogether = () => {
    const answers: (() => void)[] = []
    const batch: Waiting[] = []
    running = true
    try {
      control.begin.run()
      const started = performance.now()
      while (
        waiting.length > 0 &&
        batch.length < atMost.units &&
        performance.now() - started < atMost.milliseconds
      ) {
        const next = waiting.shift()!
        batch.push(next)
        answers.push(inSavepoint(next))
      }
      control.commit.run()
      for (const answer of answers) answer()
    } catch (error) {
      if (client.open && client.inTransaction) control.rollback.run()
      // Where not even BEGIN went through, whoever waits is told now rather than kept for another try.
      const told = batch.length > 0 ? batch : waiting.splice(0)
      for (const { reject } of told) reject(fromSqlite(error))
    } finally {
      running = false
    }
  }

  /** Does one unit and gives how to answer it; throws only where the shared transaction itself is lost. */
  const inSavepoint = ({ unit, resolve, reject }: Waiting) => {
    control.savepoint.run()
    try {
      const value = unit()
      control.release.run()
      return () => resolve(value)
    } catch (error) {
      // SQLite ends the whole transaction by itself on some errors, such as a disk that fails.
      if (!client.inTransaction) throw error
      control.takeBack.run()
      control.release.run()
      return () => reject(fromSqlite(error))
    }
  }

  return {
    /** Whether a unit is being done at this moment, by somebody further up the stack. */
    isRunning: () => running,
    /** Puts a unit into the next shared commit and resolves when that is durable. */
    add: (unit: Unit) =>
      new Promise<unknown>((resolve, reject) => {
        if (!client.open) throw new DatabaseUnavailable('closed')
        waiting.push({ unit, resolve, reject })
        schedule()
      }),
    /** Commits whatever still waits. */
    finish: () => {
      while (waiting.length > 0) commitTogether()
    },
  }
}

/** The lock and the event loop are given back at least this often. */
const atMost = { units: 256, milliseconds: 25 }

function prepareControl(client: Sqlite.Database) {
  return {
    begin: client.prepare('begin immediate'),
    commit: client.prepare('commit'),
    rollback: client.prepare('rollback'),
    savepoint: client.prepare('savepoint unit'),
    release: client.prepare('release unit'),
    takeBack: client.prepare('rollback to unit'),
  }
}
