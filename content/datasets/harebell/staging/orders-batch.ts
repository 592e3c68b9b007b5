import { instantText } from '../calendar'
import { type Draw, rowDraw, shuffled } from '../random'
import { type Order, orderRows, ordersTable } from '../shop/orders'
import type { Row, Table } from '../table'
import type { Variant } from '../variant'

/** The new batch (number 2): orders once, orders twice, and rows delivered twice without any difference. */
const ONCE = 228
const TWICE = 56
const SAME_AGAIN = 10
/** The older batch (number 1): earlier states of orders of the new one, and orders it does not have. */
const OLDER_STATES = 110
const OLDER_OTHERS = 40

/** The first order of either batch, by place: one of the last days of the window. */
const FIRST = 11_460

/**
 * 500 order rows as two batches delivered them, in no order. In batch 2, 56 of 284 orders come twice with different
 * updated_at, and ten rows come twice word for word. Batch 1 is older: 110 of its 150 orders are in batch 2 as well,
 * always with a later updated_at.
 */
export function ordersBatchRows(variant: Variant, orders: readonly Order[]): Row[] {
  // Orders whose row never changed (F23) have no earlier state.
  const changed = orders.slice(FIRST + variant.offset).filter((order) => order.updatedAt > order.placedAt)
  const others = changed.slice(0, OLDER_OTHERS)
  const taken = shuffled(
    changed.slice(OLDER_OTHERS, OLDER_OTHERS + ONCE + TWICE),
    rowDraw(variant.seed, 'staging.orders_batch', 0),
  )
  const current = taken.map((order) => rowOf(2, order))
  const before = (order: Order, k: number, stage: Stage) => {
    return earlier(order, stage, rowDraw(variant.seed, `staging.orders_batch ${stage}`, k))
  }
  const twice = taken.slice(0, TWICE).map((order, k) => ({ ...before(order, k, 'packed'), batch_no: 2 }))
  const again = current.slice(TWICE, TWICE + SAME_AGAIN)
  // From the middle of the list, so that some of these are among the orders that come twice and some are not.
  const older = taken.slice(TWICE - 30, TWICE - 30 + OLDER_STATES)
  const first = [
    ...older.map((order, k) => ({ ...before(order, k, 'placed'), batch_no: 1 })),
    ...others.map((order) => rowOf(1, order)),
  ]
  const draw = rowDraw(variant.seed, 'staging.orders_batch order', 0)
  return [...shuffled(first, draw), ...shuffled([...current, ...twice, ...again], draw)]
}

type Stage = 'placed' | 'packed'

/** What the row said before the order was closed: a status on the way and an updated_at in between. */
function earlier(order: Order, stage: Stage, draw: Draw): Row {
  // Even the fastest order takes a minute: the halves of that time never meet, nor reach its end.
  const half = Math.floor((order.updatedAt - order.placedAt) / 2000)
  const seconds = stage === 'placed' ? draw.int(0, half - 1) : draw.int(half, 2 * half - 1)
  const updatedAt = order.placedAt + seconds * 1000
  return { ...rowOf(2, order), status: stage, delivered_at: null, updated_at: instantText(updatedAt) }
}

function rowOf(batch: number, order: Order): Row {
  return { batch_no: batch, ...orderRows([order])[0] }
}

export const ordersBatchTable: Table = {
  name: 'staging.orders_batch',
  about:
    'Order rows as the shop delivered them in two batches, in no order. The same order can come several times.',
  columns: [
    { name: 'batch_no', type: 'int', note: '2 is the new batch, 1 an older one that may arrive once more' },
    ...ordersTable.columns.map((column) => {
      return column.name === 'status' ? { ...column, note: 'placed, packed, delivered or cancelled' } : column
    }),
  ],
}
