import { removeCalendarFeed } from '@/db/queries/calendar-feeds'
import type { Viewer } from '@/lib/access/viewer'
import type { ServiceContext } from '../context'
import { permit } from '../permit'

/** Ends the viewer's calendar feed: its address leads nowhere. Without a feed it does nothing. Throws Unauthenticated. */
export async function revokeCalendarFeed(
  { db, now }: Pick<ServiceContext, 'db' | 'now'>,
  viewer: Viewer | undefined,
) {
  permit(viewer, 'change calendar feed')
  await removeCalendarFeed(db, viewer.id)
  return { revokedAt: now() }
}
