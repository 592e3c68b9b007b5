import { changeCalendarFeed as changeFeed } from '@/db/queries/calendar-feeds'
import type { Viewer } from '@/lib/access/viewer'
import type { ServiceContext } from '../context'
import { NotFound } from '../errors'
import { permit } from '../permit'
import { shownFeed } from './shown-feed'

/** Changes when study begins in the viewer's feed, `HH:MM` in their zone. Throws Unauthenticated, and NotFound without a feed. */
export async function changeCalendarFeed(
  { db }: Pick<ServiceContext, 'db'>,
  viewer: Viewer | undefined,
  { startsAt }: { readonly startsAt: string },
) {
  permit(viewer, 'change calendar feed')
  const feed = await changeFeed(db, viewer.id, startsAt)
  if (!feed) throw new NotFound('You have no calendar feed. Make one first.')
  return shownFeed(feed)
}
