import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { bTreeSample } from '@/app/(learn)/learn/components/b-tree-sample'
import { toCsv } from '@/content/datasets/harebell/csv'
import { makeHarebell } from '@/content/datasets/harebell/harebell'
import { makeManifest } from '@/content/datasets/harebell/manifest'
import manifest from '@/content/datasets/harebell/manifest.json'
import { crc32 } from '@/content/datasets/harebell/random'
import { schemaSql } from '@/content/datasets/harebell/schema-sql'
import { visible } from '@/content/datasets/harebell/variant'
import { countBy, rowsOf, variants } from './tables'

const expected = {
  'ops.depots': 8,
  'shop.customers': 2000,
  'shop.product_categories': 24,
  'shop.products': 400,
  'shop.product_prices': 1150,
  'shop.orders': 12_000,
  'shop.order_items': 36_096,
  'shop.payments': 13_800,
  'shop.refunds': 900,
}

test('the generator gives, byte for byte, what the manifest says', () => {
  expect(makeManifest()).toEqual(manifest)
}, 120_000)

test('schema.sql is the one of the tables', () => {
  const file = new URL('../../../content/datasets/harebell/schema.sql', import.meta.url)
  expect(schemaSql(makeHarebell(visible).map(({ table }) => table))).toBe(readFileSync(file, 'utf8'))
})

test('no table of the hidden variant that is drawn is the visible one', () => {
  const fixed = ['ops.depots']
  const same = Object.keys(expected).filter((name) => {
    const tables = manifest as { visible: Sums; hidden: Sums }
    return tables.visible.tables[name]?.sha256 === tables.hidden.tables[name]?.sha256
  })
  expect(same).toEqual(fixed)
})

interface Sums {
  readonly tables: Record<string, { readonly sha256: string } | undefined>
}

describe.each(variants)('the $name variant', (variant) => {
  test.each(Object.entries(expected))('%s has %i rows with unique keys', (name, count) => {
    const rows = rowsOf(variant, name)
    expect(rows).toHaveLength(count)
    const key = Object.keys(rows[0] ?? {})[0] as string
    expect(new Set(rows.map((row) => row[key])).size).toBe(count)
  })

  test('no column holds NULL that does not say so', () => {
    for (const { table, rows } of makeHarebell(variant)) {
      for (const column of table.columns.filter(({ nullable }) => !nullable)) {
        expect(rows.findIndex((row) => row[column.name] === null || row[column.name] === undefined)).toBe(-1)
      }
    }
  })

  test('depot, market and currency are one fact', () => {
    const pairs = new Set(
      rowsOf(variant, 'shop.orders').map((row) => `${row.depot_id} ${row.market} ${row.currency}`),
    )
    expect(pairs.size).toBe(8)
  })

  test('orders are numbered as they were placed, from 5 August to 3 November 2024 local time', () => {
    const placed = rowsOf(variant, 'shop.orders').map(({ placed_at }) => String(placed_at))
    expect(placed).toEqual(placed.toSorted())
    expect(String(placed[0]) >= '2024-08-04T22').toBe(true)
    expect(String(placed.at(-1)) < '2024-11-04T07').toBe(true)
  })

  test('one British depot has no order on 28 October', () => {
    const depots = rowsOf(variant, 'shop.orders')
      .filter(({ market, placed_at }) => market === 'UK' && String(placed_at).startsWith('2024-10-28'))
      .map(({ depot_id }) => depot_id)
    expect(new Set(depots).size).toBe(4)
  })

  test("Bristol's refund rate falls by about two points on 16 September, the others keep theirs", () => {
    const refunded = new Set(rowsOf(variant, 'shop.refunds').map(({ order_id }) => order_id))
    const rate = (depot: number, before: boolean) => {
      const orders = rowsOf(variant, 'shop.orders').filter(({ depot_id, placed_at, status }) => {
        const early = String(placed_at) < '2024-09-15T23'
        return depot_id === depot && status === 'delivered' && early === before
      })
      return (100 * orders.filter(({ order_id }) => refunded.has(order_id)).length) / orders.length
    }
    expect(rate(2, true) - rate(2, false)).toBeGreaterThan(1.7)
    expect(rate(2, true) - rate(2, false)).toBeLessThan(2.3)
    for (const depot of [1, 3, 5]) expect(Math.abs(rate(depot, true) - rate(depot, false))).toBeLessThan(0.5)
  })
})

test('the visible tree has one root and four levels; the hidden one has a cycle of three', () => {
  const [open, closed] = variants.map((variant) => {
    const parents = new Map(
      rowsOf(variant, 'shop.product_categories').map((row) => [row.category_id, row.parent_id]),
    )
    return [...parents.keys()].map((id) => {
      const way = [id]
      for (
        let up = parents.get(id);
        up !== null && up !== undefined && !way.includes(up);
        up = parents.get(up)
      ) {
        way.push(up)
      }
      return { steps: way.length, endsAtRoot: way.at(-1) === 1 }
    })
  })
  expect(open?.every(({ endsAtRoot }) => endsAtRoot)).toBe(true)
  expect(Math.max(...(open ?? []).map(({ steps }) => steps))).toBe(4)
  expect(closed?.filter(({ endsAtRoot }) => !endsAtRoot).length).toBeGreaterThanOrEqual(3)
})

test('order 4102 is the example: three lines, two of them alike, and two refunds', () => {
  const [visibleVariant] = variants
  const of = (table: string) => rowsOf(visibleVariant!, table).filter(({ order_id }) => order_id === 4102)
  expect(of('shop.order_items').map(({ qty, unit_price_pence }) => [qty, unit_price_pence])).toEqual([
    [2, 230],
    [2, 230],
    [1, 250],
  ])
  expect(of('shop.refunds').map(({ amount_pence }) => amount_pence)).toEqual([120, 360])
  expect(of('shop.orders').map(({ depot_id, status }) => [depot_id, status])).toEqual([[4, 'delivered']])
})

test('adding up September across items, payments and refunds in one join is 40.2 per cent too high', () => {
  const [visibleVariant] = variants
  const rows = (table: string) => rowsOf(visibleVariant!, table)
  const zones: Record<string, string> = Object.fromEntries(
    rows('ops.depots').map(({ depot_id, tz }) => [String(depot_id), String(tz)]),
  )
  const month = new Map(
    Object.values(zones).map((zone) => [
      zone,
      new Intl.DateTimeFormat('en-GB', { timeZone: zone, month: 'numeric' }),
    ]),
  )
  const payments = countBy(rows('shop.payments'), ({ order_id }) => order_id)
  const refunds = countBy(rows('shop.refunds'), ({ order_id }) => order_id)
  const lines = countBy(rows('shop.order_items'), ({ order_id }) => order_id)
  const september = new Set(
    rows('shop.orders')
      .filter(({ status }) => status !== 'cancelled')
      .filter(({ depot_id, placed_at }) => {
        return month.get(zones[String(depot_id)] ?? '')?.format(Date.parse(String(placed_at))) === '9'
      })
      .map(({ order_id }) => order_id),
  )
  const times = (counts: Map<string, number>, id: unknown) => Math.max(1, counts.get(String(id)) ?? 0)
  let reported = 0
  let net = 0
  const seen = new Set<string>()
  for (const { order_id, line_no, qty, unit_price_pence } of rows('shop.order_items')) {
    if (!september.has(order_id)) continue
    const amount = Number(qty) * Number(unit_price_pence)
    reported += amount * times(payments, order_id) * times(refunds, order_id)
    if (seen.size < seen.add(`${order_id} ${line_no}`).size) net += amount
  }
  for (const { order_id, amount_pence } of rows('shop.refunds')) {
    if (!september.has(order_id)) continue
    reported -= Number(amount_pence) * times(lines, order_id) * times(payments, order_id)
    net -= Number(amount_pence)
  }
  expect({ reported, net }).toEqual({ reported: 12_818_990, net: 9_142_725 })
})

test('the B-tree explorer shows orders that are there', () => {
  const [visibleVariant] = variants
  const days = new Map(
    rowsOf(visibleVariant!, 'ops.depots').map(({ depot_id, tz }) => {
      return [depot_id, new Intl.DateTimeFormat('sv-SE', { timeZone: String(tz), dateStyle: 'short' })]
    }),
  )
  const placed = new Set(
    rowsOf(visibleVariant!, 'shop.orders').map(({ depot_id, placed_at }) => {
      return `${depot_id} ${days.get(depot_id)?.format(Date.parse(String(placed_at)))}`
    }),
  )
  expect(bTreeSample.rows.filter(([depot, day]) => !placed.has(`${depot} ${day}`))).toEqual([])
})

test('CSV tells NULL from empty text, and keeps quotes and spaces', () => {
  const table = {
    ...{ name: 'x', about: 'x', key: 'a' },
    columns: ['a', 'b', 'c', 'd'].map((name) => ({ name, type: 'text' })),
  }
  const csv = toCsv({ table, rows: [{ a: null, b: '', c: 'say "a, b"', d: ' space' }] })
  expect(csv).toBe('a,b,c,d\n,"","say ""a, b"""," space"\n')
})

test('crc32 is the one of zlib', () => {
  expect(crc32('123456789')).toBe(0xcbf43926)
})
