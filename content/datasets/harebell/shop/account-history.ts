import { type Draw, rowDraw } from '../random'
import type { Variant } from '../variant'
import type { Change, Plan } from './customer-changes'
import type { Customer } from './customers'

/** What the change log keeps of an account. */
export interface Account {
  readonly customer_id: number
  readonly email: string
  readonly postcode: string
  readonly tier: string
}

/** Fills in what an account held before and after each of its plans, from what it holds in the end back to its insert. */
export function historyOf(
  variant: Variant,
  customer: Customer,
  customers: readonly Customer[],
  plans: readonly Plan[],
): Change[] {
  const { id, email, postcode, tier } = customer
  let account: Account = { customer_id: id, email, postcode, tier }
  const changes: Change[] = []
  for (let k = plans.length - 1; k >= 0; k--) {
    const plan = plans[k]!
    const draw = rowDraw(variant.seed, 'account before', id * 100 + k)
    const earlier = accountBefore(account, plan.kind, draw, customer, customers)
    changes.push({
      plan,
      before: plan.kind === 'insert' || plan.kind === 're-insert' ? null : earlier,
      after: plan.kind === 'delete' ? null : account,
    })
    account = earlier
  }
  return changes.reverse()
}

function accountBefore(
  account: Account,
  kind: Plan['kind'],
  draw: Draw,
  customer: Customer,
  customers: readonly Customer[],
): Account {
  if (kind === 'tier') return { ...account, tier: otherTier(account, draw) }
  if (kind !== 'any') return account
  const field = draw.weighted([50, 30, 20])
  if (field === 0) return { ...account, tier: otherTier(account, draw) }
  if (field === 1) return { ...account, postcode: otherPostcode(account, draw, customer, customers) }
  return { ...account, email: `${account.email.trim().split('@')[0]}@${otherProvider(account, draw)}` }
}

function otherTier({ tier }: Account, draw: Draw): string {
  return draw.pick(['standard', 'plus', 'gold'].filter((other) => other !== tier))
}

/** People move within the reach of their depot: to where another of its customers lives. */
function otherPostcode(
  { postcode }: Account,
  draw: Draw,
  customer: Customer,
  all: readonly Customer[],
): string {
  let other = draw.pick(all)
  while (other.depot !== customer.depot || other.postcode === postcode) other = draw.pick(all)
  return other.postcode
}

function otherProvider({ email }: Account, draw: Draw): string {
  return draw.pick(
    ['old.example', 'work.example', 'uni.example'].filter((name) => !email.trim().endsWith(name)),
  )
}
