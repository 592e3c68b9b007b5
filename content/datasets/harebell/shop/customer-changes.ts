import { FIRST_DAY, HOUR, instantText, MINUTE } from '../calendar'
import { rowDraw } from '../random'
import type { Row, Table } from '../table'
import type { Variant } from '../variant'
import { type Account, historyOf } from './account-history'
import type { Customer } from './customers'
import type { Order } from './orders'

export const CHANGES = 3200

const LAST_MOMENT = Date.UTC(2024, 10, 3, 20)
const FIRST_LSN = 26_843_545_600

/** What is going to happen to an account, before it is known what it held. */
export interface Plan {
  readonly customer: number
  /** When it truly happened: the log is in this order. */
  readonly at: number
  /** What the clock of the writing server said. */
  readonly changedAt: number
  readonly kind: 'insert' | 'tier' | 'any' | 'nothing' | 'delete' | 're-insert'
}

export interface Change {
  readonly plan: Plan
  readonly before: Account | null
  readonly after: Account | null
}

/**
 * 3,200 changes in the order of the log: every account's insert and what happened to it in the window, so that
 * applying all of them gives shop.customers. F12: 40 changes carry a time before the one they follow, 18 change
 * nothing, 25 accounts were deleted and inserted again.
 */
export function makeCustomerChanges(
  variant: Variant,
  customers: readonly Customer[],
  orders: readonly Order[],
): Change[] {
  const plans = customers.map(({ id, createdAt }): Plan => {
    return { customer: id, at: createdAt, changedAt: createdAt, kind: 'insert' }
  })
  plans.push(...plantedPlans(variant, customers, firstOrders(orders)))
  for (let k = 0; plans.length < CHANGES; k++) plans.push(plainPlan(variant, k, customers))
  const byCustomer = new Map<number, Plan[]>()
  for (const plan of plans.sort((a, b) => a.at - b.at || a.customer - b.customer)) {
    const list = byCustomer.get(plan.customer)
    if (list) list.push(plan)
    else byCustomer.set(plan.customer, [plan])
  }
  const changes = new Map<Plan, Change>()
  for (const customer of customers) {
    const own = byCustomer.get(customer.id) ?? []
    for (const change of historyOf(variant, customer, customers, own)) changes.set(change.plan, change)
  }
  return plans.map((plan) => changes.get(plan)!)
}

/** By customer number, and never two kinds for one customer. */
function plantedPlans(
  variant: Variant,
  customers: readonly Customer[],
  firstOrder: ReadonlyMap<number, Order>,
): Plan[] {
  return customers.flatMap((customer) => {
    const draw = rowDraw(variant.seed, 'shop.customer_changes planted', customer.id)
    const from = earliest(customer)
    const at = from + draw.int(0, Math.floor((LAST_MOMENT - 80 * HOUR - from) / 1000)) * 1000
    const place = customer.id - variant.offset
    const plan = (kind: Plan['kind'], when: number, changedAt = when): Plan => {
      return { customer: customer.id, at: when, changedAt, kind }
    }
    if (place % 50 === 11) {
      const next = at + draw.int(4, 70 * 60) * MINUTE
      return [plan('tier', at), plan('tier', next, at - draw.int(1, 45) * MINUTE)]
    }
    if (place % 110 === 57) return [plan('nothing', at)]
    if (place % 80 !== 33) return []
    // Where the account has ordered in the window, the order falls into the time without an account.
    const order = firstOrder.get(customer.id)
    const gone = order && order.placedAt - 9 * HOUR > from ? order.placedAt - draw.int(1, 8) * HOUR : at
    return [plan('delete', gone), plan('re-insert', gone + draw.int(10, 72) * HOUR)]
  })
}

/** A change of somebody's account at any time; those who were deleted are left alone. */
function plainPlan(variant: Variant, k: number, customers: readonly Customer[]): Plan {
  const draw = rowDraw(variant.seed, 'shop.customer_changes', k)
  let customer = draw.pick(customers)
  while ((customer.id - variant.offset) % 80 === 33) customer = draw.pick(customers)
  const from = earliest(customer)
  const at = from + draw.int(0, Math.floor((LAST_MOMENT - from) / 1000)) * 1000
  return { customer: customer.id, at, changedAt: at, kind: 'any' }
}

function earliest(customer: Customer): number {
  return Math.max(FIRST_DAY, Math.ceil(customer.createdAt / 1000) * 1000 + 2 * HOUR)
}

function firstOrders(orders: readonly Order[]): Map<number, Order> {
  const first = new Map<number, Order>()
  for (const order of orders) {
    if (order.customer !== null && !first.has(order.customer)) first.set(order.customer, order)
  }
  return first
}

export const customerChangesTable: Table = {
  name: 'shop.customer_changes',
  about:
    'The change log of shop.customers: applied by lsn it gives what stands there. It came in five batches of 640 by change_id.',
  key: 'change_id',
  columns: [
    { name: 'change_id', type: 'int' },
    { name: 'customer_id', type: 'int' },
    { name: 'op', type: 'char(1)', note: 'c created, u updated, d deleted' },
    { name: 'lsn', type: 'bigint', note: 'place in the log: the true order' },
    { name: 'changed_at', type: 'timestamptz', note: 'by the clock of the server that wrote it' },
    { name: 'before', type: 'jsonb', nullable: true, note: 'email, postcode and tier; null when created' },
    { name: 'after', type: 'jsonb', nullable: true, note: 'null when deleted' },
  ],
}

export function customerChangeRows(variant: Variant, changes: readonly Change[]): Row[] {
  let lsn = FIRST_LSN
  return changes.map(({ plan, before, after }, n) => {
    lsn += rowDraw(variant.seed, 'lsn', n).int(1, 60) * 8
    return {
      change_id: n + 1,
      customer_id: plan.customer,
      op: before === null ? 'c' : after === null ? 'd' : 'u',
      lsn,
      changed_at: instantText(plan.changedAt),
      before: before && JSON.stringify(before),
      after: after && JSON.stringify(after),
    }
  })
}
