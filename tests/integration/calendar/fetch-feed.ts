import type { Database } from '@/db/database'
import { createCalendarFeedHandler } from '@/lib/api/calendar-feed-handler'
import { smallCatalogue } from '../small-catalogue'

/** Asks for feeds at their addresses as a calendar does, in process. */
export function feedsOver(
  db: Database,
  { now, from = '198.51.100.7' }: { now: () => number; from?: string },
) {
  const handle = createCalendarFeedHandler({
    services: async () => ({ db, catalogue: smallCatalogue, now }),
    addressOf: () => from,
    environment: () => ({
      demo: false,
      provider: undefined,
      url: 'https://learn.harebell.example',
      secret: '',
      mail: { by: 'nothing' },
    }),
    note: (error) => {
      throw error
    },
  })
  return (address: string, headers: Record<string, string> = {}) =>
    // A server behind a proxy sees whatever host it is asked under.
    handle(new Request('http://10.0.0.3:3000/', { headers }), address.slice(address.lastIndexOf('/') + 1))
}
