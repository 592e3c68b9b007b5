import { categoriesTable, categoryRows } from './categories'
import { customerRows, customersTable, makeCustomers } from './customers'
import { depotRows, depotsTable } from './depots'
import { itemRows, itemsTable, makeItems } from './order-items'
import { makeOrders, orderRows, ordersTable } from './orders'
import { makePayments, paymentRows, paymentsTable } from './payments'
import { makePrices, priceList, priceRows, pricesTable } from './prices'
import { makeProducts, productRows, productsTable } from './products'
import { makeRefunds, refundRows, refundsTable } from './refunds'
import type { FilledTable } from './table'
import type { Variant } from './variant'

/** Every table of the data set with its rows, earlier tables first. The same variant always gives the same rows. */
export function makeHarebell(variant: Variant): FilledTable[] {
  const customers = makeCustomers(variant)
  const products = makeProducts(variant)
  const prices = makePrices(variant, products)
  const orders = makeOrders(variant, customers)
  const items = makeItems(variant, orders, products, priceList(prices))
  const payments = makePayments(variant, orders, items)
  const refunds = makeRefunds(variant, orders, items)
  return [
    { table: depotsTable, rows: depotRows() },
    { table: customersTable, rows: customerRows(customers) },
    { table: categoriesTable, rows: categoryRows(variant) },
    { table: productsTable, rows: productRows(products) },
    { table: pricesTable, rows: priceRows(prices) },
    { table: ordersTable, rows: orderRows(orders) },
    { table: itemsTable, rows: itemRows(items) },
    { table: paymentsTable, rows: paymentRows(payments) },
    { table: refundsTable, rows: refundRows(refunds) },
  ]
}
