import { oc } from '@orpc/contract'
import { z } from 'zod'
import { problems } from './errors'
import { instant, localDate } from './shapes'

const { INVALID, NOT_FOUND, UNAUTHENTICATED, UNAVAILABLE } = problems

const startsAt = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Write the time as HH:MM, from 00:00 to 23:59.')
  .describe('When study begins on a study day, in your time zone.')

const feed = z.object({
  createdAt: instant,
  /** Your own day on which a calendar last came. */
  fetchedOn: localDate.nullable(),
  startsAt,
})

const route = { path: '/me/calendar-feed', tags: ['You'] } as const

export const calendarContract = {
  get: oc
    .route({ ...route, method: 'GET', summary: 'Your calendar feed, without its address' })
    .output(feed.nullable())
    .errors({ UNAUTHENTICATED }),
  make: oc
    .route({
      ...route,
      method: 'POST',
      summary: 'Make a calendar feed, or give it a new address; the old one stops working',
    })
    .input(z.strictObject({ startsAt: startsAt.optional() }))
    .output(feed.extend({ address: z.string().describe('Shown this once: only a hash of it is kept.') }))
    .errors({ UNAUTHENTICATED, INVALID, UNAVAILABLE }),
  change: oc
    .route({ ...route, method: 'PATCH', summary: 'Change when study begins in your calendar' })
    .input(z.strictObject({ startsAt }))
    .output(feed)
    .errors({ UNAUTHENTICATED, INVALID, NOT_FOUND, UNAVAILABLE }),
  revoke: oc
    .route({ ...route, method: 'DELETE', summary: 'Revoke your calendar feed; its address stops working' })
    .output(z.object({ revokedAt: instant }))
    .errors({ UNAUTHENTICATED, UNAVAILABLE }),
}
