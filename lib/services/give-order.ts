import type { Database, Statements } from '@/db/database'
import { addShares } from '@/db/queries/assignment-orders'
import { appendNotifications } from '@/db/queries/notifications'
import { dueDay } from '@/lib/paths/due-day'
import type { OrderDue } from '@/lib/paths/order'
import { todayIn } from './clock'
import { newId } from './new-id'

/** People told a statement. */
const told = 500

/** What an order gives each person. */
export interface Given {
  readonly orderId: string
  /** Null, like its version, where it is of no path. */
  readonly pathId: string | null
  readonly pathVersion: number | null
  readonly title: string
  /** What it asks of a person: competency and step ids. */
  readonly itemsFor: (personId: string) => readonly string[]
  readonly assignedBy: string | null
  readonly teamId: string | null
  readonly due: OrderDue
  readonly message: string | null
}

/**
 * Inside a unit of work: gives people their part of an order, due in their own zones, and tells them. Whoever had one, withdrawn
 * or not, is passed over: it is given once. Gives how many got it.
 */
export function* giveOrder(
  db: Database,
  tx: Statements,
  { itemsFor, due, ...order }: Given,
  people: readonly { readonly personId: string; readonly timeZone: string; readonly since: Date }[],
  at: Date,
) {
  const shares = people.map(({ personId, timeZone, since }) => {
    const dueOn = dueDay(due, {
      assigned: todayIn(timeZone, at.getTime()),
      joined: todayIn(timeZone, since.getTime()),
    })
    return {
      ...order,
      id: newId(),
      personId,
      items: [...itemsFor(personId)],
      dueOn: dueOn ?? null,
      dueZone: dueOn ? timeZone : null,
      assignedAt: at,
    }
  })
  const added = yield* addShares(db, tx, shares)
  const dueOf = new Map(shares.map(({ id, dueOn }) => [id, dueOn]))
  for (let from = 0; from < added.length; from += told)
    yield* appendNotifications(
      db,
      tx,
      added.slice(from, from + told).map(({ id, personId }) => ({
        id: newId(),
        personId,
        kind: 'assigned' as const,
        occasion: `assigned:${id}`,
        data: {
          assignmentId: id,
          pathId: order.pathId,
          title: order.title,
          dueOn: dueOf.get(id) ?? null,
          by: order.assignedBy,
        },
        createdAt: at,
      })),
    )
  return added.length
}
