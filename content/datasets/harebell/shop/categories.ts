import type { Row, Table } from '../table'
import type { Variant } from '../variant'

export interface Category {
  readonly id: number
  readonly parent: number | null
  readonly name: string
}

/** Four levels; the eighteen leaves lie on levels two, three and four. */
const tree: readonly Category[] = [
  { id: 1, parent: null, name: 'All products' },
  { id: 2, parent: 1, name: 'Fresh' },
  { id: 3, parent: 1, name: 'Chilled' },
  { id: 4, parent: 1, name: 'Store cupboard' },
  { id: 5, parent: 3, name: 'Dairy' },
  { id: 6, parent: 2, name: 'Fruit and vegetables' },
  { id: 7, parent: 6, name: 'Fruit' },
  { id: 8, parent: 6, name: 'Vegetables' },
  { id: 9, parent: 6, name: 'Salad' },
  { id: 10, parent: 6, name: 'Herbs' },
  { id: 11, parent: 2, name: 'Meat' },
  { id: 12, parent: 2, name: 'Fish' },
  { id: 13, parent: 2, name: 'Bakery' },
  { id: 14, parent: 5, name: 'Milk' },
  { id: 15, parent: 5, name: 'Cheese' },
  { id: 16, parent: 5, name: 'Yoghurt' },
  { id: 17, parent: 5, name: 'Butter and cream' },
  { id: 18, parent: 3, name: 'Ready meals' },
  { id: 19, parent: 3, name: 'Deli' },
  { id: 20, parent: 3, name: 'Juice' },
  { id: 21, parent: 4, name: 'Pasta and rice' },
  { id: 22, parent: 4, name: 'Tins and jars' },
  { id: 23, parent: 4, name: 'Breakfast' },
  { id: 24, parent: 1, name: 'Household' },
]

/** Category ids 7 to 24, in order. */
export const leaves: readonly number[] = tree.slice(6).map((category) => category.id)

/** In the hidden variant a bad import hangs Chilled (3) below Cheese (15): 3, 5 and 15 form a cycle. */
export function categoriesOf(variant: Variant): readonly Category[] {
  if (variant.name === 'visible') return tree
  return tree.map((category) => (category.id === 3 ? { ...category, parent: 15 } : category))
}

export const categoriesTable: Table = {
  name: 'shop.product_categories',
  about: 'The category tree, four levels deep, with one root.',
  key: 'category_id',
  columns: [
    { name: 'category_id', type: 'int' },
    { name: 'parent_id', type: 'int', nullable: true, note: 'null for the root' },
    { name: 'name', type: 'text' },
  ],
}

export function categoryRows(variant: Variant): Row[] {
  return categoriesOf(variant).map(({ id, parent, name }) => ({ category_id: id, parent_id: parent, name }))
}
