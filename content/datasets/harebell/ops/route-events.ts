import { instantText, MINUTE, plainText, toWall } from '../calendar'
import { rowDraw } from '../random'
import type { Order } from '../shop/orders'
import type { Row, Table } from '../table'
import type { Variant } from '../variant'
import type { Delivery } from './deliveries'

/** A milestone of an order. Four for each: what is delivered is not returned, and the other way round. */
export interface RouteEvent {
  readonly order: Order
  readonly milestone: 'placed' | 'picked' | 'loaded' | 'delivered' | 'returned'
  readonly happenedAt: number
  readonly ingestedAt: number
}

/** 48,000 milestones in the order in which they came in. 960 came in after the milestone that followed them. */
export function makeRouteEvents(
  variant: Variant,
  orders: readonly Order[],
  deliveries: readonly Delivery[],
): RouteEvent[] {
  const dispatched = new Map(deliveries.map(({ stop, route }) => [stop.id, route.dispatchedAt]))
  const events = orders.flatMap((order) => milestonesOf(variant, order, dispatched.get(order.id)))
  return events.sort(
    (a, b) => a.ingestedAt - b.ingestedAt || a.order.id - b.order.id || a.happenedAt - b.happenedAt,
  )
}

function milestonesOf(variant: Variant, order: Order, dispatchedAt: number | undefined): RouteEvent[] {
  const draw = rowDraw(variant.seed, 'ops.route_events', order.id - 1)
  const isDelivered = dispatchedAt !== undefined
  // A cancelled order is on the van by the time somebody notices.
  const leaves = dispatchedAt ?? order.promisedFrom - draw.int(5, 30) * MINUTE
  const spare = Math.floor((leaves - order.placedAt) / 1000)
  const loaded = leaves - Math.min(draw.int(180, 1500), Math.floor(spare / 4)) * 1000
  const picked = loaded - Math.min(draw.int(300, 5400), Math.floor(spare / 2)) * 1000
  const ended = isDelivered ? order.deliveredAt! : order.promisedTo + draw.int(10, 200) * MINUTE
  const times = [order.placedAt, picked, loaded, ended]
  const ingested = times.map((time) => time + draw.int(1, 90) * 1000)
  for (let k = 1; k < times.length; k++) ingested[k] = Math.max(ingested[k]!, ingested[k - 1]! + 1000)
  const delayed = delayedMilestone(variant, order.id - 1)
  if (delayed !== null) ingested[delayed] = ingested[delayed + 1]! + draw.int(60, 1500) * 1000
  const names = ['placed', 'picked', 'loaded', isDelivered ? 'delivered' : 'returned'] as const
  return names.map((milestone, k) => {
    return { order, milestone, happenedAt: times[k]!, ingestedAt: ingested[k]! }
  })
}

/** Two orders in every 25 have one of their first three milestones delayed: 960, or 2% of all events. */
function delayedMilestone(variant: Variant, n: number): number | null {
  const place = (n - variant.offset) % 25
  return place === 4 || place === 16 ? Math.floor(n / 25) % 3 : null
}

export const routeEventsTable: Table = {
  name: 'ops.route_events',
  about: 'Milestones of orders, numbered as they came in.',
  key: 'event_id',
  columns: [
    { name: 'event_id', type: 'int' },
    { name: 'order_id', type: 'int' },
    { name: 'milestone', type: 'text', note: 'placed, picked, loaded, delivered or returned' },
    { name: 'ts_event', type: 'timestamp', note: 'when it happened, declared UTC' },
    { name: 'ts_ingest', type: 'timestamptz', note: 'when it came in' },
  ],
}

export function routeEventRows(events: readonly RouteEvent[]): Row[] {
  return events.map(({ order, milestone, happenedAt, ingestedAt }, n) => ({
    event_id: n + 1,
    order_id: order.id,
    milestone,
    // F24: depot 7 writes local time into a column declared UTC.
    ts_event: plainText(order.depot.id === 7 ? toWall(happenedAt, order.depot.zone) : happenedAt),
    ts_ingest: instantText(ingestedAt),
  }))
}
