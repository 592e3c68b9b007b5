import { erasePerson } from '@/db/queries/erasure'
import { listed } from '@/lib/wording/lateness'
import type { ServiceContext } from './context'
import { NotFound, Refused } from './errors'
import { personHash } from './person-hash'

/**
 * Erases a person's account for good. Throws NotFound, and Refused where they are the last admin, or teams would have
 * nobody who manages them.
 */
export async function eraseAccount(
  { db, now }: Pick<ServiceContext, 'db' | 'now'>,
  { personId, actorId }: { readonly personId: string; readonly actorId: string },
): Promise<{ readonly erasedAt: number }> {
  const at = now()
  const outcome = await erasePerson(db, {
    personId,
    personHash: personHash(personId),
    actorId,
    at: new Date(at),
  })
  if (outcome === 'gone') throw new NotFound()
  if (outcome === 'last-admin')
    throw new Refused('This is the only admin here. Make somebody else an admin first. Nothing was deleted.')
  if (outcome !== 'erased')
    throw new Refused(
      `Nobody else manages ${listed(outcome.teams.map((name) => `“${name}”`))}. Hand ${outcome.teams.length === 1 ? 'it' : 'them'} over first. Nothing was deleted.`,
    )
  return { erasedAt: at }
}

/** Whether somebody typed an address to confirm; case and spaces around it do not matter. */
export function isTyped(typed: string, email: string): boolean {
  return typed.trim().toLowerCase() === email
}
