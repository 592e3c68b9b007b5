import { putNoticeSettings } from '@/db/queries/notices'
import type { Viewer } from '@/lib/access/viewer'
import type { MailTimes } from '@/lib/notices/mail-times'
import { permit } from '../permit'
import type { NoticesContext } from './notices-context'
import { shownMailTimes } from './shown-mail-times'

/** Notes when the viewer wants mail; the last word counts. Throws Unauthenticated. */
export async function changeNoticeSettings(
  context: Pick<NoticesContext, 'db' | 'now' | 'environment'>,
  viewer: Viewer | undefined,
  { cadence, quietFrom, quietUntil, weekends }: MailTimes,
) {
  permit(viewer, 'change notices')
  const times = { cadence, quietFrom, quietUntil, weekends }
  await putNoticeSettings(context.db, viewer.id, times, new Date(context.now()))
  return shownMailTimes(context, viewer.timeZone, times)
}
