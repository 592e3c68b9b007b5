import { DAY, FIRST_DAY, HOUR, instantText, MINUTE } from '../calendar'
import { type Draw, rank, rowDraw } from '../random'
import type { Row, Table } from '../table'
import type { Variant } from '../variant'
import { type Item, isExample } from './order-items'
import type { Order } from './orders'

export const REFUNDS = 900
/** F08: orders with more than one refund. In the hidden variant one of them has three. */
export const MULTIPLE = 120
export const TIED_GROUPS = 30

export interface Refund {
  readonly order: number
  readonly reason: string | null
  readonly amount: number
  readonly createdAt: number
}

interface Raw extends Refund {
  readonly depot: number
}

/** 900 refunds of delivered orders; 30 times three of one depot were booked in the same millisecond. */
export function makeRefunds(variant: Variant, orders: readonly Order[], items: readonly Item[]): Refund[] {
  const triple = variant.offset
  const linesOf = linesByOrder(items)
  const sampled = refundedOrders(variant, orders, linesOf, REFUNDS - MULTIPLE - triple)
  const chosen = withExample(variant, orders, sampled)
  const place = (order: Order) => (isExample(variant, order) ? -1 : rank(variant.seed, 'twice', order.id))
  const several = new Set(
    chosen
      .filter((order) => worth(linesOf.get(order.id)) >= 600)
      .sort((a, b) => place(a) - place(b) || a.id - b.id)
      .slice(0, MULTIPLE)
      .map((order) => order.id),
  )
  const first = [...several][0]
  const raw = chosen.flatMap((order) => {
    const count = several.has(order.id) ? (order.id === first ? 2 + triple : 2) : 1
    return refundsOf(variant, order, linesOf.get(order.id) ?? [], count)
  })
  return tied(variant, raw).sort(
    (a, b) => a.createdAt - b.createdAt || a.order - b.order || a.amount - b.amount,
  )
}

/**
 * Systematic sampling over orders sorted by depot and time: walking along the expected rates and taking an order each
 * time a whole number is passed keeps every depot's weekly rate next to what is planted, not just near it on average.
 */
function refundedOrders(
  variant: Variant,
  orders: readonly Order[],
  linesOf: ReadonlyMap<number, readonly Item[]>,
  count: number,
): Order[] {
  const eligible = orders.filter(
    (order) => order.status === 'delivered' && worth(linesOf.get(order.id)) >= 200,
  )
  const sorted = [...eligible].sort((a, b) => a.depot.id - b.depot.id || a.id - b.id)
  const isPlanted = (order: Order) => order.depot.id === 2 || order.depot.id === 6
  const sum = (list: readonly Order[]) => list.reduce((total, order) => total + rateOf(order), 0)
  const planted = sum(sorted.filter(isPlanted))
  const scale = (count - planted) / sum(sorted.filter((order) => !isPlanted(order)))
  let mark = rowDraw(variant.seed, 'refund start', 0).next()
  return sorted.filter((order) => {
    const before = Math.floor(mark)
    mark += rateOf(order) * (isPlanted(order) ? 1 : scale)
    return Math.floor(mark + 1e-9) > before
  })
}

/** The example order takes the place of the refunded order of its depot that was placed last before it. */
function withExample(variant: Variant, orders: readonly Order[], chosen: readonly Order[]): readonly Order[] {
  const example = orders.find((order) => isExample(variant, order))
  if (!example || chosen.includes(example)) return chosen
  const given = chosen.findLast((order) => order.depot === example.depot && order.id < example.id)
  return chosen.map((order) => (order === given ? example : order))
}

/** Refunds an order: Bristol falls by 2.0 points on 16 September; Dublin drifts down by 0.4 points a week until then. */
function rateOf(order: Order): number {
  const week = Math.floor((order.localDay - FIRST_DAY) / (7 * DAY))
  if (order.depot.id === 2) return week < 6 ? 0.08 : 0.06
  if (order.depot.id === 6) return 0.088 - 0.004 * Math.min(week, 6)
  return 0.07
}

function refundsOf(variant: Variant, order: Order, lines: readonly Item[], count: number): Raw[] {
  const draw = rowDraw(variant.seed, 'shop.refunds', order.id)
  const reasons = ['damaged', 'missing', 'late', 'wrong item', 'quality', null]
  let time = (order.deliveredAt ?? order.placedAt) + draw.int(10, 300) * MINUTE
  return Array.from({ length: count }, (_, k) => {
    if (k > 0) time += draw.int(2, 60) * HOUR
    const reason = reasons[draw.weighted([26, 24, 14, 10, 16, 15])] ?? null
    const seconds = draw.int(0, 59) * 1000
    return {
      order: order.id,
      depot: order.depot.id,
      reason,
      amount: part(lines, count, k, draw),
      createdAt: time + seconds,
    }
  })
}

/** One refund gives back some units of a line; of several, each gives back its own share of the order, 5 apart. */
function part(lines: readonly Item[], count: number, k: number, draw: Draw): number {
  if (count === 1) {
    const line = draw.pick(lines.filter((one) => one.qty > 0))
    return draw.int(1, line.qty) * line.unitPrice
  }
  const share = Math.floor((worth(lines) * draw.int(15, 80)) / (100 * count * 5)) * 5
  return Math.max(50, share - 5 * k)
}

/** Refunds get a millisecond of their own, so that only the planted groups share an instant. */
function tied(variant: Variant, raw: readonly Raw[]): Refund[] {
  const sorted = [...raw].sort((a, b) => a.depot - b.depot || a.createdAt - b.createdAt || a.order - b.order)
  const own = sorted.map((refund, n) => ({ ...refund, createdAt: refund.createdAt + n }))
  for (let group = 0; group < TIED_GROUPS; group++) {
    let start = group * (REFUNDS / TIED_GROUPS) + 7 + variant.offset
    while (own[start]?.depot !== own[start + 2]?.depot) start++
    const shared = own[start + 2]?.createdAt ?? 0
    for (let k = start; k < start + 2; k++) own[k] = { ...(own[k] as Raw), createdAt: shared }
  }
  return own.map(({ order, reason, amount, createdAt }) => ({ order, reason, amount, createdAt }))
}

function linesByOrder(items: readonly Item[]): Map<number, Item[]> {
  const lines = new Map<number, Item[]>()
  for (const item of items) {
    if (item.retried) continue
    const list = lines.get(item.order)
    if (list) list.push(item)
    else lines.set(item.order, [item])
  }
  return lines
}

function worth(lines: readonly Item[] = []): number {
  return lines.reduce((sum, item) => sum + item.qty * item.unitPrice, 0)
}

export const refundsTable: Table = {
  name: 'shop.refunds',
  about: 'Money given back. An order can have several refunds.',
  key: 'refund_id',
  columns: [
    { name: 'refund_id', type: 'int' },
    { name: 'order_id', type: 'int' },
    { name: 'reason', type: 'text', nullable: true, note: 'null where the agent left it empty' },
    { name: 'amount_pence', type: 'int', note: "minor units of the order's currency" },
    { name: 'created_at', type: 'timestamptz' },
  ],
}

export function refundRows(refunds: readonly Refund[]): Row[] {
  return refunds.map((refund, n) => ({
    refund_id: n + 1,
    order_id: refund.order,
    reason: refund.reason,
    amount_pence: refund.amount,
    created_at: instantText(refund.createdAt),
  }))
}
