import type { Columns } from './columns.ts'
import type { definePeople } from './people.ts'

/** What people are told, in the application and by e-mail. */
export function defineNotifications(
  { table, id, string, count, flag, instant, json, index, unique }: Columns,
  { people }: Pick<ReturnType<typeof definePeople>, 'people'>,
) {
  const notifications = table(
    'notifications',
    {
      id: id().primaryKey(),
      personId: id()
        .notNull()
        .references(() => people.id, { onDelete: 'cascade' }),
      kind: string().$type<NotificationKind>().notNull(),
      /** Names the occasion, such as `assigned:<assignment id>`: one person is told of it once, by whatever process. */
      occasion: string().notNull(),
      /** What the sentence about it needs: ids, titles, dates. */
      data: json<Record<string, unknown>>().notNull(),
      createdAt: instant().notNull(),
      readAt: instant(),
    },
    (t) => [
      unique('notifications_occasion').on(t.personId, t.occasion),
      index('notifications_person').on(t.personId, t.createdAt),
      // What is unread is counted with every page.
      index('notifications_unread').on(t.personId, t.readAt),
    ],
  )

  /** When somebody wants mail; who has said nothing has no row. */
  const noticeSettings = table('notice_settings', {
    personId: id()
      .primaryKey()
      .references(() => people.id, { onDelete: 'cascade' }),
    cadence: string().$type<Cadence>().notNull(),
    /** No mail from then until then, `HH:MM` in the person's zone, past midnight too; the same twice is never. */
    quietFrom: string().notNull(),
    quietUntil: string().notNull(),
    weekends: flag().notNull(),
    updatedAt: instant().notNull(),
  })

  /** Mail on its way, each under an occasion that is mailed once; what it says is forgotten when it is sent. */
  const mailQueue = table(
    'mail_queue',
    {
      id: id().primaryKey(),
      /** Names why, such as `digest:<person id>:2026-W11`; its hash makes the Message-ID. */
      occasion: string().notNull().unique(),
      /** Whose digest it is; null for a letter to somebody who may not be here yet. */
      personId: id().references(() => people.id, { onDelete: 'cascade' }),
      /** A letter as it was written; null for a digest, which is written when it is sent, and once it is sent. */
      letter: json<QueuedLetter>(),
      status: string().$type<MailStatus>().notNull(),
      /** Digests tell what came up to then; the next one begins there. */
      coversUntil: instant(),
      queuedAt: instant().notNull(),
      /** After that it is not worth sending. */
      expiresAt: instant().notNull(),
      claimedBy: string(),
      /** Until then nobody else sends it; also how long a try that went wrong is left alone. */
      claimedUntil: instant(),
      tries: count().notNull(),
      endedAt: instant(),
      /** What the last try that went wrong said, without addresses. */
      fault: string(),
    },
    (t) => [
      index('mail_queue_status').on(t.status, t.claimedUntil),
      index('mail_queue_person').on(t.personId),
    ],
  )

  /** Work that comes back by the clock, and until when some process has it or it need not be done again. */
  const chores = table('chores', {
    name: string().primaryKey(),
    claimedBy: string().notNull(),
    claimedUntil: instant().notNull(),
  })

  return { notifications, noticeSettings, mailQueue, chores }
}

export type Cadence = 'none' | 'daily' | 'weekly'

/** `empty` had nothing to say when its time came; `given-up` was refused for good or too late. */
export type MailStatus = 'queued' | 'sent' | 'empty' | 'given-up'

export interface QueuedLetter {
  readonly to: string
  readonly toName: string | null
  readonly subject: string
  readonly text: string
}

export type NotificationKind =
  | 'assigned'
  | 'withdrawn'
  | 'extended'
  | 'due-soon'
  | 'late'
  | 'path-changed'
  | 'evidence-submitted'
  | 'evidence-approved'
  | 'evidence-returned'
  | 'proposal-submitted'
  | 'proposal-answered'
  | 'refresh-due'
