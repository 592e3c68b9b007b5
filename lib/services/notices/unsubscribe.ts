import { switchMailOff } from '@/db/queries/notices'
import { usualMailTimes } from '@/lib/notices/mail-times'
import { NotFound } from '../errors'
import type { NoticesContext } from './notices-context'
import { personOfToken } from './unsubscribe-token'

/**
 * Switches somebody's mail off, and nothing else: the token from a mail is all that is asked. Twice is as once. Throws
 * NotFound, the same for a token that is not ours and for somebody who is gone.
 */
export async function unsubscribe(
  {
    db,
    now,
    environment,
  }: Pick<NoticesContext, 'db' | 'now'> & {
    readonly environment: Pick<NoticesContext['environment'], 'secret'>
  },
  { token }: { readonly token: string },
) {
  const personId = personOfToken(token, environment.secret)
  const at = now()
  const isOff = personId !== undefined && (await switchMailOff(db, personId, usualMailTimes, new Date(at)))
  if (!isOff)
    throw new NotFound(
      'This link is not complete, or the account is gone. Mail can be switched off in the settings.',
    )
  return { switchedOffAt: at }
}
