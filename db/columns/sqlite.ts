import {
  foreignKey,
  index,
  integer,
  primaryKey,
  real,
  sqliteTable,
  text,
  unique,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core'

/** The column vocabulary on SQLite; `postgres.ts` has the same names. */
export const table = sqliteTable
/** A stable readable id or a random URL-safe one. */
export const id = () => text()
export const string = () => text()
export const count = () => integer()
export const decimal = () => real()
export const flag = () => integer({ mode: 'boolean' })
/** A UTC instant in milliseconds. */
export const instant = () => integer({ mode: 'timestamp_ms' })
/** A local calendar date, `YYYY-MM-DD`. */
export const localDate = () => text()
export const json = <T>() => text({ mode: 'json' }).$type<T>()
export { foreignKey, index, primaryKey, unique, uniqueIndex }
