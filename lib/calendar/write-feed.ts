import ical, { ICalEventBusyStatus, ICalEventTransparency } from 'ical-generator'
import type { FeedEvent } from './feed-event'

/** Calendars are asked to look again after so many seconds: six hours. */
const refreshSeconds = 6 * 60 * 60

/** What a feed was last changed by: its number and when. */
export interface FeedRevision {
  readonly revision: number
  readonly revisedAt: Date
}

/**
 * Writes a feed as iCalendar (RFC 5545). Times are in UTC: every event stands alone, so no calendar needs the rules of
 * a zone. There is no METHOD, so DTSTAMP says when the feed was last revised, and what did not change is written the
 * same to the byte.
 */
export function writeFeed(events: readonly FeedEvent[], { revision, revisedAt }: FeedRevision): string {
  const calendar = ical({
    prodId: { company: 'Cairn', product: 'Study plan', language: 'EN' },
    name: 'Cairn study plan',
    description: 'Study slots and due dates of your plan. They move when the plan does.',
    ttl: refreshSeconds,
  })
  for (const { uid, summary, description, url, when } of events) {
    calendar.createEvent({
      id: uid,
      sequence: revision,
      stamp: revisedAt,
      lastModified: revisedAt,
      summary: printable(summary),
      description: description.filter(Boolean).map(printable).join('\n'),
      url,
      ...('day' in when ? wholeDay(when.day) : timed(when)),
    })
  }
  return `${calendar.toString()}\r\n`
}

function timed({ start, end }: { readonly start: number; readonly end: number }) {
  return { start: new Date(start), end: new Date(end), transparency: ICalEventTransparency.OPAQUE }
}

/** A due date takes no time from the day. */
function wholeDay(day: string) {
  return {
    start: new Date(`${day}T00:00:00Z`),
    allDay: true,
    transparency: ICalEventTransparency.TRANSPARENT,
    busystatus: ICalEventBusyStatus.FREE,
  }
}

/** iCalendar text holds no control characters. */
function printable(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ')
}
