import type { findOrder } from '@/db/queries/assignment-orders'

/** An order without its people. */
export function shownOrder(order: NonNullable<Awaited<ReturnType<typeof findOrder>>>) {
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
