import { findCoveredUntil } from '@/db/queries/mail-queue'
import { findNoticeSettings, listUnreadSince } from '@/db/queries/notices'
import { findAddressee } from '@/db/queries/reminder-rounds'
import { digestPeriodAt, usualMailTimes } from '@/lib/notices/mail-times'
import { digestInWords } from '@/lib/wording/digest'
import { todayIn } from '../clock'
import { dueRefreshesOf } from './due-refreshes-of'
import type { Letter } from './letter'
import type { NoticesContext } from './notices-context'
import { openAssignmentsOf } from './open-assignments-of'
import { stillHolds } from './still-holds'
import { toldInWords } from './told-in-words'
import { unsubscribeToken } from './unsubscribe-token'

/** Told one by one in a mail; the rest is counted. */
const namedAtMost = 12

/** What somebody's first digest goes back to. */
const longestMs = 30 * 24 * 60 * 60_000

/**
 * A person's digest as it stands now: what they were told since the last one, have not read, and what still holds.
 * `not-now` in quiet hours and on days without mail, as where the mail server was away in the morning. Undefined where
 * there is nothing to say, they want no mail any more, or they are gone.
 */
export async function writeDigest(
  context: NoticesContext,
  personId: string,
): Promise<Omit<Letter, 'messageId'> | 'not-now' | undefined> {
  const { db, now, environment } = context
  const [person, times = usualMailTimes, covered] = await Promise.all([
    findAddressee(db, personId),
    findNoticeSettings(db, personId),
    findCoveredUntil(db, personId),
  ])
  if (!person || times.cadence === 'none') return undefined
  if (digestPeriodAt(times, person.timeZone, now()) === undefined) return 'not-now'
  const since = covered ?? new Date(now() - longestMs)
  const unread = await listUnreadSince(db, personId, since, 200)
  if (unread.length === 0) return undefined
  const assignments = await openAssignmentsOf(context, person)
  // The round that settles what was shown again comes once an hour; a mail that was sent is not taken back.
  const refreshes = unread.some(({ kind }) => kind === 'refresh-due')
    ? await dueRefreshesOf(context, person)
    : []
  const due = new Set(refreshes.map(({ occasion }) => occasion))
  const holding = unread.filter((told) => stillHolds(told, assignments, due))
  if (holding.length === 0) return undefined
  const today = todayIn(person.timeZone, now())
  const { url, secret } = environment
  const token = unsubscribeToken(personId, secret)
  const words = digestInWords({
    name: person.name,
    notices: await toldInWords(db, holding.slice(0, namedAtMost), today),
    more: Math.max(0, holding.length - namedAtMost),
    cadence: times.cadence,
    url,
    unsubscribeUrl: `${url}/unsubscribe#${token}`,
  })
  return {
    to: person.email,
    toName: person.name,
    ...words,
    oneClickUrl: `${url}/api/unsubscribe/${token}`,
  }
}
