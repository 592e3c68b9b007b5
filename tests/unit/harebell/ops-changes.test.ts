import { describe, expect, test } from 'vitest'
import { rowsOf, variants } from './tables'

const instant = (value: unknown) => Date.parse(String(value))
const parsed = (value: unknown) => (value === null ? null : JSON.parse(String(value)))

describe.each(variants)('the change log of customers of the $name variant', (variant) => {
  const changes = rowsOf(variant, 'shop.customer_changes')
  const byCustomer = new Map<unknown, (typeof changes)[number][]>()
  for (const change of changes) {
    byCustomer.set(change.customer_id, [...(byCustomer.get(change.customer_id) ?? []), change])
  }

  test('there are 3,200 in the order of the log', () => {
    expect(changes).toHaveLength(3200)
    expect(changes.map(({ change_id }) => change_id)).toEqual(changes.map((_, n) => n + 1))
    const places = changes.map(({ lsn }) => Number(lsn))
    expect(places).toEqual([...new Set(places)].sort((a, b) => a - b))
    expect(places[0]).toBeGreaterThan(2 ** 31)
  })

  test('each change starts from what the one before left, and the last leaves what shop.customers has', () => {
    const customers = rowsOf(variant, 'shop.customers')
    expect(byCustomer.size).toBe(customers.length)
    for (const { customer_id, email, postcode, tier, created_at } of customers) {
      const own = byCustomer.get(customer_id) ?? []
      let state: unknown = null
      for (const { before, after, op } of own) {
        expect(parsed(before)).toEqual(state)
        state = parsed(after)
        expect(op).toBe(before === null ? 'c' : after === null ? 'd' : 'u')
      }
      expect(state).toEqual({ customer_id, email, postcode, tier })
      expect(own[0]?.changed_at).toBe(created_at)
    }
  })

  test('F12: 40 changes carry a time before that of the change they follow', () => {
    const early = [...byCustomer.values()].flatMap((own) =>
      own.slice(1).filter((change, k) => instant(change.changed_at) < instant(own[k]!.changed_at)),
    )
    expect(early).toHaveLength(40)
    // Both change the tier: ordering by time gives another one.
    expect(early.every(({ before, after }) => parsed(before).tier !== parsed(after).tier)).toBe(true)
  })

  test('F12: 18 updates change nothing', () => {
    expect(changes.filter(({ op, before, after }) => op === 'u' && before === after)).toHaveLength(18)
  })

  test('F12: 25 accounts were deleted and inserted again, some with an order in between', () => {
    const deleted = changes.filter(({ op }) => op === 'd')
    expect(deleted).toHaveLength(25)
    const orders = rowsOf(variant, 'shop.orders')
    let inBetween = 0
    for (const gone of deleted) {
      const own = byCustomer.get(gone.customer_id) ?? []
      const back = own[own.indexOf(gone) + 1]
      expect(back?.op).toBe('c')
      inBetween += orders.filter(({ customer_id, placed_at }) => {
        const placed = instant(placed_at)
        const isTheirs = customer_id === gone.customer_id
        return isTheirs && placed > instant(gone.changed_at) && placed < instant(back?.changed_at)
      }).length
    }
    expect(inBetween).toBeGreaterThan(5)
    expect(changes.filter(({ op }) => op === 'c')).toHaveLength(2025)
  })
})
