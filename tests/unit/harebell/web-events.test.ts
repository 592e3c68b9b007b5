import { describe, expect, test } from 'vitest'
import type { Row } from '@/content/datasets/harebell/table'
import { countBy, rowsOf, variants } from './tables'

const MINUTE = 60_000
const at = (value: unknown) => Date.parse(`${String(value).replace(' ', 'T')}Z`)
const late = ({ ts_event, ts_ingest }: Row) => (at(ts_ingest) - at(ts_event)) / MINUTE

describe.each(variants)('web events of the $name variant', (variant) => {
  const events = rowsOf(variant, 'web.events')
  const first = new Map<unknown, Row>()
  for (const event of events) if (!first.has(event.event_id)) first.set(event.event_id, event)
  const distinct = [...first.values()]

  test('there are 81,200, in the order in which they came in', () => {
    expect(events).toHaveLength(81_200)
    const times = events.map(({ ts_ingest }) => String(ts_ingest))
    expect(times).toEqual(times.toSorted())
  })

  test('F01: 1,200 were delivered again later, every fourth with more in props', () => {
    expect(distinct).toHaveLength(80_000)
    const again = events.filter((event) => first.get(event.event_id) !== event)
    expect(again).toHaveLength(1200)
    expect(again.filter((event) => event.props !== first.get(event.event_id)?.props)).toHaveLength(300)
    for (const event of again) {
      const before = first.get(event.event_id)!
      expect(at(event.ts_ingest)).toBeGreaterThan(at(before.ts_ingest))
      const { ts_ingest, props } = event
      expect({ ...before, ts_ingest, props }).toEqual(event)
      expect(JSON.parse(String(props))).toMatchObject(JSON.parse(String(before.props)))
    }
  })

  test('F02: 1,600 came 11 to 180 minutes late, 200 came 25 to 70 hours late, the others at once', () => {
    const minutes = distinct.map(late)
    expect(minutes.filter((wait) => wait >= 11 && wait <= 180)).toHaveLength(1600)
    expect(minutes.filter((wait) => wait >= 25 * 60 && wait <= 70 * 60)).toHaveLength(200)
    expect(minutes.filter((wait) => wait < 1)).toHaveLength(78_200)
  })

  test('F03: the basket is text in pounds before 16 September and a number of pence from then on', () => {
    const values = events.map(({ ts_event, props }) => ({
      at: String(ts_event),
      ...JSON.parse(String(props)),
    }))
    const texts = values.filter(({ basket_value }) => basket_value !== undefined)
    const numbers = values.filter(({ basket_value_pence }) => basket_value_pence !== undefined)
    expect(texts.every((one) => one.at < '2024-09-16' && /^[£€$]\d+\.\d\d$/.test(one.basket_value))).toBe(
      true,
    )
    expect(numbers.every((one) => one.at >= '2024-09-16' && Number.isInteger(one.basket_value_pence))).toBe(
      true,
    )
    expect(texts.length).toBeGreaterThan(9000)
    expect(numbers.length).toBeGreaterThan(9000)
  })

  test('F04: 28,000 events, 35%, are of guests', () => {
    expect(distinct.filter(({ customer_id }) => customer_id === null)).toHaveLength(28_000)
  })

  test('F05: one device does 900 things within a quarter of an hour, no other more than a person can', () => {
    const perQuarter = countBy(distinct, ({ device_id, ts_event }) => {
      return `${device_id} ${Math.floor(at(ts_event) / (15 * MINUTE))}`
    })
    const busy = [...perQuarter].filter(([, count]) => count > 60)
    const bots = new Set(busy.map(([key]) => key.split(' ')[0]))
    expect(bots.size).toBe(1)
    const [bot] = bots
    const actions = distinct.filter(({ device_id }) => device_id === bot).map(({ ts_event }) => at(ts_event))
    expect(actions).toHaveLength(900)
    expect(Math.max(...actions) - Math.min(...actions)).toBeLessThan(15 * MINUTE)
    expect(Math.max(...[...perQuarter.values()].filter((count) => count <= 60))).toBeLessThan(25)
  })

  test('every order through the app or the site has one event at its second, with its basket', () => {
    const online = rowsOf(variant, 'shop.orders').filter(({ channel, customer_id }) => {
      return channel !== 'phone' && customer_id !== null
    })
    const placed = distinct.filter(({ type }) => type === 'order_placed')
    const byOrder = new Map(placed.map((event) => [JSON.parse(String(event.props)).order_id, event]))
    expect(placed).toHaveLength(online.length)
    for (const { order_id, customer_id, placed_at } of online) {
      const event = byOrder.get(order_id)
      expect(event?.customer_id).toBe(customer_id)
      expect(`${String(event?.ts_event).replace(' ', 'T')}Z`).toBe(placed_at)
    }
  })

  test('events are of the window, each device of at most a few people, props are JSON', () => {
    const times = distinct.map(({ ts_event }) => String(ts_event)).sort()
    expect(times[0]! >= '2024-08-04 20').toBe(true)
    expect(times.at(-1)! < '2024-11-04 09').toBe(true)
    expect(new Set(distinct.map(({ device_id }) => device_id)).size).toBeGreaterThan(5000)
    const types = countBy(distinct, ({ type }) => type)
    expect([...types.keys()].sort()).toEqual([
      ...['add_to_cart', 'checkout', 'order_placed', 'page_view', 'product_view', 'search', 'slot_view'],
    ])
    expect(Math.max(...types.values()) / distinct.length).toBeLessThan(0.3)
  })
})

test('the bot of the hidden variant is another device on another day', () => {
  const [visible, hidden] = variants.map((variant) => {
    const counts = countBy(rowsOf(variant, 'web.events'), ({ device_id }) => device_id)
    return [...counts].sort((a, b) => b[1] - a[1])[0]![0]
  })
  expect(visible).not.toBe(hidden)
})
