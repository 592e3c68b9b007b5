import { and, asc, count, desc, eq, inArray, max, sql } from 'drizzle-orm'
import { type Database, one, rows } from '../database.ts'
import { keptQuery } from '../kept-query.ts'
import type { WishKind } from '../schema/planning.ts'

/** What a person wants next, or as late as may be: the step asked for last comes first. */
export async function listWishes(db: Database, personId: string) {
  return wishesOf(db, { personId })
}

const wishesOf = keptQuery((db) => {
  const { stepWishes } = db.schema
  return db
    .select({ stepId: stepWishes.stepId, kind: stepWishes.kind })
    .from(stepWishes)
    .where(eq(stepWishes.personId, sql.placeholder('personId')))
    .orderBy(desc(stepWishes.place), asc(stepWishes.stepId))
})

interface Wish {
  readonly personId: string
  readonly stepId: string
  readonly kind: WishKind
}

/**
 * Keeps a wish, in place of another one for the same step; one that is there already keeps its place. Wishes for steps
 * that are done go. Gives false, and changes nothing, where the person would have more than `limit`.
 */
export function keepWish(db: Database, wish: Wish, limit: number): Promise<boolean> {
  const { stepWishes, completions } = db.schema
  const { personId, stepId, kind } = wish
  const mine = eq(stepWishes.personId, personId)
  return db.transaction(function* (tx) {
    const done = tx
      .select({ stepId: completions.stepId })
      .from(completions)
      .where(eq(completions.personId, personId))
    yield* rows(tx.delete(stepWishes).where(and(mine, inArray(stepWishes.stepId, done))))
    const [before] = yield* rows(
      tx
        .select({ kind: stepWishes.kind })
        .from(stepWishes)
        .where(and(mine, eq(stepWishes.stepId, stepId))),
    )
    if (before?.kind === kind) return true
    const held = yield* one(
      tx
        .select({ total: count(), place: max(stepWishes.place) })
        .from(stepWishes)
        .where(mine),
    )
    if (!before && (held?.total ?? 0) >= limit) return false
    const place = (held?.place ?? 0) + 1
    yield* rows(
      tx
        .insert(stepWishes)
        .values({ personId, stepId, kind, place })
        .onConflictDoUpdate({ target: [stepWishes.personId, stepWishes.stepId], set: { kind, place } }),
    )
    return true
  })
}

/** Drops the wishes of this kind for a step under any of its ids; none there is no error. */
export async function dropWish(
  db: Database,
  { personId, stepIds, kind }: { personId: string; stepIds: readonly string[]; kind: WishKind },
): Promise<void> {
  const { stepWishes } = db.schema
  await db
    .delete(stepWishes)
    .where(
      and(
        eq(stepWishes.personId, personId),
        inArray(stepWishes.stepId, [...stepIds]),
        eq(stepWishes.kind, kind),
      ),
    )
}
