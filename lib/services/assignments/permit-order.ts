import { findOrder, isHeldWithin } from '@/db/queries/assignment-orders'
import { listPartsOf } from '@/db/queries/order-shares'
import { listManagerIdsOfTeam } from '@/db/queries/teams'
import type { Viewer } from '@/lib/access/viewer'
import type { ServiceContext } from '../context'
import { NotFound, Unauthenticated } from '../errors'
import { seenBy } from '../seen-by'
import { teamsInScope } from '../teams-in-scope'

/**
 * Lets the viewer see an order and change their people's parts of it: those who manage its team, whoever made it while they manage any
 * team, whoever manages somebody who has it, and admins. Gives it with the viewer, and whether the whole of it is theirs: who
 * only looks after some of its people, or made it and does not look after all of them any more, does not withdraw it from all. Throws Unauthenticated, and NotFound: another manager's
 * order is as one that does not exist.
 */
export async function permitOrder(
  context: Pick<ServiceContext, 'db'>,
  viewer: Viewer | undefined,
  orderId: string,
) {
  if (!viewer) throw new Unauthenticated()
  const { db } = context
  const order = await findOrder(db, orderId)
  if (!order) throw new NotFound()
  const isManager = viewer.role === 'admin' || viewer.manages.length > 0
  if (!isManager) throw new NotFound()
  const ofTeam = order.teamId ? await listManagerIdsOfTeam(db, order.teamId) : []
  const isMine = order.assignedBy === viewer.id
  const isWhole =
    viewer.role === 'admin' ||
    ofTeam.includes(viewer.id) ||
    (isMine && (await seesAll(context, viewer, orderId)))
  if (!isWhole && !isMine) {
    const teamIds = (await teamsInScope(context, viewer)).map(({ id }) => id)
    if (!(await isHeldWithin(db, { orderId, teamIds, but: viewer.id }))) throw new NotFound()
  }
  return { order, by: viewer, isWhole }
}

async function seesAll(context: Pick<ServiceContext, 'db'>, viewer: Viewer, orderId: string) {
  const [isSeen, parts] = await Promise.all([seenBy(context, viewer), listPartsOf(context.db, [orderId])])
  return parts.every(({ personId }) => isSeen(personId))
}
