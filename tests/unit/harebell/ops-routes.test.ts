import { describe, expect, test } from 'vitest'
import { countBy, rowsOf, variants } from './tables'

const instant = (value: unknown) => Date.parse(String(value))
/** A timestamp column as what it is declared: UTC. */
const declared = (value: unknown) => Date.parse(`${String(value).replace(' ', 'T')}Z`)

describe.each(variants)('vans, couriers, routes and deliveries of the $name variant', (variant) => {
  const vans = rowsOf(variant, 'ops.vans')
  const couriers = rowsOf(variant, 'ops.couriers')
  const routes = rowsOf(variant, 'ops.routes')
  const deliveries = rowsOf(variant, 'ops.deliveries')
  const events = rowsOf(variant, 'ops.route_events')
  const orders = new Map(rowsOf(variant, 'shop.orders').map((order) => [order.order_id, order]))
  const depots = new Map(rowsOf(variant, 'ops.depots').map((depot) => [depot.depot_id, depot]))
  const routeOf = new Map(routes.map((route) => [route.route_id, route]))
  const vanOf = new Map(vans.map((van) => [van.van_id, van]))
  const courierOf = new Map(couriers.map((courier) => [courier.courier_id, courier]))

  test.each([
    ['ops.vans', 60],
    ['ops.couriers', 150],
    ['ops.routes', 1800],
    ['ops.deliveries', 11_400],
    ['ops.route_events', 48_000],
  ])('%s has %i rows with unique keys', (name, count) => {
    const rows = rowsOf(variant, name)
    expect(rows).toHaveLength(count)
    expect(new Set(rows.map((row) => Object.values(row)[0])).size).toBe(count)
  })

  test('F15: vans 51 to 60 are in Boise and report Fahrenheit, no others', () => {
    const boise = vans.filter(({ depot_id }) => depot_id === 8)
    expect(boise.map(({ van_id }) => van_id)).toEqual([51, 52, 53, 54, 55, 56, 57, 58, 59, 60])
    expect(vans.filter(({ sensor_unit }) => sensor_unit === 'F')).toEqual(boise)
  })

  test('a route has a van and an employed courier of its depot, and neither is out twice at a time', () => {
    const ends = new Map<unknown, number>()
    for (const delivery of deliveries) {
      const arrived = instant(delivery.arrived_at)
      ends.set(delivery.route_id, Math.max(ends.get(delivery.route_id) ?? 0, arrived))
    }
    const busy = new Map<string, number>()
    for (const route of routes) {
      const courier = courierOf.get(route.courier_id)
      expect(vanOf.get(route.van_id)?.depot_id).toBe(courier?.depot_id)
      expect(String(courier?.hired_on) <= String(route.route_date)).toBe(true)
      expect(courier?.left_on === null || String(courier?.left_on) >= String(route.route_date)).toBe(true)
      for (const who of [`van ${route.van_id}`, `courier ${route.courier_id}`]) {
        expect(instant(route.dispatched_at)).toBeGreaterThan(busy.get(who) ?? 0)
        busy.set(who, ends.get(route.route_id) ?? 0)
      }
    }
  })

  test('about 20 routes a day leave, each with 1 to 14 stops', () => {
    const perDay = [...countBy(routes, ({ route_date }) => route_date).values()]
    expect(perDay.length).toBeGreaterThanOrEqual(91)
    expect(perDay.filter((count) => count >= 12 && count <= 30).length).toBeGreaterThan(85)
    const stops = [...countBy(deliveries, ({ route_id }) => route_id).values()]
    expect(stops).toHaveLength(1800)
    expect(Math.max(...stops)).toBe(14)
  })

  test('some vans have fewer than three deliveries: one none, one two', () => {
    const perVan = countBy(deliveries, ({ route_id }) => routeOf.get(route_id)?.van_id)
    expect(perVan.size).toBe(59)
    expect([...perVan.values()].filter((count) => count < 3)).toEqual([2])
  })

  test('every delivered order arrives once, at its depot, after it was placed and its route left', () => {
    const delivered = [...orders.values()].filter(({ status }) => status === 'delivered')
    expect(new Set(deliveries.map(({ order_id }) => order_id))).toEqual(
      new Set(delivered.map(({ order_id }) => order_id)),
    )
    for (const { order_id, route_id, arrived_at } of deliveries) {
      const order = orders.get(order_id)
      const route = routeOf.get(route_id)
      expect(vanOf.get(route?.van_id ?? null)?.depot_id).toBe(order?.depot_id)
      expect(instant(order?.placed_at)).toBeLessThan(instant(route?.dispatched_at))
      expect(instant(route?.dispatched_at)).toBeLessThan(instant(arrived_at))
    }
  })

  test('stops of a route are counted from 1 in the order of arrival, on the local day of the route', () => {
    const next = new Map<unknown, number>()
    for (const { route_id, stop_seq, order_id, arrived_at } of deliveries) {
      expect(stop_seq).toBe((next.get(route_id) ?? 0) + 1)
      next.set(route_id, Number(stop_seq))
      if (Number(order_id) % 10 > 0) continue
      const timeZone = String(depots.get(orders.get(order_id)?.depot_id ?? null)?.tz)
      const day = new Intl.DateTimeFormat('sv-SE', { timeZone }).format(instant(arrived_at))
      expect(day).toBe(routeOf.get(route_id)?.route_date)
    }
  })

  test('500 deliveries were known hours after arrival, the others at once', () => {
    const waits = deliveries.map(({ arrived_at, known_at }) => instant(known_at) - instant(arrived_at))
    expect(waits.filter((wait) => wait >= 2 * 3_600_000)).toHaveLength(500)
    expect(waits.filter((wait) => wait === 0)).toHaveLength(10_900)
  })

  test('every order has four milestones: what is delivered is not returned', () => {
    const sets = new Map<unknown, string[]>()
    for (const { order_id, milestone } of events) {
      sets.set(order_id, [...(sets.get(order_id) ?? []), String(milestone)])
    }
    expect(sets.size).toBe(12_000)
    const kinds = [...sets].map(([order, list]) => {
      return `${orders.get(order as number)?.status}: ${list.toSorted().join(' ')}`
    })
    const counts = new Map<string, number>()
    for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1)
    expect(Object.fromEntries(counts)).toEqual({
      'delivered: delivered loaded picked placed': 11_400,
      'cancelled: loaded picked placed returned': 600,
    })
  })

  test('2% of milestones, 960, came in after the one that followed them', () => {
    const byOrder = new Map<unknown, (typeof events)[number][]>()
    for (const event of events) byOrder.set(event.order_id, [...(byOrder.get(event.order_id) ?? []), event])
    let overtaken = 0
    for (const list of byOrder.values()) {
      const happened = list.toSorted((a, b) => declared(a.ts_event) - declared(b.ts_event))
      for (const [k, event] of happened.entries()) {
        const next = happened[k + 1]
        if (next && instant(event.ts_ingest) > instant(next.ts_ingest)) overtaken++
      }
    }
    expect(overtaken).toBe(960)
    const ingested = events.map(({ ts_ingest }) => instant(ts_ingest))
    expect(ingested).toEqual(ingested.toSorted((a, b) => a - b))
  })

  test('F24: depot 7 alone writes local time into ts_event', () => {
    const ahead = events.filter(({ ts_event, ts_ingest }) => declared(ts_event) > instant(ts_ingest))
    expect(new Set(ahead.map(({ order_id }) => orders.get(order_id)?.depot_id))).toEqual(new Set([7]))
    const ofDepot = events.filter(({ order_id }) => orders.get(order_id)?.depot_id === 7)
    expect(ahead.length).toBeGreaterThan(0.97 * ofDepot.length)
    // Converted, they are the shop's own times.
    const placed = events.filter(({ milestone }) => milestone === 'placed')
    const behind = placed.map(({ order_id, ts_event }) => {
      return [orders.get(order_id)?.depot_id, declared(ts_event) - instant(orders.get(order_id)?.placed_at)]
    })
    const hours = new Set(behind.map(([depot, ms]) => `${depot === 7} ${Number(ms) / 3_600_000}`))
    expect(hours).toEqual(new Set(['false 0', 'true 2', 'true 1']))
  })
})
