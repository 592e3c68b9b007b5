import { findCalendarFeed, putCalendarFeed } from '@/db/queries/calendar-feeds'
import type { Viewer } from '@/lib/access/viewer'
import type { Environment } from '@/lib/environment'
import type { ServiceContext } from '../context'
import { newId } from '../new-id'
import { permit } from '../permit'
import { feedTokenHash, newFeedToken } from './feed-token'
import { shownFeed } from './shown-feed'

/** When study begins for somebody who has not said. */
const evening = '18:00'

/**
 * Gives the viewer a calendar feed, or a new address for the one they have: the one before leads nowhere from then on.
 * The address is given this once; only a hash of it is kept. Throws Unauthenticated.
 */
export async function makeCalendarFeed(
  { db, now, environment }: FeedContext,
  viewer: Viewer | undefined,
  { startsAt }: { readonly startsAt?: string | undefined },
) {
  permit(viewer, 'change calendar feed')
  const before = await findCalendarFeed(db, viewer.id)
  const token = newFeedToken()
  const feed = await putCalendarFeed(db, {
    personId: viewer.id,
    feedId: newId(),
    tokenHash: feedTokenHash(token),
    startsAt: startsAt ?? before?.startsAt ?? evening,
    at: new Date(now()),
  })
  return { ...shownFeed(feed), address: `${environment.url}/api/calendar/${token}.ics` }
}

interface FeedContext extends Pick<ServiceContext, 'db' | 'now'> {
  readonly environment: Pick<Environment, 'url'>
}
