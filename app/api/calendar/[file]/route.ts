import { createCalendarFeedHandler } from '@/lib/api/calendar-feed-handler'
import { house } from '@/lib/api/house'

const handle = createCalendarFeedHandler(house)

/** A calendar feed at its private address, `/api/calendar/<token>.ics`. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ file: string }> },
): Promise<Response> {
  return handle(request, (await params).file)
}
