import { findOrder } from '@/db/queries/assignment-orders'
import { listActivePeople, listMembersWithin } from '@/db/queries/audiences'
import { findPath, findVersion } from '@/db/queries/paths'
import { listStandingOrdersFor } from '@/db/queries/standing-orders'
import { listTeamIdsWithin } from '@/db/queries/teams'
import { askedOf } from '@/lib/paths/asked-of'
import type { ServiceContext } from './context'
import { currentContent } from './current-content'
import { giveOrder } from './give-order'

/**
 * Gives a person what is assigned to the present and future members of their teams, each order exactly once, however often and from
 * wherever this is called: when somebody puts them in a team, whenever their roadmap is asked for, and by the clock for everybody,
 * so that no way of joining can be forgotten. Costs one indexed read where there is nothing to give.
 */
export async function applyStandingOrders(
  { db, catalogue, now }: Pick<ServiceContext, 'db' | 'catalogue' | 'now'>,
  personId: string,
): Promise<number> {
  const missing = await listStandingOrdersFor(db, personId)
  let given = 0
  for (const { id, standingTeamId } of missing) {
    const order = await findOrder(db, id)
    if (!order?.pathId || !standingTeamId) continue
    const { pathId } = order
    const pathVersion = order.pathVersion ?? (await findPath(db, pathId))?.publishedVersion
    if (!pathVersion) continue
    const [version, [person], members] = await Promise.all([
      findVersion(db, pathId, pathVersion),
      listActivePeople(db, [personId]),
      listMembersWithin(db, await listTeamIdsWithin(db, standingTeamId)),
    ])
    if (!version || !person) continue
    const joined = members.find((member) => member.personId === personId)?.since ?? person.since
    const { items } = askedOf(pathId, currentContent(catalogue, version.content.content), new Set())
    const at = new Date(now())
    const share = {
      orderId: id,
      pathId,
      pathVersion,
      title: order.title,
      itemsFor: () => items,
      assignedBy: order.assignedBy,
      teamId: order.teamId,
      due: order.due,
      message: order.message,
    }
    given += await db.transaction(function* (tx) {
      return yield* giveOrder(db, tx, share, [{ ...person, since: joined }], at)
    })
  }
  return given
}
