import { readFileSync } from 'node:fs'
import { PGlite } from '@electric-sql/pglite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { toCsv } from '@/content/datasets/harebell/csv'
import { createTableSql } from '@/content/datasets/harebell/schema-sql'
import { rowsOf, tableOf, variants } from './tables'

const sources = [
  ...['ops.depots', 'ops.deliveries', 'shop.customers', 'shop.product_categories', 'shop.products'],
  ...['shop.product_prices', 'shop.orders', 'shop.order_items', 'shop.refunds'],
]
const file = readFileSync(
  new URL('../../../content/datasets/harebell/star/reference.sql', import.meta.url),
  'utf8',
)
const statements = file
  .split(/^-- (?=star\.)/m)
  .slice(1)
  .map((part) => [part.slice(0, part.indexOf('\n')), part.slice(part.indexOf('\n'))] as const)

describe.each(variants)('the star of the $name variant', (variant) => {
  let database: PGlite

  beforeAll(async () => {
    database = await PGlite.create()
    await database.exec('create schema ops; create schema shop;')
    for (const filled of sources.map((name) => tableOf(variant, name))) {
      await database.exec(createTableSql(filled.table))
      const blob = new Blob([toCsv(filled)])
      await database.query(`copy ${filled.table.name} from '/dev/blob' with (format csv, header)`, [], {
        blob,
      })
    }
  }, 60_000)

  afterAll(() => database.close())

  test.each(statements)('%s is what its SQL gives', async (name, statement) => {
    const { rows } = await database.query<{ row: unknown[] }>(
      `select json_build_array(${columnsOf(name)}) as row from (${statement.replace(/;\s*$/, '')}) as star`,
    )
    const made = rowsOf(variant, name).map((row) => Object.values(row))
    expect(rows.length).toBe(made.length)
    expect(rows.map(({ row }) => row)).toEqual(made)
  })

  function columnsOf(name: string): string {
    return Object.keys(rowsOf(variant, name)[0] ?? {}).join(', ')
  }

  test('every key of a fact is in its dimension', () => {
    const keys = (table: string) =>
      new Set(rowsOf(variant, `star.${table}`).map((row) => Object.values(row)[0]))
    const dimensions = {
      date_key: keys('dim_date'),
      depot_key: keys('dim_depot'),
      customer_key: keys('dim_customer'),
    }
    for (const fact of ['star.fact_delivery', 'star.fact_refund']) {
      for (const [column, known] of Object.entries(dimensions)) {
        expect(rowsOf(variant, fact).filter((row) => !known.has(row[column] as never))).toEqual([])
      }
    }
  })

  test('orders of nobody known belong to customer 0', () => {
    const unknown = rowsOf(variant, 'shop.orders').filter(({ customer_id, status }) => {
      return status === 'delivered' && (customer_id === null || Number(customer_id) > 2000)
    })
    const facts = rowsOf(variant, 'star.fact_delivery').filter(({ customer_key }) => customer_key === 0)
    expect(facts.map(({ order_id }) => order_id).sort()).toEqual(
      unknown.map(({ order_id }) => order_id).sort(),
    )
  })

  test('one depot had a week of deliveries without a refund', () => {
    const weeks = new Map(rowsOf(variant, 'star.dim_date').map((row) => [row.date_key, row.iso_week]))
    const cells = (fact: string) => {
      return new Set(
        rowsOf(variant, fact).map((row) => `${row.depot_key} ${weeks.get(row.date_key as never)}`),
      )
    }
    const refunds = cells('star.fact_refund')
    expect([...cells('star.fact_delivery')].filter((cell) => !refunds.has(cell))).toHaveLength(1)
  })

  test('60 to 95 of a hundred deliveries are on time; those that are have no minutes late', () => {
    const facts = rowsOf(variant, 'star.fact_delivery')
    const onTime = facts.filter(({ is_on_time }) => is_on_time === true)
    expect(onTime.length / facts.length).toBeGreaterThan(0.6)
    expect(onTime.length / facts.length).toBeLessThan(0.95)
    expect(onTime.every(({ minutes_late }) => minutes_late === 0)).toBe(true)
  })
})

test.each([
  ['star.dim_date', 99],
  ['star.dim_depot', 8],
  ['star.dim_customer', 2001],
  ['star.dim_product', 400],
  ['star.fact_delivery', 11_400],
  ['star.fact_refund', 900],
])('%s has %i rows with unique keys in both variants', (name, count) => {
  for (const variant of variants) {
    const keys = rowsOf(variant, name).map((row) => Object.values(row)[0])
    expect(keys).toHaveLength(count)
    expect(new Set(keys).size).toBe(count)
  }
})
