import type { Columns } from './columns.ts'
import type { definePeople } from './people.ts'

/** What people are told, in the application and by e-mail. */
export function defineNotifications(
  { table, id, string, instant, json, index, unique }: Columns,
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
    ],
  )
  return { notifications }
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
