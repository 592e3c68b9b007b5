import {
  DAY,
  dayStart,
  FIRST_DAY,
  HOUR,
  instantText,
  MINUTE,
  plainText,
  toInstant,
  toWall,
} from '../calendar'
import { type Depot, depotById } from '../ops/depots'
import { type Draw, oneInBlock, rowDraw } from '../random'
import type { Row, Table } from '../table'
import type { Variant } from '../variant'
import { type Customer, PEOPLE } from './customers'
import { makeSlots, type Slot } from './order-slots'

export interface Order {
  readonly id: number
  readonly customer: number | null
  readonly depot: Depot
  readonly status: 'delivered' | 'cancelled'
  readonly channel: 'app' | 'web' | 'phone'
  readonly placedAt: number
  readonly promisedFrom: number
  readonly promisedTo: number
  /** The instant; what the column holds at depot 7 is local time (F24). */
  readonly deliveredAt: number | null
  readonly updatedAt: number
  /** The local midnight of the day it was placed, as if it were UTC. */
  readonly localDay: number
}

/** 12,000 orders, numbered as they were placed: 11,400 delivered, 600 cancelled. */
export function makeOrders(variant: Variant, customers: readonly Customer[]): Order[] {
  const choose = customerChooser(variant, customers)
  let cancelled = 0
  return makeSlots(variant).map((slot, n) => {
    const isCancelled = oneInBlock(variant.seed, 'cancelled', n, 20, variant.offset)
    if (isCancelled) cancelled++
    return makeOrder(variant, n, slot, isCancelled ? cancelled - 1 : null, choose)
  })
}

function makeOrder(
  variant: Variant,
  n: number,
  slot: Slot,
  cancelledPlace: number | null,
  choose: (slot: Slot, draw: Draw) => number,
): Order {
  const draw = rowDraw(variant.seed, 'shop.orders', n)
  const depot = depotById(slot.depot)
  const customer = choose(slot, draw)
  const promisedFrom = promisedWindow(slot, depot, draw)
  const promisedTo = promisedFrom + 2 * HOUR
  const late = draw.chance(0.09)
  const arrival = late ? promisedTo + draw.int(3, 75) * MINUTE : promisedFrom + draw.int(4, 116) * MINUTE
  const arrived = arrival + draw.int(0, 59) * 1000
  const decided =
    cancelledPlace === null
      ? arrived + draw.int(30, 1200) * 1000
      : Math.min(slot.placedAt + draw.int(2, 600) * MINUTE, promisedFrom - MINUTE)
  // F09: a phone order for nobody known, and accounts that the shop no longer has.
  const place = n - variant.offset
  const isGuest = place % 600 === 211
  const isOrphan = place % 500 === 137
  // F23: the status moved on, updated_at did not.
  const silent = place % 160 === 23
  return {
    id: n + 1,
    customer: isGuest ? null : isOrphan ? 2000 + draw.int(1, 400) : customer,
    depot,
    status: cancelledPlace === null ? 'delivered' : 'cancelled',
    channel: isGuest ? 'phone' : (['app', 'web', 'phone'] as const)[draw.weighted([56, 37, 7])]!,
    placedAt: slot.placedAt,
    promisedFrom,
    promisedTo,
    deliveredAt: cancelledPlace === null || hasStrayDelivery(variant, cancelledPlace) ? arrived : null,
    updatedAt: silent ? slot.placedAt : decided,
    localDay: Math.floor(toWall(slot.placedAt, depot.zone) / DAY) * DAY,
  }
}

/** F09: 45 of the 600 cancelled orders carry a delivery time all the same. */
function hasStrayDelivery(variant: Variant, cancelledPlace: number): boolean {
  const place = cancelledPlace - variant.offset
  return place % 13 === 5 && place < 585
}

/** A two-hour window the same day for orders before two in the afternoon, else one or two days on. */
function promisedWindow(slot: Slot, depot: Depot, draw: Draw): number {
  const wall = toWall(slot.placedAt, depot.zone)
  const day = Math.floor((wall - FIRST_DAY) / DAY)
  const hour = Math.floor((wall - dayStart(day)) / HOUR)
  const wait = hour < 14 && draw.chance(0.35) ? 0 : draw.chance(0.75) ? 1 : 2
  const start = wait === 0 ? draw.pick([16, 18, 18, 20]) : 8 + 2 * draw.weighted([10, 14, 10, 8, 13, 20, 15])
  return toInstant(dayStart(day + wait) + start * HOUR, depot.zone)
}

/** Chooses somebody of the slot's depot whose account existed, active people more often; half of a person's later orders come through their second account. */
function customerChooser(variant: Variant, customers: readonly Customer[]) {
  const regulars = new Map<number, { ids: number[]; weights: number[]; total: number }>()
  for (const { id, depot, activity } of customers) {
    if (activity === 0) continue
    const list = regulars.get(depot) ?? { ids: [], weights: [], total: 0 }
    regulars.set(depot, list)
    list.total += activity
    list.ids.push(id)
    list.weights.push(list.total)
  }
  return (slot: Slot, draw: Draw): number => {
    const list = regulars.get(slot.depot)
    if (!list) throw new RangeError(`depot ${slot.depot} has no customers`)
    let id = list.ids[0] as number
    for (let attempt = 0; attempt < 12; attempt++) {
      const mark = draw.next() * list.total
      const candidate = list.ids[firstAbove(list.weights, mark)] as number
      if ((customers[candidate - 1] as Customer).createdAt > slot.placedAt) continue
      id = candidate
      break
    }
    const second = customers[PEOPLE + id - 1 - variant.offset]
    const hasSecond = id > variant.offset && second !== undefined && second.createdAt < slot.placedAt
    return hasSecond && draw.chance(0.5) ? second.id : id
  }
}

/** The first place in a rising list whose value is above the mark. */
function firstAbove(rising: readonly number[], mark: number): number {
  let low = 0
  let high = rising.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((rising[middle] as number) > mark) high = middle
    else low = middle + 1
  }
  return low
}

export const ordersTable: Table = {
  name: 'shop.orders',
  about: 'One row per order, as the shop keeps it today.',
  key: 'order_id',
  columns: [
    { name: 'order_id', type: 'int' },
    { name: 'customer_id', type: 'int', nullable: true, note: 'null: taken by phone without an account' },
    { name: 'depot_id', type: 'int' },
    { name: 'status', type: 'text', note: 'delivered or cancelled' },
    { name: 'channel', type: 'text', note: 'app, web or phone' },
    { name: 'market', type: 'text', note: 'UK, IE, NL or US' },
    { name: 'currency', type: 'char(3)' },
    { name: 'placed_at', type: 'timestamptz' },
    { name: 'promised_from', type: 'timestamptz' },
    { name: 'promised_to', type: 'timestamptz' },
    { name: 'delivered_at', type: 'timestamp', nullable: true, note: 'declared UTC; null until delivered' },
    { name: 'updated_at', type: 'timestamptz' },
  ],
}

export function orderRows(orders: readonly Order[]): Row[] {
  return orders.map((order) => ({
    order_id: order.id,
    customer_id: order.customer,
    depot_id: order.depot.id,
    status: order.status,
    channel: order.channel,
    market: order.depot.market,
    currency: order.depot.currency,
    placed_at: instantText(order.placedAt),
    promised_from: instantText(order.promisedFrom),
    promised_to: instantText(order.promisedTo),
    delivered_at: order.deliveredAt === null ? null : plainText(asWritten(order, order.deliveredAt)),
    updated_at: instantText(order.updatedAt),
  }))
}

/** F24: depot 7 writes local time into a column declared UTC. */
function asWritten(order: Order, instant: number): number {
  return order.depot.id === 7 ? toWall(instant, order.depot.zone) : instant
}
