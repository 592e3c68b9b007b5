import type { Delivery } from '../ops/deliveries'
import type { Category } from '../shop/categories'
import type { Customer } from '../shop/customers'
import type { Order } from '../shop/orders'
import type { PricePeriod } from '../shop/prices'
import type { Product } from '../shop/products'
import type { Refund } from '../shop/refunds'
import type { FilledTable } from '../table'
import { dateRows, starCustomerRows, starDepotRows, starProductRows } from './dimensions'
import { factDeliveryRows, factRefundRows } from './facts'
import {
  dimCustomerTable,
  dimDateTable,
  dimDepotTable,
  dimProductTable,
  factDeliveryTable,
  factRefundTable,
} from './tables'

/** What the star is made from. */
interface Sources {
  readonly customers: readonly Customer[]
  readonly products: readonly Product[]
  readonly categories: readonly Category[]
  readonly prices: readonly PricePeriod[]
  readonly orders: readonly Order[]
  /** By order id, each line counted once. */
  readonly totals: ReadonlyMap<number, number>
  readonly refunds: readonly Refund[]
  readonly deliveries: readonly Delivery[]
}

/** The reference star: four dimensions that two facts share. What it means is in reference.sql. */
export function starTables(from: Sources): FilledTable[] {
  const known = from.customers.length
  return [
    { table: dimDateTable, rows: dateRows() },
    { table: dimDepotTable, rows: starDepotRows() },
    { table: dimCustomerTable, rows: starCustomerRows(from.customers) },
    { table: dimProductTable, rows: starProductRows(from.products, from.categories, from.prices) },
    {
      table: factDeliveryTable,
      rows: factDeliveryRows(from.deliveries, from.orders, from.totals, known),
    },
    { table: factRefundTable, rows: factRefundRows(from.refunds, from.orders, known) },
  ]
}
