import { changeNoticeSettings } from '@/lib/services/notices/change-notice-settings'
import { getNoticeSettings } from '@/lib/services/notices/get-notice-settings'
import { listNotices } from '@/lib/services/notices/list-notices'
import { markAllNoticesRead } from '@/lib/services/notices/mark-all-notices-read'
import { markNoticeRead } from '@/lib/services/notices/mark-notice-read'
import { sendTestMail } from '@/lib/services/notices/send-test-mail'
import { unsubscribe } from '@/lib/services/notices/unsubscribe'
import { api, own } from './implement'

export const noticesRouter = {
  list: own.notices.list.handler(({ context, input }) => listNotices(context, context.viewer, input)),
  read: own.notices.read.handler(({ context, input }) => markNoticeRead(context, context.viewer, input)),
  readAll: own.notices.readAll.handler(({ context, input }) =>
    markAllNoticesRead(context, context.viewer, input),
  ),
  settings: own.notices.settings.handler(({ context }) => getNoticeSettings(context, context.viewer)),
  changeSettings: own.notices.changeSettings.handler(({ context, input }) =>
    changeNoticeSettings(context, context.viewer, input),
  ),
  testMail: own.notices.testMail.handler(({ context }) => sendTestMail(context, context.viewer)),
  unsubscribe: api.notices.unsubscribe.handler(({ context, input }) => unsubscribe(context, input)),
}
