import { withdrawShares } from '@/db/queries/assignment-orders'
import { appendAudit } from '@/db/queries/audit'
import { appendNotifications } from '@/db/queries/notifications'
import { listPartsOf } from '@/db/queries/order-shares'
import type { Viewer } from '@/lib/access/viewer'
import type { ServiceContext } from '../context'
import { Refused } from '../errors'
import { newId } from '../new-id'
import { permitPerson } from '../permit-person'
import { seenBy } from '../seen-by'
import { permitOrder } from './permit-order'

/** People told a statement. */
const told = 500

/**
 * Withdraws an assignment from everybody, future members included, but for who belongs to other teams by now; or from one
 * person. What was done stays done. Where there is
 * nothing to withdraw any more, nothing changes. Throws Unauthenticated, NotFound, and Refused where the viewer looks after some of its people alone.
 */
export async function withdrawOrder(
  context: ServiceContext,
  viewer: Viewer | undefined,
  { id, personId }: { readonly id: string; readonly personId?: string },
) {
  const { order, by, isWhole } = await permitOrder(context, viewer, id)
  if (personId === undefined && !isWhole) throw new Refused(onlyTheirs)
  if (personId !== undefined) await permitPerson(context, by, 'change assignments', personId)
  const { db, now } = context
  const isSeen = await seenBy(context, by)
  const parts = personId === undefined ? await listPartsOf(db, [id]) : []
  const except = parts.flatMap((part) => (isSeen(part.personId) ? [] : [part.personId]))
  const at = new Date(now())
  return db.transaction(function* (tx) {
    const withdrawn = yield* withdrawShares(db, tx, { orderId: id, personId, except, at })
    for (let from = 0; from < withdrawn.length; from += told)
      yield* appendNotifications(
        db,
        tx,
        withdrawn.slice(from, from + told).map((share) => ({
          id: newId(),
          personId: share.personId,
          kind: 'withdrawn' as const,
          occasion: `withdrawn:${share.id}`,
          data: { assignmentId: share.id, pathId: order.pathId, title: order.title },
          createdAt: at,
        })),
      )
    if (withdrawn.length > 0 || (personId === undefined && order.withdrawnAt === null))
      yield* appendAudit(db, tx, {
        at,
        actorId: by.id,
        action: 'assignment.withdrawn',
        subject: personId === undefined ? `order:${id}` : `person:${personId}`,
        detail: { order: id, people: withdrawn.length },
      })
    return { people: withdrawn.length }
  })
}

const onlyTheirs =
  'Not everybody who has this is among your people. Withdraw it from those who are, one by one.'
