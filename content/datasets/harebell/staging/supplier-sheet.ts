import { DAY, dateText } from '../calendar'
import { depots } from '../ops/depots'
import { names } from '../people-names'
import { type Draw, rowDraw, shuffled } from '../random'
import { leaves } from '../shop/categories'
import type { Product } from '../shop/products'
import type { Row, Table } from '../table'
import type { Variant } from '../variant'
import { supplierNames } from './supplier-names'

const PRODUCTS_EACH = 6
const DEPOTS_EACH = 4
/** Of the 24 pairs of a supplier's products and depots, those that it does not deliver. */
const LEFT_OUT = 4

interface Context {
  readonly variant: Variant
  readonly products: readonly Product[]
  readonly categories: ReadonlyMap<number, string>
}

/**
 * 480 rows: 24 suppliers deliver twenty of the 24 pairs of their six products and four depots. Everything else follows
 * from the supplier, the product, the depot, supplier and product, supplier and depot, or the category. One product
 * breaks that: two suppliers sell it and put it into different categories.
 */
export function supplierSheetRows(
  variant: Variant,
  products: readonly Product[],
  categories: ReadonlyMap<number, string>,
): Row[] {
  const context = { variant, products, categories }
  const rows = supplierNames.flatMap((_, supplier) => {
    const pairs = Array.from({ length: PRODUCTS_EACH * DEPOTS_EACH }, (_, pair) => pair)
    const kept = shuffled(pairs, rowDraw(variant.seed, 'supplier_sheet pairs', supplier)).slice(LEFT_OUT)
    return kept.map((pair) => {
      const product = productOf(context, supplier, pair % PRODUCTS_EACH)
      const depot = (supplier + 2 * Math.floor(pair / PRODUCTS_EACH)) % depots.length
      return rowOf(context, supplier, product, depot)
    })
  })
  return shuffled(rows, rowDraw(variant.seed, 'supplier_sheet order', 0))
}

/** Neighbours share one product: a supplier's last is the next one's first. */
function productOf({ variant, products }: Context, supplier: number, k: number): Product {
  const place = (supplier * (PRODUCTS_EACH - 1) + k) * 3 + 11 + variant.offset
  return products[place] as Product
}

function rowOf(context: Context, supplier: number, product: Product, depot: number): Row {
  const { variant } = context
  const draw = (purpose: string, n: number) => rowDraw(variant.seed, `supplier_sheet ${purpose}`, n)
  const terms = draw('terms', supplier)
  const offer = draw('offer', supplier * 1000 + product.id)
  const route = draw('route', supplier * 100 + depot)
  const category = categoryOf(context, supplier, product)
  return {
    ...supplierColumns(supplier, terms),
    ...contactColumns(variant, supplier, depot < 4 ? 0 : 1),
    product_code: `P-${String(product.id).padStart(4, '0')}`,
    product_name: product.name,
    category,
    unit: product.chilled ? 'chilled crate' : 'case',
    units_per_case: 6 + 6 * (product.id % 4),
    is_chilled: product.chilled,
    depot_id: depot + 1,
    depot_name: depots[depot]?.name ?? '',
    lead_time_days: route.int(1, 6),
    order_weekday: route.pick(['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday']),
    cutoff_time: `${String(route.int(9, 16)).padStart(2, '0')}:00`,
    min_order_cases: offer.pick([1, 2, 4, 5, 10]),
    case_price_pence:
      Math.round((product.basePence * (6 + 6 * (product.id % 4)) * offer.int(55, 72)) / 1000) * 10,
    price_valid_from: dateText(Date.UTC(2024, 6, 1) + offer.int(0, 90) * DAY),
    ...buyerColumns(variant, category),
  }
}

/** The product that a supplier shares with the next one is in another category on the next one's rows. */
function categoryOf({ variant, products, categories }: Context, supplier: number, product: Product): string {
  const disputing = 9 + variant.offset
  const isDisputed =
    supplier === disputing && product === productOf({ variant, products, categories }, disputing, 0)
  const own = leaves.indexOf(product.category)
  const id = isDisputed ? (leaves[(own + 1) % leaves.length] as number) : product.category
  return categories.get(id) ?? ''
}

function supplierColumns(supplier: number, draw: Draw): Row {
  const [name, city, country, currency] = supplierNames[supplier] as (typeof supplierNames)[number]
  return {
    supplier_id: supplier + 1,
    supplier_name: name,
    supplier_city: city,
    supplier_country: country,
    payment_days: draw.pick([14, 30, 30, 45, 60]),
    currency,
  }
}

/** Two contacts a supplier, each for some of its depots. */
function contactColumns(variant: Variant, supplier: number, which: number): Row {
  const draw = rowDraw(variant.seed, 'supplier_sheet contact', supplier * 2 + which)
  const country = (supplierNames[supplier]?.[2] ?? 'GB') as keyof typeof names
  const name = `${draw.pick(names[country].first)} ${draw.pick(names[country].last)}`
  return {
    contact_name: name,
    contact_email: `${which === 0 ? 'orders' : 'sales'}@supplier${supplier + 1}.example`,
    contact_phone: `+00 ${draw.int(100, 999)} ${draw.int(1000, 9999)}`,
    contact_role: which === 0 ? 'Order desk' : 'Account manager',
  }
}

/** Harebell's buyer for a category; six people share all of them. */
function buyerColumns(variant: Variant, category: string): Row {
  const buyer = [...category].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 6
  const draw = rowDraw(variant.seed, 'supplier_sheet buyer', buyer)
  const name = `${draw.pick(names.GB.first)} ${draw.pick(names.GB.last)}`
  return { buyer_name: name, buyer_email: `buyer${buyer + 1}@harebell.example` }
}

const columns = [
  ...['supplier_id int', 'supplier_name text', 'supplier_city text', 'supplier_country text'],
  ...['payment_days int', 'currency char(3)', 'contact_name text', 'contact_email text'],
  ...['contact_phone text', 'contact_role text', 'product_code text', 'product_name text', 'category text'],
  ...['unit text', 'units_per_case int', 'is_chilled boolean', 'depot_id int', 'depot_name text'],
  ...['lead_time_days int', 'order_weekday text', 'cutoff_time text', 'min_order_cases int'],
  ...['case_price_pence int', 'price_valid_from date', 'buyer_name text', 'buyer_email text'],
]

export const supplierSheetTable: Table = {
  name: 'staging.supplier_sheet',
  about: "The suppliers' spreadsheet: one row for each product that a supplier delivers to a depot.",
  columns: columns.map((column) => {
    const [name, type] = column.split(' ') as [string, string]
    return name === 'case_price_pence'
      ? { name, type, note: "minor units of the supplier's currency" }
      : { name, type }
  }),
}
