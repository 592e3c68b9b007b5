import { listSharesOf } from '@/db/queries/order-shares'
import type { Viewer } from '@/lib/access/viewer'
import { assignmentOutlooks } from '../assignment-outlooks'
import type { ServiceContext } from '../context'
import { seenBy } from '../seen-by'
import { permitOrder } from './permit-order'
import { shownOrder } from './shown-order'

/** People a page. */
const pageSize = 200

/**
 * An assignment with those of its people whom the viewer looks after, the first due first, each with how they stand and why, by their plan; `from` is the
 * place of the first one shown. Throws Unauthenticated and NotFound.
 */
export async function getOrder(
  context: ServiceContext,
  viewer: Viewer | undefined,
  { id, from = 0 }: { readonly id: string; readonly from?: number },
) {
  const { order, by, isWhole } = await permitOrder(context, viewer, id)
  const isSeen = await seenBy(context, by)
  const shares = (await listSharesOf(context.db, [id])).filter(({ personId }) => isSeen(personId))
  const page = shares.slice(from, from + pageSize)
  const outlooks = await assignmentOutlooks(context, page)
  return {
    ...shownOrder(order),
    mayWithdraw: isWhole && order.withdrawnAt === null,
    total: shares.length,
    next: from + pageSize < shares.length ? from + pageSize : null,
    people: page.flatMap(({ id: assignmentId, orderId: _, timeZone: __, assignedAt, ...share }) => {
      const now = outlooks.get(share.personId)?.find((one) => one.id === assignmentId)
      // Withdrawn since it was listed.
      if (!now) return []
      const isYou = share.personId === by.id
      return [{ ...share, isYou, assignedAt: assignedAt.getTime(), outlook: now.outlook }]
    }),
  }
}
