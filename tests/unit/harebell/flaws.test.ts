import { describe, expect, test } from 'vitest'
import { countBy, rowsOf, variants } from './tables'

const instant = (value: unknown) => Date.parse(String(value))

describe.each(variants)('the planted flaws of the $name variant', (variant) => {
  const orders = rowsOf(variant, 'shop.orders')
  const items = rowsOf(variant, 'shop.order_items')
  const payments = rowsOf(variant, 'shop.payments')
  const refunds = rowsOf(variant, 'shop.refunds')
  const customers = rowsOf(variant, 'shop.customers')
  const totals = new Map<number, number>()
  const seen = new Set<string>()
  for (const item of items) {
    const line = `${item.order_id} ${item.line_no}`
    if (seen.has(line)) continue
    seen.add(line)
    const order = Number(item.order_id)
    totals.set(order, (totals.get(order) ?? 0) + Number(item.qty) * Number(item.unit_price_pence))
  }

  test('F06: 96 lines are there twice, 22 others have quantity 0', () => {
    const lines = countBy(items, (item) => `${item.order_id} ${item.line_no}`)
    expect([...lines.values()].filter((count) => count === 2)).toHaveLength(96)
    expect(Math.max(...lines.values())).toBe(2)
    const empty = items.filter((item) => item.qty === 0)
    expect(empty).toHaveLength(22)
    expect(empty.every((item) => lines.get(`${item.order_id} ${item.line_no}`) === 1)).toBe(true)
  })

  test('F07: 1,200 split tenders, 600 failed attempts, 30 orders charged too much', () => {
    expect(payments.filter(({ method }) => method === 'voucher')).toHaveLength(1200)
    expect(payments.filter(({ status }) => status === 'failed')).toHaveLength(600)
    const captured = new Map<number, number>()
    for (const { order_id, status, amount_pence } of payments) {
      if (status !== 'captured') continue
      captured.set(Number(order_id), (captured.get(Number(order_id)) ?? 0) + Number(amount_pence))
    }
    const difference = [...captured].map(([order, paid]) => paid - (totals.get(order) ?? 0))
    expect(difference.filter((more) => more > 0)).toHaveLength(30)
    expect(difference.filter((more) => more < 0)).toHaveLength(0)
    expect(captured.size).toBe(11_400)
  })

  test('F08: 120 orders with several refunds, 30 groups of refunds at one instant', () => {
    const perOrder = [...countBy(refunds, ({ order_id }) => order_id).values()]
    expect(perOrder.filter((count) => count > 1)).toHaveLength(120)
    expect(perOrder.filter((count) => count === 3)).toHaveLength(variant.name === 'hidden' ? 1 : 0)
    const perInstant = [...countBy(refunds, ({ created_at }) => created_at).values()]
    expect(perInstant.filter((count) => count > 1)).toHaveLength(30)
    const refunded = new Map<number, number>()
    for (const { order_id, amount_pence } of refunds) {
      refunded.set(Number(order_id), (refunded.get(Number(order_id)) ?? 0) + Number(amount_pence))
    }
    expect([...refunded].filter(([order, back]) => back > (totals.get(order) ?? 0))).toEqual([])
  })

  test('F09: 24 orders of nobody, 20 without an account, 45 cancelled ones with a delivery time', () => {
    expect(orders.filter(({ customer_id }) => Number(customer_id) > 2000)).toHaveLength(24)
    expect(orders.filter(({ customer_id }) => customer_id === null)).toHaveLength(20)
    const cancelled = orders.filter(({ status }) => status === 'cancelled')
    expect(cancelled).toHaveLength(600)
    expect(cancelled.filter(({ delivered_at }) => delivered_at !== null)).toHaveLength(45)
    const delivered = orders.filter(({ status }) => status === 'delivered')
    expect(delivered).toHaveLength(11_400)
    expect(delivered.every(({ delivered_at }) => delivered_at !== null)).toBe(true)
  })

  test('F10: 40 second accounts differ from the first in case or space alone', () => {
    const byAddress = countBy(customers, ({ email }) => String(email).trim().toLowerCase())
    expect([...byAddress.values()].filter((count) => count === 2)).toHaveLength(40)
    expect(byAddress.size).toBe(1960)
    expect(new Set(customers.map(({ email }) => email)).size).toBe(2000)
  })

  test('F11: 9 overlapping price periods and 7 gaps', () => {
    const prices = rowsOf(variant, 'shop.product_prices')
    let overlaps = 0
    let gaps = 0
    for (const [place, price] of prices.entries()) {
      const next = prices[place + 1]
      if (next?.product_id !== price.product_id) {
        expect(price.valid_to).toBeNull()
        continue
      }
      if (String(next?.valid_from) < String(price.valid_to)) overlaps++
      if (String(next?.valid_from) > String(price.valid_to)) gaps++
    }
    expect({ overlaps, gaps }).toEqual({ overlaps: 9, gaps: 7 })
  })

  test('F20: 46 British orders in the two hours that clocks called 01:xx', () => {
    const from = Date.UTC(2024, 9, 27, 0)
    const repeated = orders.filter(({ market, placed_at }) => {
      return market === 'UK' && instant(placed_at) >= from && instant(placed_at) < from + 2 * 3_600_000
    })
    expect(repeated).toHaveLength(46)
    expect(repeated.filter(({ placed_at }) => instant(placed_at) < from + 3_600_000)).toHaveLength(25)
  })

  test('F23: 75 status changes never bumped updated_at', () => {
    expect(orders.filter(({ placed_at, updated_at }) => placed_at === updated_at)).toHaveLength(75)
  })

  test('F24: depot 7 alone writes local time into delivered_at', () => {
    const ahead = orders.filter(({ delivered_at, updated_at, placed_at, status }) => {
      const moved = updated_at !== placed_at && status === 'delivered'
      return moved && Date.parse(`${String(delivered_at).replace(' ', 'T')}Z`) > instant(updated_at)
    })
    expect(new Set(ahead.map(({ depot_id }) => depot_id))).toEqual(new Set([7]))
    expect(ahead.length).toBeGreaterThan(1300)
  })
})
