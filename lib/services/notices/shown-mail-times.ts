import { type MailTimes, nextDigest, usualMailTimes } from '@/lib/notices/mail-times'
import type { NoticesContext } from './notices-context'

/** When somebody wants mail, as they are shown it, with when the next one comes. */
export function shownMailTimes(
  { environment, now }: Pick<NoticesContext, 'environment' | 'now'>,
  timeZone: string,
  times: MailTimes = usualMailTimes,
) {
  const goesOut = environment.mail.by !== 'nothing'
  return {
    ...times,
    mail: environment.mail.by,
    nextAt: (goesOut ? nextDigest(times, timeZone, now()) : undefined) ?? null,
  }
}
