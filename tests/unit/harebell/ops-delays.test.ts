import { describe, expect, test } from 'vitest'
import { makeHarebellFiles } from '@/content/datasets/harebell/files/harebell-files'
import type { Row } from '@/content/datasets/harebell/table'
import type { Variant } from '@/content/datasets/harebell/variant'
import { leastSquares } from './least-squares'
import { rowsOf, variants } from './tables'

const HOUR = 3_600_000
const instant = (value: unknown) => Date.parse(String(value))
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

describe.each(variants)('delays and features of the $name variant', (variant) => {
  const routes = rowsOf(variant, 'ops.routes')
  const deliveries = rowsOf(variant, 'ops.deliveries')
  const labels = rowsOf(variant, 'ml.eta_labels')
  const served = rowsOf(variant, 'ml.feature_log')
  const routeOf = new Map(routes.map((route) => [route.route_id, route]))
  const labelOf = new Map(labels.map((label) => [label.delivery_id, label]))
  const ofCourier = new Map<unknown, Row[]>()
  for (const delivery of deliveries) {
    const courier = routeOf.get(delivery.route_id)?.courier_id
    ofCourier.set(courier, [...(ofCourier.get(courier) ?? []), delivery])
  }
  const recent = (courier: unknown, at: number): number | undefined => {
    const known = (ofCourier.get(courier) ?? [])
      .map(({ delivery_id }) => labelOf.get(delivery_id)!)
      .filter(({ known_at }) => instant(known_at) <= at)
      .sort(
        (a, b) => instant(b.known_at) - instant(a.known_at) || Number(b.delivery_id) - Number(a.delivery_id),
      )
    if (known.length === 0) return undefined
    return mean(known.slice(0, 20).map(({ delay_minutes }) => Number(delay_minutes)))
  }

  test('each of 11,400 deliveries has one delay, known when the delivery was', () => {
    expect(labels).toHaveLength(11_400)
    expect(labelOf.size).toBe(11_400)
    for (const { delivery_id, known_at } of deliveries) {
      expect(labelOf.get(delivery_id)?.known_at).toBe(known_at)
    }
    const minutes = labels.map(({ delay_minutes }) => Number(delay_minutes))
    expect(mean(minutes)).toBeGreaterThan(5)
    expect(mean(minutes)).toBeLessThan(11)
    expect(Math.min(...minutes)).toBeGreaterThan(-25)
    expect(Math.max(...minutes)).toBeLessThan(60)
  })

  test('a regression on what was known at dispatch finds the recent average, the backlog and the rain', () => {
    const rain = rainOf(variant)
    const orders = new Map(rowsOf(variant, 'shop.orders').map((order) => [order.order_id, order]))
    const waiting = new Map<unknown, { placed: number; arrived: number }[]>()
    for (const { order_id, arrived_at } of deliveries) {
      const order = orders.get(order_id)
      const list = waiting.get(order?.depot_id) ?? []
      waiting.set(order?.depot_id, list)
      list.push({ placed: instant(order?.placed_at), arrived: instant(arrived_at) })
    }
    const features = new Map<unknown, number[]>()
    for (const { route_id, courier_id, dispatched_at } of routes) {
      const at = instant(dispatched_at)
      const average = recent(courier_id, at)
      const depot = ((Number(courier_id) - 1) % 8) + 1
      const backlog = waiting.get(depot)?.filter(({ placed, arrived }) => placed <= at && arrived > at).length
      if (average !== undefined) features.set(route_id, [1, average, backlog ?? 0, rain(depot, at)])
    }
    const rows = deliveries.filter(({ route_id }) => features.has(route_id))
    const [, average, backlog, wet] = leastSquares(
      rows.map(({ route_id }) => features.get(route_id)!),
      rows.map(({ delivery_id }) => Number(labelOf.get(delivery_id)?.delay_minutes)),
    )
    expect(average).toBeGreaterThan(0.5)
    expect(average).toBeLessThan(0.9)
    expect(backlog).toBeGreaterThan(0.18)
    expect(backlog).toBeLessThan(0.32)
    expect(wet).toBeGreaterThan(1.5)
    expect(wet).toBeLessThan(2.1)
  })

  test("a courier's average over all time explains more than what was known: it knows the future", () => {
    const early = deliveries.filter(
      ({ route_id }) => String(routeOf.get(route_id)?.route_date) < '2024-08-26',
    )
    const allTime = new Map(
      [...ofCourier].map(([courier, list]) => {
        return [courier, mean(list.map(({ delivery_id }) => Number(labelOf.get(delivery_id)?.delay_minutes)))]
      }),
    )
    const error = (guess: (delivery: Row) => number) => {
      return mean(early.map((one) => (guess(one) - Number(labelOf.get(one.delivery_id)?.delay_minutes)) ** 2))
    }
    const honest = error((one) => {
      const route = routeOf.get(one.route_id)
      return recent(route?.courier_id, instant(route?.dispatched_at)) ?? 6
    })
    expect(error((one) => allTime.get(routeOf.get(one.route_id)?.courier_id) ?? 0)).toBeLessThan(honest)
  })

  test('6,000 values were served: two features, twenty lookups for each of 150 couriers', () => {
    expect(served).toHaveLength(6000)
    const counts = new Map<string, number>()
    for (const { courier_id, feature } of served) {
      const key = `${courier_id} ${feature}`
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
    expect(counts.size).toBe(300)
    expect(new Set(counts.values())).toEqual(new Set([20]))
  })

  test('9 couriers, 6%, disagree with the agreed count: five by UTC days, four by cancelled deliveries', () => {
    const zones = new Map(rowsOf(variant, 'ops.depots').map(({ depot_id, tz }) => [depot_id, String(tz)]))
    const format = new Map([...zones].map(([depot, timeZone]) => [depot, dayFormat(timeZone)]))
    const utc = dayFormat('UTC')
    const causes = new Map<unknown, Set<string>>()
    for (const { courier_id, feature, value, served_at } of served) {
      if (feature !== 'deliveries_today') continue
      const local = format.get(((Number(courier_id) - 1) % 8) + 1)!
      const at = instant(served_at)
      const past = (ofCourier.get(courier_id) ?? []).filter(({ arrived_at }) => {
        return instant(arrived_at) <= at && instant(arrived_at) > at - 48 * HOUR
      })
      const today = (clock: Intl.DateTimeFormat) =>
        past.filter(({ arrived_at }) => clock.format(instant(arrived_at)) === clock.format(at))
      const made = (list: readonly Row[]) => list.filter(({ outcome }) => outcome !== 'cancelled').length
      if (made(today(local)) === value) continue
      const found = causes.get(courier_id) ?? new Set<string>()
      causes.set(courier_id, found)
      found.add(made(today(utc)) === value ? 'UTC' : today(local).length === value ? 'cancelled' : 'unknown')
    }
    expect([...causes.values()].map((set) => [...set].join()).sort()).toEqual([
      ...['UTC', 'UTC', 'UTC', 'UTC', 'UTC'],
      ...['cancelled', 'cancelled', 'cancelled', 'cancelled'],
    ])
  })

  test('the other feature is the mean of the last twenty known delays', () => {
    for (const { courier_id, feature, value, served_at } of served) {
      if (feature !== 'delay_last_20') continue
      expect(Math.abs(Number(value) - (recent(courier_id, instant(served_at)) ?? 0))).toBeLessThan(0.0051)
    }
  })
})

function dayFormat(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' })
}

/** The rain at a depot as the pages of the weather service had it at an instant. */
function rainOf(variant: Variant): (depot: number, at: number) => number {
  const file = makeHarebellFiles(variant).find(({ path }) => path.endsWith('pages.json'))
  const { pages } = JSON.parse(new TextDecoder().decode(file?.bytes))
  const records: Record<string, unknown>[] = pages.flatMap((page: { responses: { body: object }[] }) => {
    return (page.responses.at(-1)!.body as { records: unknown[] }).records
  })
  const byDepot = new Map<unknown, { at: number; rain: number }[]>()
  for (const { depot_id, published_at, rain_mm_per_hour } of records) {
    const list = byDepot.get(depot_id) ?? []
    byDepot.set(depot_id, list)
    list.push({ at: instant(published_at), rain: Number(rain_mm_per_hour) })
  }
  return (depot, at) => byDepot.get(depot)?.findLast((one) => one.at <= at)?.rain ?? 0
}
