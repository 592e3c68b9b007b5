import { metaTables } from './meta/meta-tables'
import { depotRows, depotsTable } from './ops/depots'
import { makeOperations, operationsTables } from './ops/operations'
import { pharmTables } from './pharm/pharm-tables'
import { categoriesOf, categoriesTable, categoryRows } from './shop/categories'
import { customerChangeRows, customerChangesTable, makeCustomerChanges } from './shop/customer-changes'
import { customerRows, customersTable, makeCustomers } from './shop/customers'
import { itemRows, itemsTable, makeItems, orderTotals } from './shop/order-items'
import { makeOrders, orderRows, ordersTable } from './shop/orders'
import { makePayments, paymentRows, paymentsTable } from './shop/payments'
import { makePrices, priceList, priceRows, pricesTable } from './shop/prices'
import { makeProducts, productRows, productsTable } from './shop/products'
import { makeRefunds, refundRows, refundsTable } from './shop/refunds'
import { ordersBatchRows, ordersBatchTable } from './staging/orders-batch'
import { supplierSheetRows, supplierSheetTable } from './staging/supplier-sheet'
import { starTables } from './star/star-tables'
import { type FilledTable, lazyTable } from './table'
import type { Variant } from './variant'
import { makeClickstream } from './web/clickstream'
import { webEventRows, webEventsTable } from './web/events'

/** Every table of the data set with its rows, earlier tables first. The same variant always gives the same rows. */
export function makeHarebell(variant: Variant): FilledTable[] {
  const customers = makeCustomers(variant)
  const products = makeProducts(variant)
  const prices = makePrices(variant, products)
  const orders = makeOrders(variant, customers)
  const items = makeItems(variant, orders, products, priceList(prices))
  const payments = makePayments(variant, orders, items)
  const refunds = makeRefunds(variant, orders, items)
  const changes = makeCustomerChanges(variant, customers, orders)
  const operations = makeOperations(variant, orders)
  const totals = orderTotals(items)
  const categories = categoriesOf(variant)
  const categoryNames = new Map(categories.map(({ id, name }) => [id, name]))
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
    { table: customerChangesTable, rows: customerChangeRows(variant, changes) },
    ...operationsTables(variant, orders, operations),
    lazyTable(webEventsTable, () => webEventRows(makeClickstream(variant, orders, totals))),
    ...pharmTables(variant),
    ...metaTables(variant, customers, orders, refunds),
    ...starTables({
      ...{ customers, products, categories, prices, orders },
      ...{ totals, refunds },
      deliveries: operations.deliveries,
    }),
    { table: ordersBatchTable, rows: ordersBatchRows(variant, orders) },
    { table: supplierSheetTable, rows: supplierSheetRows(variant, products, categoryNames) },
  ]
}
