import { DAY, dayStart, MINUTE } from '../calendar'
import { type Draw, rowDraw } from '../random'
import type { Order } from '../shop/orders'
import type { Variant } from '../variant'
import { addToCart, basketValue, browse, type Visitor } from './actions'
import type { Action } from './events'

const MIDDLE = dayStart(45)

/**
 * Exactly `count` actions of people who had signed in, by time. Every order that came through the app or the site ends
 * a session; the rest are visits that ended without one.
 */
export function customerActions(
  variant: Variant,
  orders: readonly Order[],
  totals: ReadonlyMap<number, number>,
  count: number,
): Action[] {
  const online = orders.filter(({ channel, customer }) => channel !== 'phone' && customer !== null)
  const actions = online.flatMap((order) => orderSession(variant, order, totals.get(order.id) ?? 0))
  for (let visit = 0; actions.length < count; visit++) {
    const model = online[(visit * 7919) % online.length]!
    actions.push(...visitSession(variant, visit, model).slice(0, count - actions.length))
  }
  if (actions.length !== count) throw new RangeError(`${actions.length} actions`)
  return actions.sort((a, b) => a.at - b.at || (a.customer ?? 0) - (b.customer ?? 0))
}

/** Three to five steps; the last is the order, at the second at which the shop has it. */
function orderSession(variant: Variant, order: Order, total: number): Action[] {
  const draw = rowDraw(variant.seed, 'web.events order', order.id)
  const visitor = visitorOf(variant, order.customer!, draw)
  const placedAt = Math.floor(order.placedAt / 1000) * 1000
  const checkoutAt = placedAt - draw.int(15, 240) * 1000
  const currency = order.depot.currency
  const worth = (at: number) => basketValue(at, total, currency)
  const steps: Action[] = [
    { ...visitor, at: checkoutAt, type: 'checkout', props: `{${worth(checkoutAt)}}` },
    { ...visitor, at: placedAt, type: 'order_placed', props: `{"order_id":${order.id},${worth(placedAt)}}` },
  ]
  let at = checkoutAt - draw.int(5, 300) * 1000
  steps.unshift({ ...visitor, at, ...addToCart(draw) })
  for (let more = draw.int(0, 2); more > 0; more--) {
    at -= draw.int(5, 400) * 1000
    steps.unshift(browse(visitor, at, draw))
  }
  return steps
}

/** Two to six steps at about the hour at which somebody else ordered, up to three days from it. */
function visitSession(variant: Variant, visit: number, model: Order): Action[] {
  const draw = rowDraw(variant.seed, 'web.events visit', visit)
  const visitor = visitorOf(variant, model.customer!, draw)
  // Towards the middle of the window, so that no visit falls out of it.
  const way = model.placedAt < MIDDLE ? DAY : -DAY
  const moved = model.placedAt + draw.int(1, 3) * way + draw.int(-50, 50) * MINUTE
  let at = Math.floor(moved / 1000) * 1000
  return Array.from({ length: draw.int(2, 6) }, () => {
    at += draw.int(4, 420) * 1000
    return browse(visitor, at, draw)
  })
}

/** Most people have one device, some a second; a few restart the browser often. */
function visitorOf(variant: Variant, customer: number, draw: Draw): Visitor {
  const own = rowDraw(variant.seed, 'device', customer)
  const first = own.int(0, 0xfffffff)
  const second = own.chance(0.3) ? own.int(0, 0xfffffff) : first
  const device = draw.chance(0.7) ? first : second
  return {
    customer,
    device: `d${device.toString(16).padStart(7, '0')}`,
    hint: `s${draw.int(0, 0xffffff).toString(36)}`,
  }
}
