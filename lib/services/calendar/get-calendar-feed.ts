import { findCalendarFeed } from '@/db/queries/calendar-feeds'
import type { Viewer } from '@/lib/access/viewer'
import type { ServiceContext } from '../context'
import { permit } from '../permit'
import { shownFeed } from './shown-feed'

/** The viewer's calendar feed without its address; null where they have none. Throws Unauthenticated. */
export async function getCalendarFeed({ db }: Pick<ServiceContext, 'db'>, viewer: Viewer | undefined) {
  permit(viewer, 'read calendar feed')
  const feed = await findCalendarFeed(db, viewer.id)
  return feed ? shownFeed(feed) : null
}
