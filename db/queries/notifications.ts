import { type Database, rows, type Statements } from '../database.ts'
import type { NotificationKind } from '../schema/notifications.ts'

export interface NewNotification {
  readonly id: string
  readonly personId: string
  readonly kind: NotificationKind
  /** Names the occasion, such as `assigned:<assignment id>`: a person is told of it once. */
  readonly occasion: string
  /** What the sentence about it needs: ids, titles, dates. */
  readonly data: Record<string, unknown>
  readonly createdAt: Date
}

/** Inside a unit of work: tells people something; an occasion that somebody was told of already is left as it is. */
export function* appendNotifications(db: Database, tx: Statements, told: readonly NewNotification[]) {
  if (told.length === 0) return
  yield* rows(
    tx
      .insert(db.schema.notifications)
      .values([...told])
      .onConflictDoNothing(),
  )
}
