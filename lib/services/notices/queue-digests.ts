import { listKnownOccasions, queueMail } from '@/db/queries/mail-queue'
import { listForDigests } from '@/db/queries/reminder-rounds'
import { digestPeriodAt, type MailTimes, usualMailTimes } from '@/lib/notices/mail-times'
import type { ServiceContext } from '../context'
import { newId } from '../new-id'

/** People looked at in one go. */
const atMost = 500

/** A digest that could not be sent by then is left out; what it would have told is in the next. */
const worthSendingMs = 20 * 60 * 60_000

/** Puts a digest in line for everyone whose time has come, one a person and period. May run anywhere, any number of times. */
export async function queueDigests({ db, now }: Pick<ServiceContext, 'db' | 'now'>): Promise<void> {
  const at = now()
  const periodOf = remembered((times, timeZone) => digestPeriodAt(times, timeZone, at))
  for (let after = ''; ; ) {
    const page = await listForDigests(db, after, atMost)
    const due = page.flatMap(({ id, timeZone, times = usualMailTimes }) => {
      const period = periodOf(times, timeZone)
      return period ? [{ personId: id, occasion: `digest:${id}:${period}` }] : []
    })
    const known = await listKnownOccasions(
      db,
      due.map(({ occasion }) => occasion),
    )
    await queueMail(
      db,
      due
        .filter(({ occasion }) => !known.has(occasion))
        .map(({ personId, occasion }) => ({
          id: newId(),
          occasion,
          personId,
          letter: null,
          queuedAt: new Date(at),
          expiresAt: new Date(at + worthSendingMs),
        })),
    )
    if (page.length < atMost) return
    after = page.at(-1)!.id
  }
}

/** Most people have said nothing and live in a few zones: the calendar is asked once for each kind. */
function remembered(find: (times: MailTimes, timeZone: string) => string | undefined): typeof find {
  const found = new Map<string, string | undefined>()
  return (times, timeZone) => {
    const key = [timeZone, times.cadence, times.quietFrom, times.quietUntil, times.weekends].join(' ')
    if (!found.has(key)) found.set(key, find(times, timeZone))
    return found.get(key)
  }
}
