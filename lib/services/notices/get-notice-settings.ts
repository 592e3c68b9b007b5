import { findNoticeSettings } from '@/db/queries/notices'
import type { Viewer } from '@/lib/access/viewer'
import { permit } from '../permit'
import type { NoticesContext } from './notices-context'
import { shownMailTimes } from './shown-mail-times'

/** When the viewer wants mail; the usual where they have said nothing. Throws Unauthenticated. */
export async function getNoticeSettings(
  context: Pick<NoticesContext, 'db' | 'now' | 'environment'>,
  viewer: Viewer | undefined,
) {
  permit(viewer, 'read notices')
  return shownMailTimes(context, viewer.timeZone, await findNoticeSettings(context.db, viewer.id))
}
