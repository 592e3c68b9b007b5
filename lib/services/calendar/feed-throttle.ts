import { createHash } from 'node:crypto'
import type { Database } from '@/db/database'
import { countThrottled } from '@/db/queries/throttles'
import { TooMany } from '../errors'

/**
 * How often a feed is told, and how often somebody may ask for one that is not there. Calendars come every few minutes
 * at most. Feeds are counted one by one, since a calendar service fetches those of many people from one address.
 */
export const feedLimits = { feed: 60, misses: 30, windowMs: 15 * 60_000 } as const

/** Counts a fetch of a feed. Throws TooMany. */
export function countFetch(db: Database, tokenHash: string, now: Date): Promise<void> {
  return countUnder(db, `calendar:feed:${tokenHash}`, feedLimits.feed, now)
}

/** Counts a request for a feed that is not there, by where it came from. Throws TooMany. */
export function countMiss(db: Database, address: string, now: Date): Promise<void> {
  const digest = createHash('sha256').update(address).digest('base64url')
  return countUnder(db, `calendar:miss:${digest}`, feedLimits.misses, now)
}

async function countUnder(db: Database, key: string, limit: number, now: Date) {
  const { points, expiresAt } = await countThrottled(db, key, feedLimits.windowMs, now)
  if (points <= limit) return
  throw new TooMany(Math.max(1, Math.ceil((expiresAt.getTime() - now.getTime()) / 1000)))
}
