import type { BaseSQLiteDatabase } from 'drizzle-orm/sqlite-core'
import type { Schema } from './schema/schema.ts'

/** What both engines share: every statement is awaited or yielded, none is run by hand. */
export type Statements = Pick<
  BaseSQLiteDatabase<'async', Written, Record<string, never>>,
  'select' | 'insert' | 'update' | 'delete'
>

/** What a write without `returning` gives: how many rows it changed. */
export interface Written {
  readonly count: number
}

/**
 * A unit of work, written once for both engines: `yield* rows(…)` where async code would `await`. It may be run again
 * after a conflict with another unit, so it changes nothing outside the database.
 */
export type Work<T> = (tx: Statements) => Generator<PromiseLike<unknown>, T, unknown>

/**
 * An open database. A statement outside a transaction is a unit of its own; a write that depends on what was read
 * belongs in a transaction. Errors: `DuplicateRow`, `MissingRow`, `DatabaseUnavailable`, `StatementFailed`.
 */
export interface Database extends Statements {
  readonly engine: 'sqlite' | 'postgres'
  readonly schema: Schema
  /**
   * Does all of the unit or none of it, as if no other unit ran at the same time; resolves once it is durable. What a
   * statement throws is thrown at its `yield`, so that the unit can catch it and go on; `DatabaseUnavailable` is not
   * thrown there, it ends the unit.
   */
  transaction<T>(work: Work<T>): Promise<T>
  /**
   * A text that is another once anything was written, by this process or by another; undefined where finding that out
   * would be a read of its own (PostgreSQL).
   */
  written(): string | undefined
  /** Applies the migrations in a folder that this database does not have yet; safe when two processes start together. */
  migrate(folder: string): Promise<void>
  /** Finishes what is under way and lets go of the database. */
  close(): Promise<void>
}

/** Gives what a statement resolves to, inside a unit of work. */
export function* rows<T>(statement: PromiseLike<T>): Generator<PromiseLike<T>, T, unknown> {
  return (yield statement) as T
}

/** Gives the first row of a statement, or undefined, inside a unit of work. */
export function* one<T>(
  statement: PromiseLike<readonly T[]>,
): Generator<PromiseLike<readonly T[]>, T | undefined, unknown> {
  return ((yield statement) as readonly T[])[0]
}
