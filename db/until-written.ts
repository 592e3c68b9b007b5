import type { Database } from './database.ts'

/** Outcomes kept of one read; the one asked for longest ago makes room. */
const keptAtMost = 200

/**
 * A read by one text whose outcome is given again until something is written to the database, whatever it is and
 * whoever writes it. Where a database cannot tell at once whether that was so, it is asked each time.
 */
export function untilWritten<Value>(
  read: (db: Database, key: string) => Promise<Value>,
): (db: Database, key: string) => Promise<Value> {
  const keptByDatabase = new WeakMap<Database, Map<string, { written: string; value: Value }>>()
  return async (db, key) => {
    // Asked before reading: what is written meanwhile makes the next answer another.
    const written = db.written()
    if (written === undefined) return read(db, key)
    const kept = keptByDatabase.get(db) ?? new Map<string, { written: string; value: Value }>()
    keptByDatabase.set(db, kept)
    const before = kept.get(key)
    const value = before?.written === written ? before.value : await read(db, key)
    kept.delete(key)
    kept.set(key, { written, value })
    const [oldest] = kept.size > keptAtMost ? kept.keys() : []
    if (oldest !== undefined) kept.delete(oldest)
    return value
  }
}
