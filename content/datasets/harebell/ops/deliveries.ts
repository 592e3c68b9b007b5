import { HOUR, instantText } from '../calendar'
import { rowDraw } from '../random'
import type { Row, Table } from '../table'
import type { Variant } from '../variant'
import type { Route } from './routes'
import type { Stop } from './tours'

const outcomes = ['delivered', 'neighbour', 'safe place', 'cancelled'] as const

export interface Delivery {
  readonly id: number
  readonly stop: Stop
  readonly route: Route
  readonly stopSeq: number
  readonly arrivedAt: number
  readonly outcome: (typeof outcomes)[number]
  readonly knownAt: number
}

/** One for each delivered order, numbered by arrival. 500 were entered or corrected hours or days afterwards. */
export function makeDeliveries(variant: Variant, routes: readonly Route[]): Delivery[] {
  const visits = routes.flatMap((route) => {
    let before = 0
    return route.stops.map((stop, k) => {
      const handover = rowDraw(variant.seed, 'ops.deliveries handover', stop.id).int(20, 170) * 1000
      // Nobody stands at two doors at once, however close together the shop has two deliveries.
      const arrivedAt = Math.max(stop.deliveredAt - handover, before + 1000)
      before = arrivedAt
      return { stop, route, stopSeq: k + 1, arrivedAt }
    })
  })
  visits.sort((a, b) => a.arrivedAt - b.arrivedAt || a.stop.id - b.stop.id)
  return visits.map((visit, n) => {
    const draw = rowDraw(variant.seed, 'ops.deliveries', n)
    const outcome = outcomes[draw.weighted([830, 90, 65, 15])]!
    const place = n - variant.offset
    const isCorrected = place % 22 === 9 && place < 11_000
    const wait = draw.int(2 * HOUR, 60 * HOUR)
    const knownAt = visit.arrivedAt + (isCorrected ? Math.floor(wait / 1000) * 1000 : 0)
    return { id: n + 1, ...visit, outcome, knownAt }
  })
}

export const deliveriesTable: Table = {
  name: 'ops.deliveries',
  about: 'One row per delivered order: when the courier stood at the door, and when the company knew.',
  key: 'delivery_id',
  columns: [
    { name: 'delivery_id', type: 'int' },
    { name: 'order_id', type: 'int' },
    { name: 'route_id', type: 'int' },
    { name: 'stop_seq', type: 'int', note: 'place on the route, from 1' },
    { name: 'arrived_at', type: 'timestamptz', note: 'as it is known today' },
    {
      name: 'outcome',
      type: 'text',
      note: 'delivered, neighbour, safe place, or cancelled: given back at the door',
    },
    { name: 'known_at', type: 'timestamptz', note: 'later than arrived_at where the row was corrected' },
  ],
}

export function deliveryRows(deliveries: readonly Delivery[]): Row[] {
  return deliveries.map((delivery) => ({
    delivery_id: delivery.id,
    order_id: delivery.stop.id,
    route_id: delivery.route.id,
    stop_seq: delivery.stopSeq,
    arrived_at: instantText(delivery.arrivedAt),
    outcome: delivery.outcome,
    known_at: instantText(delivery.knownAt),
  }))
}
