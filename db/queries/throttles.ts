import { eq, lte, sql } from 'drizzle-orm'
import type { Database } from '../database.ts'

/**
 * Counts one more under `key` in a window that starts at the first, and gives the count with when the window ends.
 * One statement, so that requests at the same moment, in any number of processes, each get their own count.
 */
export async function countThrottled(db: Database, key: string, windowMs: number, now: Date) {
  const { throttles } = db.schema
  const expiresAt = new Date(now.getTime() + windowMs)
  const isOver = lte(throttles.expiresAt, now)
  const [row] = await db
    .insert(throttles)
    .values({ key, points: 1, expiresAt })
    .onConflictDoUpdate({
      target: throttles.key,
      set: {
        points: sql`case when ${isOver} then 1 else ${throttles.points} + 1 end`,
        expiresAt: sql`case when ${isOver} then ${sql.param(expiresAt, throttles.expiresAt)} else ${throttles.expiresAt} end`,
      },
    })
    .returning({ points: throttles.points, expiresAt: throttles.expiresAt })
  if (!row) throw new Error('An upsert gave no row.')
  return row
}

/** Takes one count back, for a try that turned out well. */
export async function uncountThrottled(db: Database, key: string) {
  const { throttles } = db.schema
  await db
    .update(throttles)
    .set({ points: sql`case when ${throttles.points} > 0 then ${throttles.points} - 1 else 0 end` })
    .where(eq(throttles.key, key))
}

/** Forgets the count under `key`. */
export async function forgetThrottled(db: Database, key: string) {
  const { throttles } = db.schema
  await db.delete(throttles).where(eq(throttles.key, key))
}

/** The count under `key` while its window lasts, else undefined. */
export async function findThrottled(db: Database, key: string, now: Date) {
  const { throttles } = db.schema
  const [row] = await db
    .select({ points: throttles.points, expiresAt: throttles.expiresAt })
    .from(throttles)
    .where(eq(throttles.key, key))
  return row && row.expiresAt > now ? row : undefined
}

/** Removes the counts whose window is over. */
export async function sweepThrottled(db: Database, now: Date) {
  const { throttles } = db.schema
  await db.delete(throttles).where(lte(throttles.expiresAt, now))
}
