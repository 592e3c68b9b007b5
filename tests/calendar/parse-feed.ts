import ICAL from 'ical.js'

/** One event as an independent reader of iCalendar finds it. */
export interface ParsedEvent {
  readonly uid: string
  readonly summary: string
  readonly description: string
  readonly url: string
  readonly sequence: number
  readonly stamp: string
  readonly transparency: string
  /** `2026-03-29` for a whole day, `2026-03-29T16:00:00Z` for an instant. */
  readonly start: string
  readonly end: string
}

/** Reads a feed back; throws where it is not iCalendar. */
export function parseFeed(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text))
  const events = calendar.getAllSubcomponents('vevent').map((component): ParsedEvent => {
    const event = new ICAL.Event(component)
    const value = (name: string) => String(component.getFirstPropertyValue(name) ?? '')
    return {
      uid: event.uid,
      summary: event.summary,
      description: event.description,
      url: value('url'),
      sequence: event.sequence,
      stamp: value('dtstamp'),
      transparency: value('transp'),
      start: event.startDate.toString(),
      end: event.endDate.toString(),
    }
  })
  return { property: (name: string) => String(calendar.getFirstPropertyValue(name) ?? ''), events }
}
