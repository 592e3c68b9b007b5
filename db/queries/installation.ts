import { eq } from 'drizzle-orm'
import type { Database } from '../database.ts'

/** What is noted about this installation under `key`, or undefined. */
export async function findInstallationFact(db: Database, key: string): Promise<unknown> {
  const { installation } = db.schema
  const [row] = await db
    .select({ value: installation.value })
    .from(installation)
    .where(eq(installation.key, key))
  return row?.value
}

/** Notes a fact about this installation, over what was noted before. */
export async function putInstallationFact(db: Database, key: string, value: unknown, now: Date) {
  const { installation } = db.schema
  await db
    .insert(installation)
    .values({ key, value, updatedAt: now })
    .onConflictDoUpdate({ target: installation.key, set: { value, updatedAt: now } })
}
