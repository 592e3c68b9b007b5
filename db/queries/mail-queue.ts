import { and, asc, desc, eq, gt, inArray, isNull, lte, or, sql } from 'drizzle-orm'
import { type Database, one, rows } from '../database.ts'
import type { MailStatus, QueuedLetter } from '../schema/notifications.ts'

export interface NewMail {
  readonly id: string
  /** Names why: an occasion is mailed once. */
  readonly occasion: string
  readonly personId: string | null
  /** Null for a digest, which is written when it is sent. */
  readonly letter: QueuedLetter | null
  readonly queuedAt: Date
  /** After that it is not worth sending. */
  readonly expiresAt: Date
}

/** Puts mail in line; what is in line for the same occasion, or was sent for it, stays as it is. */
export async function queueMail(db: Database, mail: readonly NewMail[]): Promise<void> {
  if (mail.length === 0) return
  await db.insert(db.schema.mailQueue).values(mail.map(rowOf)).onConflictDoNothing()
}

const rowOf = (mail: NewMail) => ({ ...mail, status: 'queued' as const, tries: 0 })

/** Which of these occasions have been in line or still are. */
export async function listKnownOccasions(db: Database, occasions: readonly string[]): Promise<Set<string>> {
  if (occasions.length === 0) return new Set()
  const { mailQueue } = db.schema
  const found = await db
    .select({ occasion: mailQueue.occasion })
    .from(mailQueue)
    .where(inArray(mailQueue.occasion, [...occasions]))
  return new Set(found.map(({ occasion }) => occasion))
}

/** Takes on the mail that has waited longest, until `until`: nobody else is given it before then. Undefined where none waits. */
export async function claimMail(
  db: Database,
  { owner, now, until }: { readonly owner: string; readonly now: Date; readonly until: Date },
) {
  const { mailQueue } = db.schema
  const isFree = or(isNull(mailQueue.claimedUntil), lte(mailQueue.claimedUntil, now))
  return db.transaction(function* (tx) {
    const next = yield* one(
      tx
        .select({ id: mailQueue.id })
        .from(mailQueue)
        .where(and(eq(mailQueue.status, 'queued'), isFree))
        .orderBy(asc(mailQueue.queuedAt), asc(mailQueue.id))
        .limit(1),
    )
    if (!next) return undefined
    const [taken] = yield* rows(
      tx
        .update(mailQueue)
        .set({ claimedBy: owner, claimedUntil: until, tries: sql`${mailQueue.tries} + 1` })
        .where(and(eq(mailQueue.id, next.id), eq(mailQueue.status, 'queued'), isFree))
        .returning({
          id: mailQueue.id,
          occasion: mailQueue.occasion,
          personId: mailQueue.personId,
          letter: mailQueue.letter,
          expiresAt: mailQueue.expiresAt,
          tries: mailQueue.tries,
        }),
    )
    return taken
  })
}

export type ClaimedMail = NonNullable<Awaited<ReturnType<typeof claimMail>>>

/** Notes how it ended, where this owner still has it: what the letter said is forgotten. */
export async function endMail(
  db: Database,
  end: {
    readonly id: string
    readonly owner: string
    readonly status: Exclude<MailStatus, 'queued'>
    readonly coversUntil?: Date
    readonly fault?: string
    readonly at: Date
  },
): Promise<void> {
  const { mailQueue } = db.schema
  const { id, owner, status, coversUntil, fault, at } = end
  await db
    .update(mailQueue)
    .set({ status, coversUntil, fault, endedAt: at, letter: null, claimedBy: null, claimedUntil: null })
    .where(and(eq(mailQueue.id, id), eq(mailQueue.claimedBy, owner)))
}

/** Puts mail back in line for another try, not before `notBefore`. */
export async function postponeMail(
  db: Database,
  later: { readonly id: string; readonly owner: string; readonly notBefore: Date; readonly fault: string },
): Promise<void> {
  const { mailQueue } = db.schema
  const { id, owner, notBefore, fault } = later
  await db
    .update(mailQueue)
    .set({ claimedBy: null, claimedUntil: notBefore, fault })
    .where(and(eq(mailQueue.id, id), eq(mailQueue.claimedBy, owner)))
}

/** Puts back in line what an owner has taken on and not begun, as if it had not been tried. */
export async function releaseMail(db: Database, owner: string): Promise<void> {
  const { mailQueue } = db.schema
  await db
    .update(mailQueue)
    .set({ claimedBy: null, claimedUntil: null, tries: sql`${mailQueue.tries} - 1` })
    .where(and(eq(mailQueue.claimedBy, owner), eq(mailQueue.status, 'queued')))
}

/** Up to when a person's digests have told what there was; undefined before the first. */
export async function findCoveredUntil(db: Database, personId: string): Promise<Date | undefined> {
  const { mailQueue } = db.schema
  const [found] = await db
    .select({ coversUntil: mailQueue.coversUntil })
    .from(mailQueue)
    .where(
      and(
        eq(mailQueue.personId, personId),
        eq(mailQueue.status, 'sent'),
        gt(mailQueue.coversUntil, new Date(0)),
      ),
    )
    .orderBy(desc(mailQueue.coversUntil))
    .limit(1)
  return found?.coversUntil ?? undefined
}

/** Forgets mail that ended before a moment. */
export async function sweepMail(db: Database, before: Date): Promise<void> {
  const { mailQueue } = db.schema
  await db.delete(mailQueue).where(lte(mailQueue.endedAt, before))
}
