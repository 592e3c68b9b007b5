import { dateText, instantText, MINUTE } from '../calendar'
import { type Draw, rank, rowDraw } from '../random'
import type { Row, Table } from '../table'
import type { Variant } from '../variant'
import { type Item, orderTotals } from './order-items'
import type { Order } from './orders'

export const SPLIT_TENDERS = 1200
export const FAILED_ATTEMPTS = 600
export const OVERCHARGED = 30

export interface Payment {
  readonly order: number
  readonly method: string
  readonly status: 'captured' | 'failed' | 'voided'
  readonly amount: number
  readonly createdAt: number
}

/**
 * F07: one payment an order, plus 1,200 more where a voucher paid a part and 600 attempts that failed. Thirty orders
 * with a retried line were charged for it twice. A September voucher campaign puts most vouchers in that month and on
 * large orders, which is why a join to this table inflates September's sales so much.
 */
export function makePayments(variant: Variant, orders: readonly Order[], items: readonly Item[]): Payment[] {
  const totals = orderTotals(items)
  const total = (order: Order) => totals.get(order.id) ?? 0
  const kept = orders.filter((order) => order.status === 'delivered')
  const vouchers = timesChosen(variant, 'vouchers', kept, SPLIT_TENDERS, 150, (order) =>
    total(order) < 900 ? 0 : total(order) * (dateText(order.localDay).startsWith('2024-09') ? 3 : 1),
  )
  const failures = timesChosen(variant, 'failures', kept, FAILED_ATTEMPTS, 60, total)
  const extra = overcharges(variant, orders, items)
  const payments = orders.flatMap((order) => {
    const draw = rowDraw(variant.seed, 'shop.payments', order.id - 1)
    const due = total(order) + (extra.get(order.id) ?? 0)
    return paymentsOf(order, due, vouchers.get(order.id) ?? 0, failures.get(order.id) ?? 0, draw)
  })
  return payments.sort((a, b) => a.createdAt - b.createdAt || a.order - b.order)
}

function paymentsOf(order: Order, due: number, vouchers: number, failures: number, draw: Draw): Payment[] {
  const method = (['card', 'wallet', 'bank'] as const)[draw.weighted([68, 24, 8])]!
  let time = order.placedAt + draw.int(4, 50) * 1000
  const later = () => {
    time += draw.int(12, 90) * 1000
    return time
  }
  const values = Array.from({ length: vouchers }, () => voucherValue(due, vouchers, draw))
  const rest = due - values.reduce((sum, value) => sum + value, 0)
  const failed = Array.from({ length: failures }, () => {
    return { order: order.id, method, status: 'failed', amount: rest, createdAt: later() } as const
  })
  const status = order.status === 'cancelled' ? 'voided' : 'captured'
  const main = { order: order.id, method, status, amount: rest, createdAt: later() } as const
  const parts = values.map((amount) => {
    return { order: order.id, method: 'voucher', status, amount, createdAt: later() + MINUTE } as const
  })
  return [...failed, main, ...parts]
}

/** 5, 10 or 15 of the currency, but never more than the order's share for each voucher. */
function voucherValue(due: number, vouchers: number, draw: Draw): number {
  return Math.min(draw.pick([500, 500, 1000, 1000, 1500]), Math.floor(due / (vouchers + 1)))
}

/**
 * How many of `count` go to each order, by order id: `twice` orders get two, the others one. Orders are ranked by a
 * seeded number divided by their weight, so that the count is exact and heavy orders come first.
 */
function timesChosen(
  variant: Variant,
  purpose: string,
  orders: readonly Order[],
  count: number,
  twice: number,
  weight: (order: Order) => number,
): Map<number, number> {
  const ranked = orders
    .filter((order) => weight(order) > 0)
    .map((order) => ({ id: order.id, key: rank(variant.seed, purpose, order.id) / weight(order) }))
    .sort((a, b) => a.key - b.key || a.id - b.id)
  return new Map(ranked.slice(0, count - twice).map(({ id }, place) => [id, place < twice ? 2 : 1]))
}

/** By order id: the amount of the retried line that thirty orders paid once more. */
function overcharges(
  variant: Variant,
  orders: readonly Order[],
  items: readonly Item[],
): Map<number, number> {
  const retried = items.filter((item) => item.retried && orders[item.order - 1]?.status === 'delivered')
  const first = variant.offset
  return new Map(
    retried.slice(first, first + OVERCHARGED).map((item) => [item.order, item.qty * item.unitPrice]),
  )
}

export const paymentsTable: Table = {
  name: 'shop.payments',
  about: 'Every attempt to pay. An order can have several: failed attempts, vouchers beside a card.',
  key: 'payment_id',
  columns: [
    { name: 'payment_id', type: 'int' },
    { name: 'order_id', type: 'int' },
    { name: 'method', type: 'text', note: 'card, wallet, bank or voucher' },
    { name: 'status', type: 'text', note: 'captured, failed or voided' },
    { name: 'amount_pence', type: 'int', note: "minor units of the order's currency" },
    { name: 'created_at', type: 'timestamptz' },
  ],
}

export function paymentRows(payments: readonly Payment[]): Row[] {
  return payments.map((payment, n) => ({
    payment_id: n + 1,
    order_id: payment.order,
    method: payment.method,
    status: payment.status,
    amount_pence: payment.amount,
    created_at: instantText(payment.createdAt),
  }))
}
