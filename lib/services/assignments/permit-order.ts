import { findOrder } from '@/db/queries/assignment-orders'
import { listManagerIdsOfTeam } from '@/db/queries/teams'
import type { Viewer } from '@/lib/access/viewer'
import type { ServiceContext } from '../context'
import { NotFound, Unauthenticated } from '../errors'

/**
 * Lets the viewer see and change an order: those who manage its team, whoever made it while they manage any team, and admins.
 * Gives it with the viewer. Throws Unauthenticated, and NotFound: another manager's order is as one that does not exist.
 */
export async function permitOrder(
  { db }: Pick<ServiceContext, 'db'>,
  viewer: Viewer | undefined,
  orderId: string,
) {
  if (!viewer) throw new Unauthenticated()
  const order = await findOrder(db, orderId)
  if (!order) throw new NotFound()
  const isManager = viewer.role === 'admin' || viewer.manages.length > 0
  const isMine = viewer.role === 'admin' || order.assignedBy === viewer.id
  const ofTeam = order.teamId ? await listManagerIdsOfTeam(db, order.teamId) : []
  if (!isManager || (!isMine && !ofTeam.includes(viewer.id))) throw new NotFound()
  return { order, by: viewer }
}
