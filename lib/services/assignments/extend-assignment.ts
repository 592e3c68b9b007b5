import { extendShare } from '@/db/queries/assignment-orders'
import { appendAudit } from '@/db/queries/audit'
import { appendNotifications } from '@/db/queries/notifications'
import type { Viewer } from '@/lib/access/viewer'
import { todayIn } from '../clock'
import type { ServiceContext } from '../context'
import { Invalid, NotFound } from '../errors'
import { newId } from '../new-id'
import { permitPerson } from '../permit-person'
import { permitOrder } from './permit-order'

/**
 * Gives one person another date for an assignment, at the end of that day in their zone; the first date stays on record. Throws NotFound, and
 * Invalid for a day that has passed for them.
 */
export async function extendAssignment(
  context: ServiceContext,
  viewer: Viewer | undefined,
  { id, personId, dueOn }: { readonly id: string; readonly personId: string; readonly dueOn: string },
) {
  const { order, by } = await permitOrder(context, viewer, id)
  const { timeZone } = await permitPerson(context, by, 'change assignments', personId)
  const { db, now } = context
  if (dueOn < todayIn(timeZone, now()))
    throw new Invalid([{ path: 'dueOn', message: 'This day has passed. Choose today or a later one.' }])
  const at = new Date(now())
  return db.transaction(function* (tx) {
    const before = yield* extendShare(db, tx, { orderId: id, personId, dueOn })
    if (!before) throw new NotFound()
    if (before.dueOn === dueOn) return { dueOn }
    yield* appendNotifications(db, tx, [
      {
        id: newId(),
        personId,
        kind: 'extended',
        occasion: `extended:${before.id}:${dueOn}`,
        data: {
          assignmentId: before.id,
          pathId: order.pathId,
          title: order.title,
          dueOn,
          before: before.dueOn,
        },
        createdAt: at,
      },
    ])
    yield* appendAudit(db, tx, {
      at,
      actorId: by.id,
      action: 'assignment.extended',
      subject: `person:${personId}`,
      detail: { order: id, dueOn, before: before.dueOn },
    })
    return { dueOn }
  })
}
