import { dateText, instantText, MINUTE } from '../calendar'
import { type Draw, rowDraw } from '../random'
import type { Order } from '../shop/orders'
import type { Row, Table } from '../table'
import type { Variant } from '../variant'
import type { Courier } from './couriers'
import { FIRST_LEG, makeTours, type Stop, type Tour } from './tours'
import type { Van } from './vans'

export const ROUTES = 1800
/** Vans that hardly drive: one stands in the workshop, one went out with very little. */
const IDLE_VAN = 29
const RARE_VAN = 36

export interface Route {
  readonly id: number
  readonly depot: number
  readonly van: number
  readonly courier: number
  readonly day: number
  readonly dispatchedAt: number
  readonly stops: readonly Stop[]
}

interface Departure extends Tour {
  readonly leaves: number
  readonly returns: number
}

/** 1,800 routes, numbered as they were dispatched. Nobody and no van is out twice at a time. */
export function makeRoutes(
  variant: Variant,
  orders: readonly Order[],
  vans: readonly Van[],
  couriers: readonly Courier[],
): Route[] {
  const departures = makeTours(orders, ROUTES).map((tour) => departureOf(variant, tour))
  departures.sort((a, b) => a.leaves - b.leaves || a.depot - b.depot)
  const rare = rareDeparture(variant, departures, vans)
  const vanFree = new Map<number, number>()
  const courierFree = new Map<number, number>()
  return departures.map((departure, n) => {
    const draw = rowDraw(variant.seed, 'ops.routes', n)
    const regular = vans.filter(({ id, depot }) => {
      const isSpare = id === IDLE_VAN + variant.offset || id === RARE_VAN + variant.offset
      return depot === departure.depot && !isSpare
    })
    const staff = couriers.filter((courier) => {
      const isEmployed =
        courier.hiredOn <= departure.day && (courier.leftOn ?? departure.day) >= departure.day
      return courier.depot === departure.depot && isEmployed
    })
    const drawn = pickFree(regular, vanFree, departure, draw)
    const van = n === rare ? RARE_VAN + variant.offset : drawn
    const courier = pickFree(staff, courierFree, departure, draw)
    vanFree.set(van, departure.returns)
    courierFree.set(courier, departure.returns)
    const { depot, day, stops, leaves } = departure
    return { id: n + 1, depot, van, courier, day, dispatchedAt: leaves, stops }
  })
}

function departureOf(variant: Variant, tour: Tour): Departure {
  const first = tour.stops[0]!
  const draw = rowDraw(variant.seed, 'ops.routes leaves', first.id)
  const leaves = first.deliveredAt - draw.int(14, FIRST_LEG / MINUTE - 1) * MINUTE - draw.int(0, 59) * 1000
  return { ...tour, leaves, returns: tour.stops.at(-1)!.deliveredAt + 20 * MINUTE }
}

/** The one time the rare van goes out: its depot's last tour of two stops. */
function rareDeparture(variant: Variant, departures: readonly Departure[], vans: readonly Van[]): number {
  const { depot } = vans[RARE_VAN + variant.offset - 1]!
  return departures.findLastIndex((departure) => departure.depot === depot && departure.stops.length === 2)
}

/** One of those who are back, by a draw. */
function pickFree(
  candidates: readonly { readonly id: number }[],
  freeFrom: ReadonlyMap<number, number>,
  departure: Departure,
  draw: Draw,
): number {
  const free = candidates.filter(({ id }) => (freeFrom.get(id) ?? 0) <= departure.leaves)
  if (free.length === 0) throw new RangeError(`depot ${departure.depot} has nobody left to send`)
  return draw.pick(free).id
}

export const routesTable: Table = {
  name: 'ops.routes',
  about: 'Every tour of a van with a courier. About 20 a day leave over all depots.',
  key: 'route_id',
  columns: [
    { name: 'route_id', type: 'int' },
    { name: 'van_id', type: 'int' },
    { name: 'courier_id', type: 'int' },
    { name: 'route_date', type: 'date', note: "the depot's local day" },
    { name: 'dispatched_at', type: 'timestamptz' },
  ],
}

export function routeRows(routes: readonly Route[]): Row[] {
  return routes.map((route) => ({
    route_id: route.id,
    van_id: route.van,
    courier_id: route.courier,
    route_date: dateText(route.day),
    dispatched_at: instantText(route.dispatchedAt),
  }))
}
