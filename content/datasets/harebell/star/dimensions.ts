import { DAY, dateText, FIRST_DAY } from '../calendar'
import { depots } from '../ops/depots'
import type { Category } from '../shop/categories'
import type { Customer } from '../shop/customers'
import type { PricePeriod } from '../shop/prices'
import type { Product } from '../shop/products'
import type { Row } from '../table'
import { keyOfDay } from './local-date'

/** Fourteen whole weeks: the last orders were delivered, and some refunded, days after the window. */
const CALENDAR_DAYS = 98
/** ISO week of 5 August 2024. */
const FIRST_WEEK = 32

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

/** The days, and one row for what has not happened yet. */
export function dateRows(): Row[] {
  const nothing = {
    day: null,
    weekday: null,
    is_weekend: null,
    iso_week: null,
    week_start: null,
    month: null,
  }
  const days = Array.from({ length: CALENDAR_DAYS }, (_, n): Row => {
    const day = FIRST_DAY + n * DAY
    return {
      date_key: keyOfDay(day),
      day: dateText(day),
      weekday: weekdays[n % 7] as string,
      is_weekend: n % 7 > 4,
      iso_week: `2024-W${FIRST_WEEK + Math.floor(n / 7)}`,
      week_start: dateText(day - (n % 7) * DAY),
      month: dateText(day).slice(0, 7),
    }
  })
  return [{ date_key: 0, ...nothing }, ...days]
}

export function starDepotRows(): Row[] {
  return depots.map((depot) => ({
    depot_key: depot.id,
    depot_id: depot.id,
    name: depot.name,
    country: depot.country,
    market: depot.market,
    currency: depot.currency,
    tz: depot.zone,
  }))
}

/** One version of each account so far, with its address cleaned, and one row for orders of nobody the shop knows. */
export function starCustomerRows(customers: readonly Customer[]): Row[] {
  const first = new Map<string, number>()
  for (const customer of customers) {
    const email = clean(customer.email)
    if (!first.has(email)) first.set(email, customer.id)
  }
  const unknown = {
    ...{ customer_key: 0, customer_id: null, person_id: null, email: null },
    ...{ country: 'unknown', tier: 'unknown', valid_from: null, valid_to: null, is_current: true },
  }
  const known = customers.map((customer) => ({
    customer_key: customer.id,
    customer_id: customer.id,
    person_id: first.get(clean(customer.email)) as number,
    email: clean(customer.email),
    country: depots[customer.depot - 1]?.country ?? '',
    tier: customer.tier,
    valid_from: dateText(customer.createdAt),
    valid_to: null,
    is_current: true,
  }))
  return [unknown, ...known]
}

function clean(email: string): string {
  return email.trim().toLowerCase()
}

/** One version of each product so far, with the two lowest levels of its category and its latest list price. */
export function starProductRows(
  products: readonly Product[],
  categories: readonly Category[],
  prices: readonly PricePeriod[],
): Row[] {
  const byId = new Map(categories.map((category) => [category.id, category]))
  const latest = new Map<number, PricePeriod>()
  const earliest = new Map<number, PricePeriod>()
  for (const period of prices) {
    if (!earliest.has(period.product)) earliest.set(period.product, period)
    latest.set(period.product, period)
  }
  return products.map((product) => {
    const category = byId.get(product.category) as Category
    return {
      product_key: product.id,
      product_id: product.id,
      name: product.name,
      category: category.name,
      department: byId.get(category.parent ?? category.id)?.name ?? category.name,
      is_chilled: product.chilled,
      supplier_id: product.supplier,
      list_price_pence: (latest.get(product.id) as PricePeriod).pence,
      valid_from: dateText((earliest.get(product.id) as PricePeriod).from),
      valid_to: null,
      is_current: true,
    }
  })
}
