import { rowDraw } from '../random'
import type { Row, Table } from '../table'
import type { Variant } from '../variant'
import { leaves } from './categories'
import { type Assortment, assortments } from './product-names'

export const PRODUCTS = 400

export interface Product {
  readonly id: number
  readonly category: number
  readonly supplier: number | null
  readonly name: string
  readonly chilled: boolean
  /** The list price, in pence, around which its price periods move. */
  readonly basePence: number
  /** How often it is bought, against other products. */
  readonly popularity: number
}

export function makeProducts(variant: Variant): Product[] {
  return Array.from({ length: PRODUCTS }, (_, n) => makeProduct(variant, n))
}

function makeProduct(variant: Variant, n: number): Product {
  const draw = rowDraw(variant.seed, 'shop.products', n)
  const category = leaves[n % leaves.length] as number
  const assortment = assortments[category] as Assortment
  const place = Math.floor(n / leaves.length)
  const thing = assortment.things[place % assortment.things.length] as string
  const size = Math.floor(place / assortment.things.length)
  // A larger size costs more: each quarter of the range belongs to one size.
  const step = (assortment.to - assortment.from) / assortment.sizes.length
  const price = assortment.from + step * (size + draw.next())
  // Harebell's own kitchen makes some of the ready meals and bread: no supplier.
  const ownKitchen = (category === 18 || category === 13) && draw.chance(0.6)
  return {
    id: n + 1,
    category,
    supplier: ownKitchen ? null : draw.int(1, 30),
    name: `${thing}, ${assortment.sizes[size]}`,
    chilled: assortment.chilled,
    basePence: Math.max(50, Math.round(price / 10) * 10),
    popularity: draw.pick([1, 1, 2, 2, 3, 4, 6, 9, 14]),
  }
}

export const productsTable: Table = {
  name: 'shop.products',
  about: 'What the shop sells. Every product hangs on a leaf of the category tree.',
  key: 'product_id',
  columns: [
    { name: 'product_id', type: 'int' },
    { name: 'category_id', type: 'int' },
    { name: 'supplier_id', type: 'int', nullable: true, note: "null when Harebell's own kitchen makes it" },
    { name: 'name', type: 'text' },
    { name: 'is_chilled', type: 'boolean' },
  ],
}

export function productRows(products: readonly Product[]): Row[] {
  return products.map((product) => ({
    product_id: product.id,
    category_id: product.category,
    supplier_id: product.supplier,
    name: product.name,
    is_chilled: product.chilled,
  }))
}
