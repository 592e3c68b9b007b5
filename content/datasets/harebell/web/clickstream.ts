import type { Order } from '../shop/orders'
import type { Variant } from '../variant'
import { customerActions } from './customer-actions'
import { EVENTS, isGuestRow, makeWebEvents, type WebEvent } from './events'
import { guestActions } from './guest-actions'

/** All of web.events, from the orders that it led to and what each cost. */
export function makeClickstream(
  variant: Variant,
  orders: readonly Order[],
  totals: ReadonlyMap<number, number>,
): WebEvent[] {
  let guests = 0
  for (let n = 0; n < EVENTS; n++) if (isGuestRow(variant, n)) guests++
  return makeWebEvents(
    variant,
    guestActions(variant, orders, guests),
    customerActions(variant, orders, totals, EVENTS - guests),
  )
}
