import { describe, expect, test } from 'vitest'
import { platformRows } from './platform-rows'
import { countBy, variants } from './tables'

describe.each(variants)('the batches of the $name variant', (variant) => {
  const batch = platformRows(variant, 'staging.orders_batch')
  const first = batch.filter(({ batch_no }) => batch_no === 1)
  const second = batch.filter(({ batch_no }) => batch_no === 2)
  const orders = new Map(platformRows(variant, 'shop.orders').map((order) => [order.order_id, order]))

  test('500 rows: 350 of the new batch, 150 of the older one', () => {
    expect([batch.length, second.length, first.length]).toEqual([500, 350, 150])
    expect(batch.filter(({ order_id }) => !orders.has(order_id as never))).toEqual([])
  })

  test('56 orders come twice with different updated_at, ten rows word for word', () => {
    const repeated = [...countBy(second, ({ order_id }) => order_id)].filter(([, count]) => count > 1)
    const versions = new Map(
      repeated.map(([id]) => {
        const rows = second.filter(({ order_id }) => String(order_id) === id)
        return [id, new Set(rows.map((row) => JSON.stringify(row))).size]
      }),
    )
    expect([...versions.values()].filter((count) => count === 2)).toHaveLength(56)
    expect([...versions.values()].filter((count) => count === 1)).toHaveLength(10)
    expect(countBy(second, ({ order_id }) => order_id).size).toBe(284)
    const lasts = new Set(second.map((row) => `${row.order_id} ${row.updated_at} ${row.status}`))
    const ties = countBy(
      [...lasts].map((text) => ({ text })),
      ({ text }) => String(text).split(' ').slice(0, 2).join(' '),
    )
    expect(Math.max(...ties.values())).toBe(1)
  })

  test('the latest row of an order in the new batch is the order as the shop has it', () => {
    const latest = new Map<unknown, (typeof batch)[number]>()
    for (const row of second) {
      const known = latest.get(row.order_id)
      if (!known || String(known.updated_at) < String(row.updated_at)) latest.set(row.order_id, row)
    }
    for (const { batch_no, ...row } of latest.values()) {
      expect(batch_no).toBe(2)
      expect(row).toEqual(orders.get(row.order_id as never))
    }
  })

  test('the later row of an order does not always come last', () => {
    const seen = new Map<unknown, string>()
    let backwards = 0
    for (const { order_id, updated_at } of second) {
      const known = seen.get(order_id)
      if (known !== undefined && known > String(updated_at)) backwards++
      seen.set(order_id, String(updated_at))
    }
    expect(backwards).toBeGreaterThan(10)
    expect(backwards).toBeLessThan(46)
  })

  test('110 orders of the older batch are in the new one, every time with a later updated_at', () => {
    const shared = first.filter(({ order_id }) => second.some((row) => row.order_id === order_id))
    expect(shared).toHaveLength(110)
    expect(countBy(first, ({ order_id }) => order_id).size).toBe(150)
    const notOlder = shared.filter(({ order_id, updated_at }) => {
      return second.some((row) => row.order_id === order_id && String(row.updated_at) <= String(updated_at))
    })
    expect(notOlder).toEqual([])
  })
})

describe.each(variants)("the suppliers' sheet of the $name variant", (variant) => {
  const sheet = platformRows(variant, 'staging.supplier_sheet')
  const values = (columns: readonly string[]) => (row: (typeof sheet)[number]) => {
    return JSON.stringify(columns.map((column) => row[column]))
  }
  /** The values of a column set for which the dependent columns differ. */
  const broken = (key: readonly string[], dependent: readonly string[]) => {
    const found = new Map<string, Set<string>>()
    for (const row of sheet) {
      const at = values(key)(row)
      found.set(at, (found.get(at) ?? new Set()).add(values(dependent)(row)))
    }
    return [...found].filter(([, all]) => all.size > 1).map(([at]) => at)
  }

  test('480 rows in 26 columns, one for a supplier, product and depot', () => {
    expect(sheet).toHaveLength(480)
    expect(Object.keys(sheet[0] ?? {})).toHaveLength(26)
    expect(new Set(sheet.map(values(['supplier_id', 'product_code', 'depot_id']))).size).toBe(480)
  })

  test.each([
    ['supplier_id', 'supplier_name supplier_city supplier_country payment_days currency'],
    ['contact_email', 'contact_name contact_phone contact_role supplier_id'],
    ['product_code', 'product_name unit units_per_case is_chilled'],
    ['depot_id', 'depot_name'],
    ['supplier_id product_code', 'min_order_cases case_price_pence price_valid_from category'],
    ['supplier_id depot_id', 'lead_time_days order_weekday cutoff_time contact_email'],
    ['category', 'buyer_email'],
    ['buyer_email', 'buyer_name'],
  ])('%s decides %s', (key, dependent) => {
    expect(broken(key.split(' '), dependent.split(' '))).toEqual([])
  })

  test('one product is in two categories, according to one supplier each', () => {
    const products = broken(['product_code'], ['category'])
    expect(products).toHaveLength(1)
    const rows = sheet.filter((row) => values(['product_code'])(row) === products[0])
    const claims = new Set(rows.map(values(['supplier_id', 'category'])))
    expect(claims.size).toBe(2)
    expect(new Set(rows.map(({ supplier_id }) => supplier_id)).size).toBe(2)
  })

  test('leaving out which pairs a supplier delivers brings back rows that never were', () => {
    const pairs = new Set(sheet.map(values(['supplier_id', 'product_code'])))
    const depots = new Set(sheet.map(values(['supplier_id', 'depot_id'])))
    const joined = [...pairs].flatMap((pair) => {
      const [supplier] = JSON.parse(pair) as unknown[]
      return [...depots].filter((depot) => (JSON.parse(depot) as unknown[])[0] === supplier)
    })
    expect(joined.length).toBeGreaterThan(480)
  })
})
