import { createHash, randomInt, timingSafeEqual } from 'node:crypto'
import { putInstallationFact } from '@/db/queries/installation'
import { hasPeople } from '@/db/queries/people'
import type { ServiceContext } from '../context'

/** Where the hash of the set-up code is noted. */
export const setUpCodeKey = 'set-up-code'

const lifetimeMs = 24 * 60 * 60_000

/** Crockford's base 32: no letter looks like a digit. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/**
 * A new one-time code with which the first visitor becomes the admin, valid for a day and in place of any earlier
 * one; undefined once somebody is here. Only its hash is kept.
 */
export async function issueSetUpCode({
  db,
  now,
}: Pick<ServiceContext, 'db' | 'now'>): Promise<string | undefined> {
  if (await hasPeople(db)) return undefined
  const letters = Array.from({ length: 16 }, () => alphabet[randomInt(alphabet.length)]).join('')
  const at = now()
  await putInstallationFact(
    db,
    setUpCodeKey,
    { hash: hashOf(letters), expiresAt: at + lifetimeMs },
    new Date(at),
  )
  return letters.replace(/(.{4})(?=.)/g, '$1-')
}

/** Whether a typed code is the one that was noted and still holds; case, spaces and hyphens do not matter. */
export function fitsSetUpCode(typed: string, noted: unknown, now: number): boolean {
  if (typeof noted !== 'object' || noted === null || !('hash' in noted) || !('expiresAt' in noted))
    return false
  const { hash, expiresAt } = noted
  if (typeof hash !== 'string' || typeof expiresAt !== 'number' || expiresAt <= now) return false
  return timingSafeEqual(Buffer.from(hashOf(plain(typed))), Buffer.from(hash))
}

function plain(typed: string): string {
  return typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
}

/** The code has 80 random bits, so a plain hash cannot be turned round. */
function hashOf(code: string): string {
  return createHash('sha256').update(code).digest('base64url')
}
