import { Temporal } from 'temporal-polyfill'
import type { NewNotification } from '@/db/queries/notifications'
import {
  appendRefreshNotices,
  listPeopleWithProofs,
  listToldOf,
  listUnreadReminders,
  markSettled,
} from '@/db/queries/reminder-rounds'
import { morningHour } from '@/lib/notices/due-occasion'
import { shortestHoldMs } from '@/lib/review/age-evidence'
import type { ServiceContext } from '../context'
import { newId } from '../new-id'
import { dueRefreshesOf } from './due-refreshes-of'

/** People looked at in one go. */
const atMost = 200

/**
 * Tells people whose morning has come which of their proofs are due for a refresh; each once a competency and due date.
 * What was shown again since counts as read. May run anywhere, any number of times.
 */
export async function noteRefreshes(context: ServiceContext): Promise<void> {
  const { db, now } = context
  const by = new Date(now() - shortestHoldMs)
  for (let after = ''; ; ) {
    const page = await listPeopleWithProofs(db, { by, after, atMost })
    for (const person of page) await noteRefreshesOf(context, person)
    if (page.length < atMost) return
    after = page.at(-1)!.id
  }
}

async function noteRefreshesOf(
  context: ServiceContext,
  person: { readonly id: string; readonly timeZone: string },
): Promise<void> {
  const { db, now } = context
  const here = Temporal.Instant.fromEpochMilliseconds(now()).toZonedDateTimeISO(person.timeZone)
  if (here.hour < morningHour) return
  const due = await dueRefreshesOf(context, person)
  const occasions = due.map(({ occasion }) => occasion)
  const [told, unread] = await Promise.all([
    listToldOf(db, person.id, occasions),
    listUnreadReminders(db, person.id, ['refresh-due']),
  ])
  const settled = unread.filter(({ occasion }) => !occasions.includes(occasion)).map(({ id }) => id)
  if (settled.length > 0) await markSettled(db, settled, new Date(now()))
  const untold = due
    .filter(({ occasion }) => !told.has(occasion))
    .map(
      ({ id, title, occasion }): NewNotification => ({
        id: newId(),
        personId: person.id,
        kind: 'refresh-due',
        occasion,
        data: { competencyId: id, title },
        createdAt: new Date(now()),
      }),
    )
  if (untold.length > 0) await appendRefreshNotices(db, untold)
}
