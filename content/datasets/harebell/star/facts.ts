import { MINUTE } from '../calendar'
import type { Delivery } from '../ops/deliveries'
import type { Order } from '../shop/orders'
import type { Refund } from '../shop/refunds'
import type { Row } from '../table'
import { dateKey } from './local-date'

/** A row a delivery, on the day it arrived by the depot's clock. `totals` has each order's worth, a line counted once. */
export function factDeliveryRows(
  deliveries: readonly Delivery[],
  orders: readonly Order[],
  totals: ReadonlyMap<number, number>,
  known: number,
): Row[] {
  return deliveries.map((delivery) => {
    const order = orders[delivery.stop.id - 1] as Order
    const late = delivery.arrivedAt - order.promisedTo
    return {
      delivery_id: delivery.id,
      order_id: order.id,
      ...keysOf(order, delivery.arrivedAt, known),
      outcome: delivery.outcome,
      is_on_time: late <= 0,
      minutes_late: Math.max(0, Math.floor(late / MINUTE)),
      order_pence: totals.get(order.id) ?? 0,
    }
  })
}

/** A row a refund, on the day it was made by the clock of the order's depot. */
export function factRefundRows(refunds: readonly Refund[], orders: readonly Order[], known: number): Row[] {
  return refunds.map((refund, n) => {
    const order = orders[refund.order - 1] as Order
    return {
      refund_id: n + 1,
      order_id: order.id,
      ...keysOf(order, refund.createdAt, known),
      reason: refund.reason ?? 'not given',
      amount_pence: refund.amount,
    }
  })
}

/** An order of nobody, or of an account above the last known one, belongs to customer 0. */
function keysOf(order: Order, instant: number, known: number): Row {
  const customer = order.customer !== null && order.customer <= known ? order.customer : 0
  return { date_key: dateKey(instant, order.depot.zone), depot_key: order.depot.id, customer_key: customer }
}
