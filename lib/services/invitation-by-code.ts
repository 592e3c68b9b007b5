import { createHash } from 'node:crypto'
import { findInvitationByCode } from '@/db/queries/invitations'
import { countThrottled } from '@/db/queries/throttles'
import type { ServiceContext } from './context'
import { NotFound, TooMany } from './errors'
import { invitationCodeHash } from './invitation-code'

/** Tries at codes and e-mails from one address that are answered: enough for a class that joins together. */
const limit = { points: 120, windowMs: 15 * 60_000 } as const

/**
 * The invitation that a code leads to, counted against where the request came from. Throws TooMany, and NotFound alike
 * for a code that never was, was used, was taken back or has expired.
 */
export async function invitationByCode(
  { db, now }: Pick<ServiceContext, 'db' | 'now'>,
  { code, address }: { readonly code: string; readonly address: string },
) {
  const at = new Date(now())
  await countTry(db, address, at)
  const found = await findInvitationByCode(db, invitationCodeHash(code), at)
  if (!found) throw new NotFound(noLonger)
  return found
}

export const noLonger =
  'This invitation does not hold: it was used, taken back, or is older than seven days. Ask for a new one.'

export const otherEmail =
  'This invitation was made for another e-mail address. Nothing was changed; ask whoever invited you.'

async function countTry(db: ServiceContext['db'], address: string, at: Date) {
  const digest = createHash('sha256').update(address).digest('base64url')
  const { points, expiresAt } = await countThrottled(db, `invitation:${digest}`, limit.windowMs, at)
  if (points <= limit.points) return
  throw new TooMany(Math.max(1, Math.ceil((expiresAt.getTime() - at.getTime()) / 1000)))
}
