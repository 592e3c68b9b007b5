import { Temporal } from 'temporal-polyfill'
import { listActiveAssignmentsOf } from '@/db/queries/assignments'
import {
  appendDueNotices,
  type DueNotice,
  listPeopleWithDue,
  listToldOf,
  listUnreadReminders,
  markSettled,
} from '@/db/queries/reminder-rounds'
import { dueOccasion, morningHour } from '@/lib/notices/due-occasion'
import { dueDayIn, todayIn } from '../clock'
import type { ServiceContext } from '../context'
import { newId } from '../new-id'
import { openAssignmentsOf } from './open-assignments-of'
import { stillHolds } from './still-holds'

/** People looked at in one go. */
const atMost = 200

/** The dates that can be an occasion anywhere in the world, in days from now. */
const window = { from: -33, to: 9 } as const

/**
 * Tells people whose morning has come of assignments that are due in a week, due tomorrow, or late; each once, and never
 * of what is done, handed in, withdrawn or extended: a reminder of that, where it is unread, counts as read. May run
 * anywhere, any number of times.
 */
export async function noteDueDates(context: ServiceContext): Promise<void> {
  const { db, now } = context
  const utcToday = Temporal.Instant.fromEpochMilliseconds(now()).toZonedDateTimeISO('UTC').toPlainDate()
  const [from, to] = [window.from, window.to].map((days) => utcToday.add({ days }).toString())
  for (let after = ''; ; ) {
    const page = await listPeopleWithDue(db, { from: from!, to: to!, after, atMost })
    for (const person of page) await noteDueDatesOf(context, person)
    if (page.length < atMost) return
    after = page.at(-1)!.id
  }
}

async function noteDueDatesOf(
  context: ServiceContext,
  person: { readonly id: string; readonly timeZone: string },
): Promise<void> {
  const { db, now } = context
  const { timeZone } = person
  const here = Temporal.Instant.fromEpochMilliseconds(now()).toZonedDateTimeISO(timeZone)
  if (here.hour < morningHour) return
  const today = todayIn(timeZone, now())
  const assignments = await listActiveAssignmentsOf(db, person.id)
  const occasions = assignments.flatMap(({ id, title, dueOn, dueZone }) => {
    if (!dueOn) return []
    const due = dueDayIn(timeZone, dueOn, dueZone ?? timeZone)
    const occasion = dueOccasion({ id, due, dueOn, today })
    return occasion ? [{ ...occasion, id, title, dueOn, due }] : []
  })
  const [told, unread] = await Promise.all([
    listToldOf(
      db,
      person.id,
      occasions.map(({ occasion }) => occasion),
    ),
    listUnreadReminders(db, person.id, ['due-soon', 'late']),
  ])
  const untold = occasions.filter(({ occasion }) => !told.has(occasion))
  if (untold.length === 0 && unread.length === 0) return
  const open = await openAssignmentsOf(context, person)
  const settled = unread.filter((one) => !stillHolds(one, open)).map(({ id }) => id)
  if (settled.length > 0) await markSettled(db, settled, new Date(now()))
  const due = untold
    .filter(({ id }) => open.get(id)?.isOpen)
    .map(
      ({ id, title, dueOn, due: day, kind, occasion }): DueNotice => ({
        id: newId(),
        personId: person.id,
        kind,
        occasion,
        data: { assignmentId: id, title, dueOn: day },
        createdAt: new Date(now()),
        assignmentId: id,
        dueOn,
      }),
    )
  await appendDueNotices(db, due)
}
