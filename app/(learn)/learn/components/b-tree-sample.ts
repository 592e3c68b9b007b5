import type { BTreeExplorerProps } from './b-tree-explorer'

/**
 * Twenty-four orders of Harebell: the first of each day from 20 to 25 October 2024 at depots 2, 3, 4 and 6, with the
 * local day instead of the time. tests/unit/harebell checks them against the data set.
 */
export const bTreeSample: Required<BTreeExplorerProps> = {
  table: 'shop.orders',
  columns: ['depot_id', 'placed_at'],
  rows: [20, 21, 22, 23, 24, 25].flatMap((day) => {
    return [2, 3, 4, 6].map((depot) => [depot, `2024-10-${day}`] as const)
  }),
}
