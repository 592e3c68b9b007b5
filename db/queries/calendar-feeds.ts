import { and, eq, isNull, sql } from 'drizzle-orm'
import { type Database, one, rows } from '../database.ts'

/** A new address for somebody's feed. */
export interface NewCalendarFeed {
  readonly personId: string
  /** Used where the person has no feed yet. */
  readonly feedId: string
  readonly tokenHash: string
  readonly startsAt: string
  readonly at: Date
}

/** A person's feed as they are shown it; undefined where they have none. */
export async function findCalendarFeed(db: Database, personId: string) {
  const { calendarFeeds } = db.schema
  const [found] = await db
    .select(shownColumns(db))
    .from(calendarFeeds)
    .where(eq(calendarFeeds.personId, personId))
  return found
}

/** The feed that an address leads to, with whose it is; undefined where there is none or they are deactivated. */
export async function findCalendarFeedByToken(db: Database, tokenHash: string) {
  const { calendarFeeds, people } = db.schema
  const [found] = await db
    .select({
      personId: calendarFeeds.personId,
      timeZone: people.timeZone,
      feedId: calendarFeeds.feedId,
      startsAt: calendarFeeds.startsAt,
      fetchedOn: calendarFeeds.fetchedOn,
      eventsHash: calendarFeeds.eventsHash,
      revision: calendarFeeds.revision,
      revisedAt: calendarFeeds.revisedAt,
    })
    .from(calendarFeeds)
    .innerJoin(people, eq(people.id, calendarFeeds.personId))
    .where(and(eq(calendarFeeds.tokenHash, tokenHash), isNull(people.deactivatedAt)))
  return found
}

/** Gives a person a feed, or the feed they have another address: the one before leads nowhere from then on. */
export async function putCalendarFeed(db: Database, { at, ...feed }: NewCalendarFeed) {
  const { calendarFeeds } = db.schema
  const { tokenHash, startsAt } = feed
  const [stored] = await db
    .insert(calendarFeeds)
    .values({ ...feed, createdAt: at, eventsHash: '', revision: 0, revisedAt: at })
    .onConflictDoUpdate({
      target: calendarFeeds.personId,
      set: { tokenHash, startsAt, createdAt: at, fetchedOn: null },
    })
    .returning(shownColumns(db))
  if (!stored) throw new Error('An upsert gave no row.')
  return stored
}

/** Changes when study begins in a person's feed; undefined where they have none. */
export async function changeCalendarFeed(db: Database, personId: string, startsAt: string) {
  const { calendarFeeds } = db.schema
  const [changed] = await db
    .update(calendarFeeds)
    .set({ startsAt })
    .where(eq(calendarFeeds.personId, personId))
    .returning(shownColumns(db))
  return changed
}

/** Removes a person's feed, where they have one. */
export async function removeCalendarFeed(db: Database, personId: string): Promise<void> {
  const { calendarFeeds } = db.schema
  await db.delete(calendarFeeds).where(eq(calendarFeeds.personId, personId))
}

/**
 * Notes that a calendar came on a day and was told these events; gives the number of this revision and since when it
 * stands. Two that come at once get the same. Undefined where the address was revoked in the meantime.
 */
export async function noteCalendarFetch(
  db: Database,
  told: {
    readonly tokenHash: string
    readonly eventsHash: string
    readonly fetchedOn: string
    readonly at: Date
  },
) {
  const { calendarFeeds } = db.schema
  const { tokenHash, eventsHash, fetchedOn, at } = told
  const isThisFeed = eq(calendarFeeds.tokenHash, tokenHash)
  const revised = { revision: calendarFeeds.revision, revisedAt: calendarFeeds.revisedAt }
  return db.transaction(function* (tx) {
    const before = yield* one(
      tx.select({ eventsHash: calendarFeeds.eventsHash }).from(calendarFeeds).where(isThisFeed),
    )
    const revision =
      before?.eventsHash === eventsHash
        ? {}
        : { eventsHash, revision: sql`${calendarFeeds.revision} + 1`, revisedAt: at }
    const [after] = yield* rows(
      tx
        .update(calendarFeeds)
        .set({ fetchedOn, ...revision })
        .where(isThisFeed)
        .returning(revised),
    )
    return after
  })
}

const shownColumns = ({ schema: { calendarFeeds } }: Database) => ({
  createdAt: calendarFeeds.createdAt,
  fetchedOn: calendarFeeds.fetchedOn,
  startsAt: calendarFeeds.startsAt,
})
