import { metaTables } from '@/content/datasets/harebell/meta/meta-tables'
import { categoriesOf } from '@/content/datasets/harebell/shop/categories'
import { makeCustomers } from '@/content/datasets/harebell/shop/customers'
import { makeItems } from '@/content/datasets/harebell/shop/order-items'
import { makeOrders, orderRows } from '@/content/datasets/harebell/shop/orders'
import { makePrices, priceList } from '@/content/datasets/harebell/shop/prices'
import { makeProducts } from '@/content/datasets/harebell/shop/products'
import { makeRefunds } from '@/content/datasets/harebell/shop/refunds'
import { ordersBatchRows } from '@/content/datasets/harebell/staging/orders-batch'
import { supplierSheetRows } from '@/content/datasets/harebell/staging/supplier-sheet'
import type { Row } from '@/content/datasets/harebell/table'
import type { Variant } from '@/content/datasets/harebell/variant'

const made = new Map<string, ReadonlyMap<string, readonly Row[]>>()

/**
 * The rows of shop.orders and of what `meta`, `lake` and `staging` hold, made as harebell.ts makes them but without
 * the sensors and clicks, which take most of the time. That these are the rows of the manifest, shape.test.ts shows.
 */
export function platformRows(variant: Variant, name: string): readonly Row[] {
  const tables = made.get(variant.name) ?? make(variant)
  made.set(variant.name, tables)
  const rows = tables.get(name)
  if (!rows) throw new RangeError(`no table ${name}`)
  return rows
}

function make(variant: Variant): ReadonlyMap<string, readonly Row[]> {
  const customers = makeCustomers(variant)
  const products = makeProducts(variant)
  const orders = makeOrders(variant, customers)
  const items = makeItems(variant, orders, products, priceList(makePrices(variant, products)))
  const refunds = makeRefunds(variant, orders, items)
  const categories = new Map(categoriesOf(variant).map(({ id, name }) => [id, name]))
  return new Map([
    ...metaTables(variant, customers, orders, refunds).map(({ table, rows }) => [table.name, rows] as const),
    ['shop.orders', orderRows(orders)],
    ['staging.orders_batch', ordersBatchRows(variant, orders)],
    ['staging.supplier_sheet', supplierSheetRows(variant, products, categories)],
  ])
}
