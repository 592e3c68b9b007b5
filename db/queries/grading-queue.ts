import { and, asc, eq, inArray, isNull, lte, max, or, sql } from 'drizzle-orm'
import { type Database, rows, type Statements } from '../database.ts'
import { attemptColumns } from './practice.ts'

/** What waits to be graded, the earliest first, at most 500: also what somebody began and did not finish in time. */
export async function listWaiting(db: Database, now: Date) {
  return waitingOf(db, db, now)
}

function waitingOf(db: Database, from: Statements, now: Date) {
  const { attempts } = db.schema
  return from
    .select({
      id: attempts.id,
      personId: attempts.personId,
      submittedAt: attempts.submittedAt,
    })
    .from(attempts)
    .where(isWaiting(db, now))
    .orderBy(asc(attempts.submittedAt), asc(attempts.id))
    .limit(500)
}

/** `claimedUntil` is also how long a try that went wrong is left alone. */
function isWaiting(db: Database, now: Date) {
  const { attempts } = db.schema
  const isFree = or(isNull(attempts.claimedUntil), lte(attempts.claimedUntil, now))
  return and(inArray(attempts.status, ['queued', 'grading']), isFree)
}

/** When each of these people was last served, where they were. */
function servedOf(db: Database, from: Statements, personIds: readonly string[]) {
  const { attempts } = db.schema
  return from
    .select({ personId: attempts.personId, at: max(attempts.startedAt) })
    .from(attempts)
    .where(inArray(attempts.personId, [...personIds]))
    .groupBy(attempts.personId)
}

type Waiting = Awaited<ReturnType<typeof listWaiting>>[number]

/** When people were last served, by their id. */
export async function listServed(db: Database, personIds: readonly string[]) {
  if (personIds.length === 0) return new Map<string, Date>()
  return servedMap(await servedOf(db, db, personIds))
}

function servedMap(found: readonly { personId: string; at: Date | null }[]): Map<string, Date> {
  return new Map(found.flatMap(({ personId, at }) => (at ? [[personId, at] as const] : [])))
}

/**
 * Takes on the attempt whose turn it is, as `choose` says, until `until`: nobody else is given it before then. Undefined
 * where nothing waits.
 */
export function claimAttempt(
  db: Database,
  claim: {
    readonly owner: string
    readonly now: Date
    readonly until: Date
    readonly choose: (waiting: readonly Waiting[], served: ReadonlyMap<string, Date>) => Waiting | undefined
  },
) {
  const { attempts } = db.schema
  const { owner, now, until, choose } = claim
  return db.transaction(function* (tx) {
    const waiting = yield* rows(waitingOf(db, tx, now))
    if (waiting.length === 0) return undefined
    const people = [...new Set(waiting.map(({ personId }) => personId))]
    const chosen = choose(waiting, servedMap(yield* rows(servedOf(db, tx, people))))
    if (!chosen) return undefined
    const [taken] = yield* rows(
      tx
        .update(attempts)
        .set({
          status: 'grading',
          claimedBy: owner,
          claimedUntil: until,
          startedAt: now,
          tries: sql`${attempts.tries} + 1`,
        })
        .where(and(eq(attempts.id, chosen.id), isWaiting(db, now)))
        .returning({ ...attemptColumns(db), personId: attempts.personId, tries: attempts.tries }),
    )
    return taken
  })
}

/** Keeps what an owner has taken on from everybody else until `until`. */
export async function renewClaims(
  db: Database,
  { owner, until }: { readonly owner: string; readonly until: Date },
): Promise<void> {
  const { attempts } = db.schema
  await db
    .update(attempts)
    .set({ claimedUntil: until })
    .where(and(eq(attempts.claimedBy, owner), eq(attempts.status, 'grading')))
}

/** Puts back in line what an owner has taken on and not finished, as if it had not been tried. */
export async function releaseAttempts(db: Database, owner: string): Promise<void> {
  const { attempts } = db.schema
  await db
    .update(attempts)
    .set({ status: 'queued', claimedBy: null, claimedUntil: null, tries: sql`${attempts.tries} - 1` })
    .where(and(eq(attempts.claimedBy, owner), eq(attempts.status, 'grading')))
}

/** Puts one attempt back in line for another try, not before `notBefore`. */
export async function requeueAttempt(
  db: Database,
  { id, owner, notBefore }: { readonly id: string; readonly owner: string; readonly notBefore: Date },
): Promise<void> {
  const { attempts } = db.schema
  await db
    .update(attempts)
    .set({ status: 'queued', claimedBy: null, claimedUntil: notBefore })
    .where(and(eq(attempts.id, id), eq(attempts.claimedBy, owner), eq(attempts.status, 'grading')))
}

export type ClaimedAttempt = NonNullable<Awaited<ReturnType<typeof claimAttempt>>>
