import type { Database } from '@/db/database'
import { countThrottled } from '@/db/queries/throttles'
import { TooMany } from '../errors'

/** An archive reads everything somebody ever did: a few an hour are enough. */
export const exportLimit = { points: 10, windowMs: 60 * 60_000 } as const

/** Counts an archive that a person asks for. Throws TooMany. */
export async function countExport(db: Database, viewerId: string, now: number): Promise<void> {
  const { points, expiresAt } = await countThrottled(
    db,
    `export:${viewerId}`,
    exportLimit.windowMs,
    new Date(now),
  )
  if (points > exportLimit.points)
    throw new TooMany(Math.max(1, Math.ceil((expiresAt.getTime() - now) / 1000)))
}
