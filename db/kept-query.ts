import type { Database } from './database.ts'

/** What Drizzle's builders have beside their types, the same for both engines. */
interface Preparable<Row> extends PromiseLike<Row[]> {
  prepare?(): { execute(values: Readonly<Record<string, unknown>>): PromiseLike<Row[]> }
}

/**
 * A read that is built once for each database and run with other values each time, where it has `sql.placeholder(…)`.
 * Building a query costs Drizzle several times what SQLite needs to answer it, so what every request asks is kept.
 */
export function keptQuery<Values extends Readonly<Record<string, unknown>>, Row>(
  build: (db: Database) => Preparable<Row>,
): (db: Database, values: Values) => PromiseLike<Row[]> {
  const kept = new WeakMap<Database, ReturnType<NonNullable<Preparable<Row>['prepare']>>>()
  return (db, values) => {
    let query = kept.get(db)
    if (!query) {
      // The shared type leaves `prepare` out: elsewhere a statement is awaited or yielded as it is.
      query = (build(db) as Required<Preparable<Row>>).prepare()
      kept.set(db, query)
    }
    return query.execute(values)
  }
}
