import { and, count, desc, eq, gt, inArray, isNull, lt, or, sql } from 'drizzle-orm'
import { type Database, rows } from '../database.ts'
import { keptQuery } from '../kept-query.ts'
import type { Cadence } from '../schema/notifications.ts'

/** Counting stops here: nobody reads on a small badge how many more there are. */
export const unreadAtMost = 100

/** How many things a person was told and has not read, at most `unreadAtMost`. */
export async function countUnread(db: Database, personId: string): Promise<number> {
  const [found] = await unreadOf(db, { personId })
  return found?.unread ?? 0
}

const unreadOf = keptQuery((db) => {
  const { notifications } = db.schema
  const unread = db
    .select({ id: notifications.id })
    .from(notifications)
    .where(and(eq(notifications.personId, sql.placeholder('personId')), isNull(notifications.readAt)))
    .limit(unreadAtMost)
    .as('unread')
  return db.select({ unread: count() }).from(unread)
})

/** Where a page of notices ends: what comes after it is older, or of the same moment with a smaller id. */
export interface NoticeCursor {
  readonly createdAt: Date
  readonly id: string
}

/** What a person was told, the newest first, older than `before` where that is given. */
export function listNotices(
  db: Database,
  personId: string,
  { before, atMost }: { readonly before?: NoticeCursor | undefined; readonly atMost: number },
) {
  const { notifications } = db.schema
  const isOlder =
    before &&
    or(
      lt(notifications.createdAt, before.createdAt),
      and(eq(notifications.createdAt, before.createdAt), lt(notifications.id, before.id)),
    )
  return db
    .select(noticeColumns(db))
    .from(notifications)
    .where(and(eq(notifications.personId, personId), isOlder))
    .orderBy(desc(notifications.createdAt), desc(notifications.id))
    .limit(atMost)
}

/** What a person was told after a moment and has not read, the newest first. */
export function listUnreadSince(db: Database, personId: string, since: Date, atMost: number) {
  const { notifications } = db.schema
  return db
    .select(noticeColumns(db))
    .from(notifications)
    .where(
      and(
        eq(notifications.personId, personId),
        isNull(notifications.readAt),
        gt(notifications.createdAt, since),
      ),
    )
    .orderBy(desc(notifications.createdAt), desc(notifications.id))
    .limit(atMost)
}

/** Marks one thing as read; gives whether this person was told it. Read twice, the first time stays. */
export async function markRead(db: Database, personId: string, id: string, at: Date): Promise<boolean> {
  const { notifications } = db.schema
  const found = await db
    .update(notifications)
    .set({ readAt: sql`coalesce(${notifications.readAt}, ${sql.param(at, notifications.readAt)})` })
    .where(and(eq(notifications.id, id), eq(notifications.personId, personId)))
    .returning({ id: notifications.id })
  return found.length > 0
}

/** Marks what a person was told up to a moment as read, and leaves what came since they looked. */
export async function markAllRead(db: Database, personId: string, upTo: Date, at: Date): Promise<void> {
  const { notifications } = db.schema
  await db
    .update(notifications)
    .set({ readAt: at })
    .where(
      and(
        eq(notifications.personId, personId),
        isNull(notifications.readAt),
        sql`${notifications.createdAt} <= ${sql.param(upTo, notifications.createdAt)}`,
      ),
    )
}

/** When a person wants mail; undefined where they have said nothing. */
export async function findNoticeSettings(db: Database, personId: string) {
  const { noticeSettings } = db.schema
  const [found] = await db
    .select({
      cadence: noticeSettings.cadence,
      quietFrom: noticeSettings.quietFrom,
      quietUntil: noticeSettings.quietUntil,
      weekends: noticeSettings.weekends,
    })
    .from(noticeSettings)
    .where(eq(noticeSettings.personId, personId))
  return found
}

/** Notes when a person wants mail. */
export async function putNoticeSettings(
  db: Database,
  personId: string,
  settings: {
    readonly cadence: Cadence
    readonly quietFrom: string
    readonly quietUntil: string
    readonly weekends: boolean
  },
  at: Date,
): Promise<void> {
  const { noticeSettings } = db.schema
  await db
    .insert(noticeSettings)
    .values({ personId, ...settings, updatedAt: at })
    .onConflictDoUpdate({ target: noticeSettings.personId, set: { ...settings, updatedAt: at } })
}

/** Switches somebody's mail off and leaves their other choices; false where there is no such person. */
export async function switchMailOff(
  db: Database,
  personId: string,
  usual: { readonly quietFrom: string; readonly quietUntil: string; readonly weekends: boolean },
  at: Date,
): Promise<boolean> {
  const { noticeSettings, people } = db.schema
  return db.transaction(function* (tx) {
    const found = yield* rows(tx.select({ id: people.id }).from(people).where(eq(people.id, personId)))
    if (found.length === 0) return false
    yield* rows(
      tx
        .insert(noticeSettings)
        .values({ personId, ...usual, cadence: 'none', updatedAt: at })
        .onConflictDoUpdate({
          target: noticeSettings.personId,
          set: { cadence: 'none', updatedAt: at },
        }),
    )
    return true
  })
}

/** Which exercises a person has handed in that wait for a verdict. */
export async function listWaitingExerciseIds(db: Database, personId: string): Promise<string[]> {
  const { attempts } = db.schema
  const found = await db
    .select({ exerciseId: attempts.exerciseId })
    .from(attempts)
    .where(and(eq(attempts.personId, personId), inArray(attempts.status, ['queued', 'grading'])))
    .groupBy(attempts.exerciseId)
    .limit(500)
  return found.map(({ exerciseId }) => exerciseId)
}

/** What a person has handed in evidence of that waits for a decision: ids of exercises, and of whole competencies. */
export async function listAwaitingSignOff(db: Database, personId: string): Promise<string[]> {
  const { evidenceSubmissions } = db.schema
  const found = await db
    .select({ exerciseId: evidenceSubmissions.exerciseId, competencyId: evidenceSubmissions.competencyId })
    .from(evidenceSubmissions)
    .where(and(eq(evidenceSubmissions.personId, personId), eq(evidenceSubmissions.status, 'submitted')))
    .limit(500)
  return found.map(({ exerciseId, competencyId }) => exerciseId ?? competencyId)
}

const noticeColumns = ({ schema: { notifications } }: Database) => ({
  id: notifications.id,
  kind: notifications.kind,
  occasion: notifications.occasion,
  data: notifications.data,
  createdAt: notifications.createdAt,
  readAt: notifications.readAt,
})
