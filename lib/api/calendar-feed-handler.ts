import { readCalendarFeed } from '@/lib/services/calendar/read-calendar-feed'
import { isUnchanged } from './caching'
import type { ApiHouse } from './handler'
import { refusal } from './refusal'

/** Kept by the calendar that asked, which asks each time whether it still holds. */
const feedCaching = 'private, max-age=0, must-revalidate'

/** Problems and notes name this in place of the address, which is a secret. */
const endpoint = '/api/calendar/{token}.ics'

/**
 * Answers a calendar that fetches a feed: iCalendar text, 304 where it has that already, or a problem document. The
 * file is the last part of the address, `<token>.ics`.
 */
export function createCalendarFeedHandler(
  house: Pick<ApiHouse, 'services' | 'addressOf' | 'environment' | 'note'>,
): (request: Request, file: string) => Promise<Response> {
  return async (request, file) => {
    try {
      const { text, etag } = await readCalendarFeed(await house.services(), {
        token: /^([\w-]{43})\.ics$/.exec(file)?.[1],
        address: house.addressOf(request.headers),
        url: house.environment().url,
      })
      const headers = { 'cache-control': feedCaching, etag }
      if (isUnchanged(request.headers, etag)) return new Response(null, { status: 304, headers })
      return new Response(text, {
        headers: {
          ...headers,
          'content-type': 'text/calendar; charset=utf-8',
          'content-disposition': 'inline; filename="cairn.ics"',
          'x-robots-tag': 'noindex',
        },
      })
    } catch (error) {
      return refusal(house, error, endpoint)
    }
  }
}
