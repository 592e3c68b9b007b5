import { changeCalendarFeed } from '@/lib/services/calendar/change-calendar-feed'
import { getCalendarFeed } from '@/lib/services/calendar/get-calendar-feed'
import { makeCalendarFeed } from '@/lib/services/calendar/make-calendar-feed'
import { revokeCalendarFeed } from '@/lib/services/calendar/revoke-calendar-feed'
import { own } from './implement'

export const calendarRouter = {
  get: own.calendar.get.handler(({ context }) => getCalendarFeed(context, context.viewer)),
  make: own.calendar.make.handler(({ context, input }) => makeCalendarFeed(context, context.viewer, input)),
  change: own.calendar.change.handler(({ context, input }) =>
    changeCalendarFeed(context, context.viewer, input),
  ),
  revoke: own.calendar.revoke.handler(({ context }) => revokeCalendarFeed(context, context.viewer)),
}
