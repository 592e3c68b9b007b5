import { createHash } from 'node:crypto'
import type { Database } from '@/db/database'
import {
  countThrottled,
  findThrottled,
  forgetThrottled,
  sweepThrottled,
  uncountThrottled,
} from '@/db/queries/throttles'
import { TooMany } from '../errors'

const minute = 60_000
const day = 24 * 60 * minute

/**
 * Wrong passwords that are let through before the answer is "wait". Only tries from the very same address count
 * against a person, so a stranger elsewhere cannot lock them out; when tries on one account come from many
 * addresses, those that never signed in to it get `narrow` each, which is few for guessing and enough for somebody
 * on a new machine.
 */
export const signInLimits = {
  accountAtAddress: { points: 10, windowMs: 15 * minute },
  address: { points: 50, windowMs: 15 * minute },
  account: { points: 100, windowMs: 60 * minute },
  narrow: 3,
  knownForMs: 90 * day,
} as const

/** A try at an account from an address. */
export interface Try {
  readonly email: string
  readonly address: string
}

/** Counts a try before the password is looked at, so that many at once cannot slip by. Throws `TooMany`. */
export async function countTry(db: Database, attempt: Try, now: Date): Promise<void> {
  const { accountAtAddress, address, account, narrow } = signInLimits
  const keys = keysOf(attempt)
  const isKnown = Boolean(await findThrottled(db, keys.known, now))
  const here = await countThrottled(db, keys.accountAtAddress, accountAtAddress.windowMs, now)
  refuseOver(accountAtAddress.points, here, now)
  // Somebody who has signed in from here is not held up by the others behind the same address or by a crowd elsewhere.
  if (isKnown) return
  refuseOver(address.points, await countThrottled(db, keys.address, address.windowMs, now), now)
  const everywhere = await countThrottled(db, keys.account, account.windowMs, now)
  if (everywhere.points > account.points) refuseOver(narrow, here, now)
}

/** Takes the try back after the right password, and remembers that the account is used from this address. */
export async function forgiveTry(db: Database, attempt: Try, now: Date): Promise<void> {
  const keys = keysOf(attempt)
  const isKnown = Boolean(await findThrottled(db, keys.known, now))
  await forgetThrottled(db, keys.accountAtAddress)
  if (!isKnown) {
    await uncountThrottled(db, keys.address)
    await uncountThrottled(db, keys.account)
  }
  await forgetThrottled(db, keys.known)
  await countThrottled(db, keys.known, signInLimits.knownForMs, now)
  await sweepThrottled(db, now)
}

/** Counts a try at something else that is guarded, such as the set-up code. Throws `TooMany`. */
export async function countOther(db: Database, what: string, who: string, now: Date): Promise<void> {
  const { points, windowMs } = signInLimits.accountAtAddress
  refuseOver(points, await countThrottled(db, `${what}:${digest(who)}`, windowMs, now), now)
}

/** Forgets the tries at something else once it went well. */
export async function forgetOther(db: Database, what: string, who: string): Promise<void> {
  await forgetThrottled(db, `${what}:${digest(who)}`)
}

function refuseOver(
  limit: number,
  counted: { readonly points: number; readonly expiresAt: Date },
  now: Date,
) {
  if (counted.points <= limit) return
  throw new TooMany(Math.max(1, Math.ceil((counted.expiresAt.getTime() - now.getTime()) / 1000)))
}

/** The table then names nobody, whether they have an account or not. */
function keysOf({ email, address }: Try) {
  return {
    accountAtAddress: `sign-in:account-address:${digest(`${email} ${address}`)}`,
    address: `sign-in:address:${digest(address)}`,
    account: `sign-in:account:${digest(email)}`,
    known: `sign-in:known:${digest(`${email} ${address}`)}`,
  }
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url')
}
