import { listSharesOf } from '@/db/queries/assignment-orders'
import type { Viewer } from '@/lib/access/viewer'
import { assignmentOutlooks } from '../assignment-outlooks'
import type { ServiceContext } from '../context'
import { groupByPerson } from './group-by-person'
import { shownOrder } from './list-orders'
import { peopleInScope } from './people-in-scope'
import { permitOrder } from './permit-order'

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
  const { order, by } = await permitOrder(context, viewer, id)
  const scope = new Set((await peopleInScope(context, by)).map(({ personId }) => personId))
  const shares = (await listSharesOf(context.db, [id])).filter(({ personId }) => scope.has(personId))
  const page = shares.slice(from, from + pageSize)
  const outlooks = await assignmentOutlooks(context, groupByPerson(page))
  return {
    ...shownOrder(order),
    total: shares.length,
    next: from + pageSize < shares.length ? from + pageSize : null,
    people: page.map(({ id: assignmentId, personId, name, dueOn, firstDueOn, pathVersion, assignedAt }) => ({
      personId,
      name,
      dueOn,
      firstDueOn,
      pathVersion,
      assignedAt: assignedAt.getTime(),
      outlook: outlooks.get(assignmentId)!,
    })),
  }
}
