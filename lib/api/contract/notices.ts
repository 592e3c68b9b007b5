import { oc } from '@orpc/contract'
import { z } from 'zod'
import { problems } from './errors'
import { instant } from './shapes'

const { INVALID, NOT_FOUND, REFUSED, TOO_MANY, UNAUTHENTICATED, UNAVAILABLE } = problems

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Write the time as HH:MM, from 00:00 to 23:59.')

const mailTimes = {
  cadence: z
    .enum(['none', 'daily', 'weekly'])
    .describe('How often mail comes, when there is something to tell.'),
  quietFrom: time.describe('No mail from then, on your clock; the same as the end for no quiet hours.'),
  quietUntil: time,
  weekends: z.boolean().describe('Whether mail may come on Saturday and Sunday.'),
}

const shownMailTimes = z.object({
  ...mailTimes,
  mail: z.enum(['smtp', 'outbox', 'nothing']).describe('How mail leaves this installation.'),
  nextAt: instant.nullable().describe('When the next mail comes, if there is something to tell.'),
})

const notice = z.object({
  id: z.string(),
  kind: z.string(),
  sentence: z.string(),
  /** A path on this site. */
  href: z.string(),
  at: instant,
  read: z.boolean(),
})

const unread = z.object({ unread: z.number().int().describe('How many are unread, counted up to 100.') })
const tags = ['You']

export type Notice = z.infer<typeof notice>
export type ShownMailTimes = z.infer<typeof shownMailTimes>

export const noticesContract = {
  list: oc
    .route({
      method: 'GET',
      path: '/me/notices',
      tags,
      summary: 'What you were told, the newest first, by pages of 30',
    })
    .input(
      z.strictObject({
        beforeAt: z.coerce.number('Write an instant in milliseconds.').int().optional(),
        beforeId: z.string().max(64).optional(),
      }),
    )
    .output(
      unread.extend({
        notices: z.array(notice),
        next: z
          .object({ beforeAt: instant, beforeId: z.string() })
          .nullable()
          .describe('What to ask with for the page after this one.'),
      }),
    )
    .errors({ UNAUTHENTICATED, INVALID }),
  read: oc
    .route({
      method: 'PUT',
      path: '/me/notices/{id}/read-mark',
      tags,
      summary: 'Mark one thing you were told as read',
    })
    .input(z.strictObject({ id: z.string().max(64) }))
    .output(unread)
    .errors({ UNAUTHENTICATED, INVALID, NOT_FOUND, UNAVAILABLE }),
  readAll: oc
    .route({
      method: 'PUT',
      path: '/me/notices-read-mark',
      tags,
      summary: 'Mark everything up to an instant as read',
    })
    .input(z.strictObject({ upTo: instant.min(0).max(8_640_000_000_000_000) }))
    .output(unread)
    .errors({ UNAUTHENTICATED, INVALID, UNAVAILABLE }),
  settings: oc
    .route({ method: 'GET', path: '/me/notice-settings', tags, summary: 'When you want mail' })
    .output(shownMailTimes)
    .errors({ UNAUTHENTICATED }),
  changeSettings: oc
    .route({ method: 'PUT', path: '/me/notice-settings', tags, summary: 'Say when you want mail' })
    .input(z.strictObject(mailTimes))
    .output(shownMailTimes)
    .errors({ UNAUTHENTICATED, INVALID, UNAVAILABLE }),
  testMail: oc
    .route({
      method: 'POST',
      path: '/me/test-mail',
      tags,
      summary: 'Send yourself a mail, to see whether it arrives',
    })
    .output(z.object({ queuedAt: instant }))
    .errors({ UNAUTHENTICATED, REFUSED, TOO_MANY, UNAVAILABLE }),
  unsubscribe: oc
    .route({
      method: 'POST',
      path: '/unsubscriptions',
      tags,
      summary: 'Switch mail off with the token from a mail, without signing in',
    })
    .input(z.strictObject({ token: z.string().max(300) }))
    .output(z.object({ switchedOffAt: instant }))
    .errors({ INVALID, NOT_FOUND, UNAVAILABLE }),
}
