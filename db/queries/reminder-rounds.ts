import { and, asc, eq, gt, gte, inArray, isNull, lte, ne } from 'drizzle-orm'
import { type Database, rows } from '../database.ts'
import type { NotificationKind } from '../schema/notifications.ts'
import { appendNotifications, type NewNotification } from './notifications.ts'

/** Active people with when they want mail, a page of them by id after `after`. */
export async function listForDigests(db: Database, after: string, atMost: number) {
  const { people, noticeSettings } = db.schema
  const found = await db
    .select({
      id: people.id,
      timeZone: people.timeZone,
      cadence: noticeSettings.cadence,
      quietFrom: noticeSettings.quietFrom,
      quietUntil: noticeSettings.quietUntil,
      weekends: noticeSettings.weekends,
    })
    .from(people)
    .leftJoin(noticeSettings, eq(noticeSettings.personId, people.id))
    .where(and(isNull(people.deactivatedAt), gt(people.id, after)))
    .orderBy(asc(people.id))
    .limit(atMost)
  return found.map(({ id, timeZone, cadence, quietFrom, quietUntil, weekends }) => ({
    id,
    timeZone,
    times:
      cadence !== null && quietFrom !== null && quietUntil !== null && weekends !== null
        ? { cadence, quietFrom, quietUntil, weekends }
        : undefined,
  }))
}

/** Active people who have an assignment due between two dates, a page of them by id after `after`. */
export function listPeopleWithDue(
  db: Database,
  {
    from,
    to,
    after,
    atMost,
  }: { readonly from: string; readonly to: string; readonly after: string; readonly atMost: number },
) {
  const { assignments, people } = db.schema
  return db
    .select({ id: people.id, timeZone: people.timeZone })
    .from(assignments)
    .innerJoin(people, eq(people.id, assignments.personId))
    .where(
      and(
        isNull(assignments.withdrawnAt),
        isNull(people.deactivatedAt),
        gte(assignments.dueOn, from),
        lte(assignments.dueOn, to),
        gt(people.id, after),
      ),
    )
    .groupBy(people.id, people.timeZone)
    .orderBy(asc(people.id))
    .limit(atMost)
}

/** Active people who proved something by a time, a page of them by id after `after`; what somebody only says is no proof. */
export function listPeopleWithProofs(
  db: Database,
  { by, after, atMost }: { readonly by: Date; readonly after: string; readonly atMost: number },
) {
  const { proofs, people } = db.schema
  return db
    .select({ id: people.id, timeZone: people.timeZone })
    .from(proofs)
    .innerJoin(people, eq(people.id, proofs.personId))
    .where(
      and(
        ne(proofs.how, 'stated'),
        lte(proofs.provenAt, by),
        isNull(people.deactivatedAt),
        gt(people.id, after),
      ),
    )
    .groupBy(people.id, people.timeZone)
    .orderBy(asc(people.id))
    .limit(atMost)
}

/** Whom a digest goes to; undefined where they are gone or deactivated. */
export async function findAddressee(db: Database, personId: string) {
  const { people } = db.schema
  const [found] = await db
    .select({ id: people.id, email: people.email, name: people.name, timeZone: people.timeZone })
    .from(people)
    .where(and(eq(people.id, personId), isNull(people.deactivatedAt)))
  return found
}

/** A due date to tell somebody of. */
export interface DueNotice extends NewNotification {
  readonly assignmentId: string
  /** As it was set; where it is another by now, there is nothing to tell. */
  readonly dueOn: string
}

/** Which of these occasions a person was told of already. */
export async function listToldOf(db: Database, personId: string, occasions: readonly string[]) {
  if (occasions.length === 0) return new Set<string>()
  const { notifications } = db.schema
  const found = await db
    .select({ occasion: notifications.occasion })
    .from(notifications)
    .where(and(eq(notifications.personId, personId), inArray(notifications.occasion, [...occasions])))
  return new Set(found.map(({ occasion }) => occasion))
}

/** Tells people of due dates, once an occasion; one that was withdrawn or moved in the meantime is left out. */
export async function appendDueNotices(db: Database, due: readonly DueNotice[]): Promise<void> {
  if (due.length === 0) return
  const { assignments } = db.schema
  await db.transaction(function* (tx) {
    const ids = due.map(({ assignmentId }) => assignmentId)
    const found = yield* rows(
      tx
        .select({ id: assignments.id, dueOn: assignments.dueOn })
        .from(assignments)
        .where(and(inArray(assignments.id, ids), isNull(assignments.withdrawnAt))),
    )
    const standing = due.filter(({ assignmentId, dueOn }) =>
      found.some((one) => one.id === assignmentId && one.dueOn === dueOn),
    )
    yield* appendNotifications(
      db,
      tx,
      standing.map(({ assignmentId: _, dueOn: __, ...told }) => told),
    )
  })
}

/** The reminders of these kinds that a person has not read. */
export function listUnreadReminders(db: Database, personId: string, kinds: readonly NotificationKind[]) {
  const { notifications } = db.schema
  return db
    .select({
      id: notifications.id,
      kind: notifications.kind,
      occasion: notifications.occasion,
      data: notifications.data,
    })
    .from(notifications)
    .where(
      and(
        eq(notifications.personId, personId),
        isNull(notifications.readAt),
        inArray(notifications.kind, [...kinds]),
      ),
    )
    .limit(500)
}

/** Tells somebody of what is due for a refresh, once an occasion. */
export async function appendRefreshNotices(db: Database, due: readonly NewNotification[]): Promise<void> {
  await db.transaction((tx) => appendNotifications(db, tx, due))
}

/** Marks reminders as read whose reason is gone. */
export async function markSettled(db: Database, ids: readonly string[], at: Date): Promise<void> {
  const { notifications } = db.schema
  await db
    .update(notifications)
    .set({ readAt: at })
    .where(and(inArray(notifications.id, [...ids]), isNull(notifications.readAt)))
}
