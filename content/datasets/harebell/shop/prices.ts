import { DAY, dateText } from '../calendar'
import { rowDraw } from '../random'
import type { Row, Table } from '../table'
import type { Variant } from '../variant'
import type { Product } from './products'

export interface PricePeriod {
  readonly product: number
  /** Midnights, as if they were UTC; `to` is the first day that no longer counts, null while it lasts. */
  readonly from: number
  readonly to: number | null
  readonly pence: number
}

const LIST_START = Date.UTC(2024, 6, 1)

/**
 * Two, three or four periods a product (125, 200 and 75 of the 400 products), 1150 in all, each starting the day the
 * one before it ends. F11 breaks that for 16 products: in 9 the first period runs into the second, in 7 it ends early.
 */
export function makePrices(variant: Variant, products: readonly Product[]): PricePeriod[] {
  return products.flatMap((product) => periodsOf(variant, product))
}

function periodsOf(variant: Variant, product: Product): PricePeriod[] {
  const n = product.id - 1
  const draw = rowDraw(variant.seed, 'shop.product_prices', n)
  const place = (product.id * 7 + 3) % 16
  const count = place < 5 ? 2 : place < 13 ? 3 : 4
  const starts = [LIST_START]
  for (let k = 1; k < count; k++) {
    const share = (126 / count) * (k - 0.5 + draw.next() * 0.8)
    starts.push(LIST_START + Math.floor(share) * DAY)
  }
  let pence = product.basePence
  return starts.map((from, k) => {
    if (k > 0) pence = nextPrice(pence, draw.pick([-10, -5, 5, 5, 10, 15, 20]))
    const next = starts[k + 1]
    const to = next === undefined ? null : next + (k === 0 ? flawDays(variant, n) * DAY : 0)
    return { product: product.id, from, to, pence }
  })
}

function nextPrice(pence: number, percent: number): number {
  const moved = Math.round((pence * (100 + percent)) / 1000) * 10
  return moved === pence ? pence + 10 : Math.max(50, moved)
}

/** F11, by product number: +5 days where the first period overlaps the second, -4 where it leaves a gap. */
function flawDays(variant: Variant, n: number): number {
  const place = n - variant.offset
  if (place < 0) return 0
  if (place % 40 === 12 && place < 360) return 5
  if (place % 50 === 31 && place < 350) return -4
  return 0
}

export const pricesTable: Table = {
  name: 'shop.product_prices',
  about: 'The British price list: which price a product had from one day up to, and not including, another.',
  key: 'price_id',
  columns: [
    { name: 'price_id', type: 'int' },
    { name: 'product_id', type: 'int' },
    { name: 'valid_from', type: 'date' },
    {
      name: 'valid_to',
      type: 'date',
      nullable: true,
      note: 'the first day that no longer counts; null while it lasts',
    },
    { name: 'price_pence', type: 'int' },
  ],
}

export function priceRows(periods: readonly PricePeriod[]): Row[] {
  return periods.map((period, n) => ({
    price_id: n + 1,
    product_id: period.product,
    valid_from: dateText(period.from),
    valid_to: period.to === null ? null : dateText(period.to),
    price_pence: period.pence,
  }))
}

/** A function that gives a product's list price on a day. Of two overlapping periods the later counts; a gap keeps the price before it. */
export function priceList(periods: readonly PricePeriod[]): (product: number, day: number) => number {
  const byProduct = new Map<number, PricePeriod[]>()
  for (const period of periods) {
    const list = byProduct.get(period.product)
    if (list) list.push(period)
    else byProduct.set(period.product, [period])
  }
  return (product, day) => {
    const list = byProduct.get(product) ?? []
    const current = list.findLast((period) => period.from <= day)
    if (!current) throw new RangeError(`product ${product} has no price on ${dateText(day)}`)
    return current.pence
  }
}
