import { listOrders as selectOrders } from '@/db/queries/assignment-orders'
import { countPartsOf, listPartsOf, partsAtMost } from '@/db/queries/order-shares'
import type { Viewer } from '@/lib/access/viewer'
import { type AssignmentStatus, statuses } from '@/lib/paths/assignment-status'
import type { LocalDate } from '@/lib/planner/plan'
import { assignmentOutlooks, outlooksKept } from '../assignment-outlooks'
import { breathe } from '../breathe'
import type { ServiceContext } from '../context'
import { Refused, Unauthenticated } from '../errors'
import { groupBy } from '../group-by'
import { seenBy } from '../seen-by'
import { teamsInScope } from '../teams-in-scope'
import { shownOrder } from './shown-order'

/** New plans a request, some two seconds of work; what is remembered of the others is not among them. */
const plannedAtMost = 600

/** Orders whose parts are read at a time. */
const portion = 25

type Part = Awaited<ReturnType<typeof listPartsOf>>[number]

/**
 * The assignments a viewer looks after, the latest first, each with how many of the viewer's people stand how, by their
 * plans. `counts` is null where a plan of somebody is not made yet: with `isCounting` it will be there when it is asked
 * for again, since each request makes so many; without, there are too many people for a list. With `person`, those that
 * this person has a part of, and how they alone stand. Throws Unauthenticated and Refused.
 */
export async function listOrders(
  context: ServiceContext,
  viewer: Viewer | undefined,
  { person }: { readonly person?: string } = {},
) {
  if (!viewer) throw new Unauthenticated()
  const isAdmin = viewer.role === 'admin'
  if (!isAdmin && viewer.manages.length === 0) throw new Refused()
  const teamIds = (await teamsInScope(context, viewer)).map(({ id }) => id)
  const orders = await selectOrders(context.db, { teamIds, assignedBy: viewer.id, all: isAdmin })
  const { partsOf, sizes } = await readParts(
    context,
    orders.map(({ id }) => id),
    await countedFor(context, viewer, person),
  )
  const everybody = new Map([...partsOf.values()].flat().map((part) => [part.personId, part]))
  const people = [...everybody.values()].slice(0, outlooksKept)
  const outlooks = await assignmentOutlooks(context, people, plannedAtMost)
  const remembered = new Set(people.map(({ personId }) => personId))
  return orders.flatMap((order) => {
    const parts = partsOf.get(order.id)
    if (person !== undefined && !parts?.length) return []
    const counted = parts && countParts(parts, outlooks)
    return [
      {
        ...shownOrder(order),
        people: parts?.length ?? sizes.get(order.id) ?? 0,
        counts: counted?.counts ?? null,
        nextDue: counted?.nextDue ?? null,
        isCounting: !counted && (parts ?? []).some(({ personId }) => remembered.has(personId)),
      },
    ]
  })
}

/** Whose parts are counted: of those the viewer sees, everybody or one person. */
async function countedFor(context: ServiceContext, viewer: Viewer, person: string | undefined) {
  const isSeen = await seenBy(context, viewer)
  return (personId: string) => isSeen(personId) && (person === undefined || personId === person)
}

/** Whose parts the orders have, as far as the viewer sees them; of what is too much for a list, how many there are. */
async function readParts(
  { db }: ServiceContext,
  orderIds: readonly string[],
  isSeen: (personId: string) => boolean,
): Promise<{
  readonly partsOf: ReadonlyMap<string, readonly Part[]>
  readonly sizes: ReadonlyMap<string, number>
}> {
  const partsOf = new Map<string, readonly Part[]>()
  let total = 0
  for (let from = 0; from < orderIds.length; from += portion) {
    await breathe()
    const ids = orderIds.slice(from, from + portion)
    const parts = await listPartsOf(db, ids)
    total += parts.length
    if (total >= partsAtMost) return { partsOf, sizes: await countPartsOf(db, orderIds.slice(from)) }
    const found = groupBy(
      parts.filter(({ personId }) => isSeen(personId)),
      ({ orderId }) => orderId,
    )
    for (const id of ids) partsOf.set(id, found.get(id) ?? [])
  }
  return { partsOf, sizes: new Map() }
}

/** How many stand how, and the first date of those who are not done; undefined where nothing is known of somebody yet. */
function countParts(parts: readonly Part[], outlooks: Awaited<ReturnType<typeof assignmentOutlooks>>) {
  const counts = Object.fromEntries(statuses.map((status) => [status, 0])) as Record<AssignmentStatus, number>
  const ahead: LocalDate[] = []
  for (const { id, personId } of parts) {
    const known = outlooks.get(personId)
    if (!known) return undefined
    const now = known.find((one) => one.id === id)
    // Withdrawn since it was read.
    if (!now) continue
    counts[now.outlook.status] += 1
    if (now.outlook.status !== 'done' && now.due !== null) ahead.push(now.due)
  }
  return { counts, nextDue: ahead.toSorted()[0] ?? null }
}
