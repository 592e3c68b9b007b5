import { putCalendarFeed } from '@/db/queries/calendar-feeds'
import { feedTokenHash, newFeedToken } from '@/lib/services/calendar/feed-token'
import { unsubscribeToken } from '@/lib/services/notices/unsubscribe-token'
import { testSecret } from '../api/call-api'
import type { DoorRow } from './door-row'
import { adminsAlone, alike, everyone, managersOfTeam } from './expects'
import { addOrder } from './rows/assignments'

/** What is asked of each door of `lib/server/api-doors.ts`, by its name there. */
export const doorRows: Readonly<Record<string, readonly DoorRow[]>> = {
  description: [{ path: () => '/api/v1/openapi.json', expects: alike(200) }],
  // The other rows of this folder walk what lies behind it.
  contract: [
    { path: () => '/api/v1/me', expects: everyone },
    { path: () => '/api/v1/no-such-address', expects: alike(404) },
  ],
  'sign-in': [
    { path: () => '/api/auth/csrf', expects: alike(200) },
    // Who somebody is, the contract alone tells.
    { path: () => '/api/auth/session', expects: alike(404) },
  ],
  'calendar feed': [
    {
      prepare: async (db, { learner }) => {
        const token = newFeedToken()
        const at = new Date('2026-03-01T09:00:00Z')
        const feed = {
          personId: learner,
          feedId: learner,
          tokenHash: feedTokenHash(token),
          startsAt: '18:00',
          at,
        }
        await putCalendarFeed(db, feed)
        return { token }
      },
      path: (_, { token }) => `/api/calendar/${token}.ics`,
      holdsSecret: true,
      expects: alike(200),
    },
    // An id is no token, whoever asks.
    { path: ({ learner }) => `/api/calendar/${learner}.ics`, expects: alike(404) },
  ],
  standings: [
    { path: () => '/api/exports/standings', expects: adminsAlone },
    { path: ({ team }) => `/api/exports/standings?team=${team}`, expects: managersOfTeam },
    { path: ({ subTeam }) => `/api/exports/standings?team=${subTeam}`, expects: managersOfTeam },
  ],
  assignment: [
    {
      prepare: addOrder,
      path: (_, { order }) => `/api/exports/assignments/${order}`,
      expects: managersOfTeam,
    },
  ],
  'own archive': [{ path: () => '/api/exports/me.zip', expects: everyone }],
  'archive of a person': [
    { path: ({ learner }) => `/api/exports/people/${learner}.zip`, expects: adminsAlone },
  ],
  unsubscribe: [
    {
      method: 'POST',
      path: ({ learner }) => `/api/unsubscribe/${unsubscribeToken(learner, testSecret)}`,
      holdsSecret: true,
      expects: alike(204),
    },
    {
      method: 'POST',
      path: ({ learner }) => `/api/unsubscribe/${unsubscribeToken(learner, 'a secret of somebody else')}`,
      expects: alike(404),
    },
    // Looking alone ends nothing, and leads to the page that asks.
    { path: ({ learner }) => `/api/unsubscribe/${learner}.x`, expects: alike(303) },
  ],
  live: [{ path: () => '/api/health/live', expects: alike(200) }],
  ready: [{ path: () => '/api/health/ready', expects: alike(200) }],
}
