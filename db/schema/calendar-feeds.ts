import type { Columns } from './columns.ts'
import type { definePeople } from './people.ts'

/** Private addresses under which calendars fetch somebody's plan: at most one a person. */
export function defineCalendarFeeds(
  { table, id, string, count, instant, localDate }: Columns,
  { people }: Pick<ReturnType<typeof definePeople>, 'people'>,
) {
  const calendarFeeds = table('calendar_feeds', {
    personId: id()
      .primaryKey()
      .references(() => people.id, { onDelete: 'cascade' }),
    /** What the ids of its events are made from; stays when the address is renewed. */
    feedId: id().notNull(),
    /** SHA-256 of the token in the address; the token itself is shown once. */
    tokenHash: string().notNull().unique(),
    /** When study begins, `HH:MM` in the person's zone. */
    startsAt: string().notNull(),
    /** When this address was made. */
    createdAt: instant().notNull(),
    /** The person's own day on which a calendar last came. */
    fetchedOn: localDate(),
    /** SHA-256 of the events as they were last told; empty before the first time. */
    eventsHash: string().notNull(),
    /** Raised when the events are others than the last time. */
    revision: count().notNull(),
    revisedAt: instant().notNull(),
  })

  return { calendarFeeds }
}
