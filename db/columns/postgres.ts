import {
  boolean,
  customType,
  doublePrecision,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  timestamp,
  unique,
  uniqueIndex,
} from 'drizzle-orm/pg-core'

/** The column vocabulary on PostgreSQL; `sqlite.ts` has the same names. */
export const table = pgTable
/** Compared and sorted by its bytes, as SQLite does, whatever the server's language. */
const text = customType<{ data: string }>({ dataType: () => 'text collate "C"' })
export const id = () => text()
export const string = () => text()
export const count = () => integer()
export const decimal = () => doublePrecision()
export const flag = () => boolean()
export const instant = () => timestamp({ withTimezone: true, precision: 3 })
/** Text, so that a driver never turns a calendar date into an instant. */
export const localDate = () => text()
export const json = <T>() => jsonb().$type<T>()
export { foreignKey, index, primaryKey, unique, uniqueIndex }
