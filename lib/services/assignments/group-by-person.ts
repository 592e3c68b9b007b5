import type { listSharesOf } from '@/db/queries/assignment-orders'
import type { Assigned } from '../assignment-outlooks'

/** People with the assignments of theirs among these. */
export function groupByPerson(shares: Awaited<ReturnType<typeof listSharesOf>>): readonly Assigned[] {
  const people = new Map<string, Assigned>()
  for (const { id, personId, timeZone, assignedAt } of shares) {
    const known = people.get(personId)
    people.set(personId, {
      personId,
      timeZone,
      assignments: [...(known?.assignments ?? []), { id, assignedAt }],
    })
  }
  return [...people.values()]
}
