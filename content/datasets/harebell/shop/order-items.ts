import { type Draw, rowDraw, shuffled } from '../random'
import type { Row, Table } from '../table'
import type { Variant } from '../variant'
import type { Order } from './orders'
import { PRODUCTS, type Product } from './products'

/** The order that lessons show: three lines, of which the first two cost the same, and two refunds. */
export const EXAMPLE_ORDER = 4102

export interface Item {
  readonly id: number
  readonly order: number
  readonly lineNo: number
  readonly product: number
  readonly qty: number
  readonly unitPrice: number
  /** The same line, written once more by a retried request. */
  readonly retried: boolean
}

/** The lines of every 20 orders in a row: 60 in all, so that 12,000 orders have exactly 36,000. */
const linesOfTwenty = [1, 1, 1, 1, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 4, 4, 4, 5, 6, 8]

const quantities = [1, 2, 3, 4, 6, 12]
const quantityWeights = [50, 28, 10, 6, 5, 1]

/** F06: 36,000 lines, of which 22 have quantity 0, and then 96 lines a second time under a new item_id. */
export function makeItems(
  variant: Variant,
  orders: readonly Order[],
  products: readonly Product[],
  priceOn: (product: number, day: number) => number,
): Item[] {
  const choose = productChooser(products)
  const twinOf = (order: Order, product: number) => {
    const price = priceOn(product, order.localDay)
    return products.find((other) => other.id !== product && priceOn(other.id, order.localDay) === price)?.id
  }
  const items: Item[] = []
  for (const order of orders) {
    const draw = rowDraw(variant.seed, 'shop.order_items', order.id - 1)
    const chosen = new Set<number>()
    const lines = lineCount(variant, order.id - 1)
    for (let lineNo = 1; lineNo <= lines; lineNo++) {
      let product = choose(draw)
      while (chosen.has(product)) product = choose(draw)
      const before = isExample(variant, order) && lineNo === 2 ? items.at(-1) : undefined
      if (before) product = twinOf(order, before.product) ?? product
      chosen.add(product)
      const place = items.length - variant.offset
      const qty = before?.qty ?? (quantities[draw.weighted(quantityWeights)] as number)
      items.push({
        id: items.length + 1,
        order: order.id,
        lineNo,
        product,
        qty: place >= 0 && place % 1600 === 777 && place < 35_200 ? 0 : qty,
        unitPrice: inCurrency(priceOn(product, order.localDay), order.depot.priceFactor),
        retried: false,
      })
    }
  }
  const again = items.filter((_, n) => (n - variant.offset) % 375 === 190)
  return [...items, ...again.map((item, k) => ({ ...item, id: items.length + k + 1, retried: true }))]
}

/** The hidden variant has no example: nothing there can be answered by knowing one order. */
export function isExample(variant: Variant, order: Order): boolean {
  return variant.name === 'visible' && order.id === EXAMPLE_ORDER
}

function lineCount(variant: Variant, n: number): number {
  const order = shuffled(linesOfTwenty, rowDraw(variant.seed, 'lines of twenty', Math.floor(n / 20)))
  return order[n % 20] as number
}

function productChooser(products: readonly Product[]): (draw: Draw) => number {
  const bag = products.flatMap((product) => Array<number>(product.popularity).fill(product.id))
  if (products.length !== PRODUCTS) throw new RangeError(`${products.length} products`)
  return (draw) => draw.pick(bag)
}

/** British prices stand as they are; abroad they are converted and end in 0 or 5. */
function inCurrency(pence: number, factor: number): number {
  return factor === 100 ? pence : Math.round((pence * factor) / 500) * 5
}

/** What an order costs, each line counted once, in minor units of its currency. By order id. */
export function orderTotals(items: readonly Item[]): Map<number, number> {
  const totals = new Map<number, number>()
  for (const item of items) {
    if (!item.retried) totals.set(item.order, (totals.get(item.order) ?? 0) + item.qty * item.unitPrice)
  }
  return totals
}

export const itemsTable: Table = {
  name: 'shop.order_items',
  about: 'The lines of every order. A line is an order_id and a line_no.',
  key: 'item_id',
  columns: [
    { name: 'item_id', type: 'int' },
    { name: 'order_id', type: 'int' },
    { name: 'line_no', type: 'int' },
    { name: 'product_id', type: 'int' },
    { name: 'qty', type: 'int' },
    { name: 'unit_price_pence', type: 'int', note: "minor units of the order's currency" },
  ],
}

export function itemRows(items: readonly Item[]): Row[] {
  return items.map((item) => ({
    item_id: item.id,
    order_id: item.order,
    line_no: item.lineNo,
    product_id: item.product,
    qty: item.qty,
    unit_price_pence: item.unitPrice,
  }))
}
