import { DAY, DAYS, FIRST_DAY } from '../calendar'
import type { Customer } from '../shop/customers'
import type { Order } from '../shop/orders'
import type { Refund } from '../shop/refunds'

/** The rows that a task of the nightly run reads and writes. */
export interface Volume {
  readonly read: number
  readonly written: number
}

/** What a day (in UTC) brought, as the shop's own tables have it. */
interface Day {
  readonly orders: number
  readonly delivered: number
  readonly refunds: number
  readonly customers: number
}

/**
 * How many rows each nightly task handles for a day of the window, by its number. A task that follows another reads
 * what that one wrote, so a load of nothing empties what comes after it. Orders, deliveries, refunds and customers are
 * as many as those tables have.
 */
export function nightlyVolumes(
  orders: readonly Order[],
  refunds: readonly Refund[],
  customers: readonly Customer[],
): (day: number, task: string, isEmpty: boolean) => Volume {
  const days = countDays(orders, refunds, customers)
  return (day, task, isEmpty) => {
    const counts = days[day] as Day
    return volumesOf(isEmpty ? { ...counts, orders: 0 } : counts)[task] as Volume
  }
}

function volumesOf(day: Day): Record<string, Volume> {
  const routes = 20
  const clean = day.orders
  const sales = clean === 0 ? 0 : 18 * 8
  const from = (read: number, written: number): Volume => ({ read, written })
  return {
    load_orders: from(day.orders, day.orders),
    load_customers: from(day.customers, day.customers),
    load_products: from(400, 400),
    load_refunds: from(day.refunds, day.refunds),
    load_routes: from(routes + day.delivered, routes + day.delivered),
    clean_orders: from(day.orders + day.customers, clean),
    product_dim: from(400, 400),
    clean_deliveries: from(routes + day.delivered + clean, day.delivered),
    daily_sales: from(clean + 400 + day.refunds, sales),
    on_time: from(day.delivered, Math.min(8, day.delivered)),
    finance_export: from(sales + day.refunds, sales),
    depot_dashboard: from(sales + clean + Math.min(8, day.delivered), clean === 0 ? 0 : 8),
  }
}

function countDays(
  orders: readonly Order[],
  refunds: readonly Refund[],
  customers: readonly Customer[],
): Day[] {
  const placed = perDay(orders.map((order) => order.placedAt))
  const delivered = perDay(
    orders.flatMap((order) =>
      order.status === 'delivered' && order.deliveredAt !== null ? [order.deliveredAt] : [],
    ),
  )
  const refunded = perDay(refunds.map((refund) => refund.createdAt))
  return Array.from({ length: DAYS }, (_, day) => ({
    orders: placed[day] ?? 0,
    delivered: delivered[day] ?? 0,
    refunds: refunded[day] ?? 0,
    customers: customers.filter((customer) => customer.createdAt < FIRST_DAY + (day + 1) * DAY).length,
  }))
}

function perDay(times: readonly number[]): number[] {
  const counts = Array<number>(DAYS).fill(0)
  for (const time of times) {
    const day = Math.floor((time - FIRST_DAY) / DAY)
    if (day >= 0 && day < DAYS) counts[day] = (counts[day] ?? 0) + 1
  }
  return counts
}
