import { and, eq, lte } from 'drizzle-orm'
import type { Database } from '../database.ts'

/**
 * Takes on work that comes back by the clock, until `until`; false while another process has it, or while it need not
 * be done again. One that ends before it is done leaves it to the next after `until`.
 */
export async function claimChore(
  db: Database,
  claim: { readonly name: string; readonly owner: string; readonly now: Date; readonly until: Date },
): Promise<boolean> {
  const { chores } = db.schema
  const { name, owner, now, until } = claim
  const taken = await db
    .insert(chores)
    .values({ name, claimedBy: owner, claimedUntil: until })
    .onConflictDoUpdate({
      target: chores.name,
      set: { claimedBy: owner, claimedUntil: until },
      setWhere: lte(chores.claimedUntil, now),
    })
    .returning({ name: chores.name })
  return taken.length > 0
}

/** Notes that a chore need not be done before `until`, where this owner still has it. */
export async function finishChore(
  db: Database,
  { name, owner, until }: { readonly name: string; readonly owner: string; readonly until: Date },
): Promise<void> {
  const { chores } = db.schema
  await db
    .update(chores)
    .set({ claimedUntil: until })
    .where(and(eq(chores.name, name), eq(chores.claimedBy, owner)))
}
