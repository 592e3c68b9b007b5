import { listSharesOf, listOrders as selectOrders } from '@/db/queries/assignment-orders'
import type { Viewer } from '@/lib/access/viewer'
import { type AssignmentStatus, statuses } from '@/lib/paths/assignment-status'
import { assignmentOutlooks } from '../assignment-outlooks'
import type { ServiceContext } from '../context'
import { Refused, Unauthenticated } from '../errors'
import { teamsInScope } from '../teams-in-scope'
import { groupByPerson } from './group-by-person'
import { seenBy } from './seen-by'

/** Plans are made for so many people a request; orders of more are counted when they are opened. */
const plannedAtMost = 600

/**
 * The assignments a viewer looks after, the latest first, each with how many of the viewer's people stand how, by their plans. `counts` is null where
 * there are too many people for one answer. Throws Unauthenticated and Refused.
 */
export async function listOrders(context: ServiceContext, viewer: Viewer | undefined) {
  if (!viewer) throw new Unauthenticated()
  const isAdmin = viewer.role === 'admin'
  if (!isAdmin && viewer.manages.length === 0) throw new Refused()
  const { db } = context
  const teamIds = (await teamsInScope(context, viewer)).map(({ id }) => id)
  const orders = await selectOrders(db, { teamIds, assignedBy: viewer.id, all: isAdmin })
  const isSeen = await seenBy(context, viewer)
  const shares = (
    await listSharesOf(
      db,
      orders.map(({ id }) => id),
    )
  ).filter(({ personId }) => isSeen(personId))
  const people = groupByPerson(shares)
  const planned = people.slice(0, plannedAtMost)
  const outlooks = await assignmentOutlooks(context, planned)
  return orders.map((order) => {
    const own = shares.filter(({ orderId }) => orderId === order.id)
    const isCounted = own.every(({ id }) => outlooks.has(id))
    return {
      ...shownOrder(order),
      people: own.length,
      counts: isCounted ? countByStatus(own.map(({ id }) => outlooks.get(id)!.status)) : null,
    }
  })
}

/** An order without its people. */
export function shownOrder(order: Awaited<ReturnType<typeof selectOrders>>[number]) {
  const { id, pathId, pathVersion, items, title, audience, due, message, assignedByName, teamName } = order
  return {
    id,
    kind: pathId === null ? ('coverage' as const) : ('path' as const),
    pathId,
    pathVersion,
    items,
    title,
    audience: audience.kind,
    future: order.standingTeamId !== null && order.withdrawnAt === null,
    due,
    message,
    assignedBy: assignedByName ?? 'someone who has left',
    team: order.teamId && teamName !== null ? { id: order.teamId, name: teamName } : null,
    assignedAt: order.assignedAt.getTime(),
    withdrawnAt: order.withdrawnAt?.getTime() ?? null,
  }
}

function countByStatus(all: readonly AssignmentStatus[]): Record<AssignmentStatus, number> {
  const counts = Object.fromEntries(statuses.map((status) => [status, 0])) as Record<AssignmentStatus, number>
  for (const status of all) counts[status] += 1
  return counts
}
