import { DAY, HOUR, MINUTE, toWall } from '../calendar'
import type { Order } from '../shop/orders'
import { depots } from './depots'

/** A delivered order: it has an hour at which it was delivered. */
export type Stop = Order & { readonly deliveredAt: number }

/** The orders that one van takes along, in the order in which they are delivered. */
export interface Tour {
  readonly depot: number
  /** The local midnight of the day of delivery, as if it were UTC. */
  readonly day: number
  readonly stops: readonly Stop[]
}

/** From the last order of a tour to its departure at least; from its departure to the first stop at most. */
const PACKING = HOUR
export const FIRST_LEG = 35 * MINUTE
/** Orders that a van holds, and from its first stop to its last at most. */
const ROOM = 14
const SHIFT = 7 * HOUR

/**
 * Exactly `count` tours over all delivered orders. A day of a depot is one tour, cut where an order
 * could not be on the van before, and then, over all days together, at the widest gaps between two stops.
 */
export function makeTours(orders: readonly Order[], count: number): Tour[] {
  const days = stopsByDay(orders)
  const cuts = new Set<Stop>()
  for (const stops of days) for (const stop of neededCuts(stops)) cuts.add(stop)
  const gaps = days.flatMap((stops) => {
    return stops.slice(1).map((stop, k) => ({ stop, gap: stop.deliveredAt - stops[k]!.deliveredAt }))
  })
  gaps.sort((a, b) => b.gap - a.gap || a.stop.id - b.stop.id)
  for (const { stop } of gaps) {
    if (cuts.size >= count - days.length) break
    cuts.add(stop)
  }
  if (cuts.size !== count - days.length) throw new RangeError(`${cuts.size + days.length} tours`)
  return days.flatMap((stops) => cutUp(stops, cuts))
}

function stopsByDay(orders: readonly Order[]): Stop[][] {
  const days = new Map<number, Stop[]>()
  for (const order of orders) {
    if (order.status !== 'delivered' || order.deliveredAt === null) continue
    const stop = { ...order, deliveredAt: order.deliveredAt }
    const key = localDay(stop) * depots.length + order.depot.id
    const list = days.get(key)
    if (list) list.push(stop)
    else days.set(key, [stop])
  }
  const keys = [...days.keys()].sort((a, b) => a - b)
  return keys.map((key) => days.get(key)!.sort((a, b) => a.deliveredAt - b.deliveredAt || a.id - b.id))
}

/** The stops that start a tour because they could not be on the van before: not in yet, no room, or too long a day. */
function neededCuts(stops: readonly Stop[]): Stop[] {
  const cuts: Stop[] = []
  let first = stops[0]!
  let aboard = 0
  for (const stop of stops) {
    const isIn = stop.placedAt + PACKING <= first.deliveredAt - FIRST_LEG
    if (isIn && aboard < ROOM && stop.deliveredAt - first.deliveredAt <= SHIFT) {
      aboard++
      continue
    }
    cuts.push(stop)
    first = stop
    aboard = 1
  }
  return cuts
}

function cutUp(stops: readonly Stop[], cuts: ReadonlySet<Stop>): Tour[] {
  const parts: Stop[][] = []
  for (const stop of stops) {
    if (parts.length === 0 || cuts.has(stop)) parts.push([stop])
    else parts.at(-1)!.push(stop)
  }
  return parts.map((part) => ({ depot: part[0]!.depot.id, day: localDay(part[0]!) * DAY, stops: part }))
}

function localDay(stop: Stop): number {
  return Math.floor(toWall(stop.deliveredAt, stop.depot.zone) / DAY)
}
