import { type AnyColumn, type SQL, sql } from 'drizzle-orm'

/** Orders upwards with rows that have no value at the end; left alone, SQLite puts them first and PostgreSQL last. */
export function nullsLast(column: AnyColumn): SQL {
  return sql`${column} asc nulls last`
}
