import { DAY, dayStart, instantText } from '../calendar'
import { type Observation, weatherAt } from '../files/weather'
import type { Courier } from '../ops/couriers'
import type { Delivery } from '../ops/deliveries'
import type { Route } from '../ops/routes'
import { rowDraw } from '../random'
import type { Row, Table } from '../table'
import type { Variant } from '../variant'
import { type KnownDelay, recentAverage } from './recent-labels'

/** What a delay is made of, in minutes: a regression on what was known at dispatch finds these again. */
export const effects = {
  base: 1.5,
  /** For each minute of the courier's recent average. */
  recent: 0.6,
  /** For each order waiting at the depot above sixteen. */
  backlog: 0.25,
  usualBacklog: 16,
  /** For each millimetre of rain an hour. */
  rain: 1.8,
  /** For each minute after the promised window: the van's own bad luck. */
  lateness: 0.12,
} as const

/** What the recent average is taken to be before anything is known of a courier. */
export const NEWCOMER = 6

export interface Label {
  readonly delivery: Delivery
  readonly minutes: number
}

/**
 * A delay for every delivery, in the order of `deliveries`. It depends on what was known when the route left: the
 * courier's recent average, the depot's backlog and the rain. The courier's pace changes over time, so an average
 * over all time knows the future.
 */
export function makeLabels(
  variant: Variant,
  routes: readonly Route[],
  deliveries: readonly Delivery[],
  couriers: readonly Courier[],
  weather: readonly Observation[],
): Label[] {
  const byRoute = new Map<number, Delivery[]>()
  for (const delivery of deliveries) {
    const list = byRoute.get(delivery.route.id)
    if (list) list.push(delivery)
    else byRoute.set(delivery.route.id, [delivery])
  }
  const backlog = backlogAt(deliveries)
  const sky = weatherAt(weather)
  const known = new Map<number, KnownDelay[]>()
  const labels: Label[] = []
  for (const route of routes) {
    const history = known.get(route.courier) ?? []
    known.set(route.courier, history)
    const expected =
      effects.base +
      effects.recent * (recentAverage(history, route.dispatchedAt) ?? NEWCOMER) +
      effects.backlog * (backlog(route.depot, route.dispatchedAt) - effects.usualBacklog) +
      effects.rain * ((sky(route.depot, route.dispatchedAt)?.rain ?? 0) / 10) +
      paceOn(couriers[route.courier - 1]!, route.day)
    for (const delivery of byRoute.get(route.id) ?? []) {
      const minutes = Math.round(expected + luckOf(variant, delivery))
      labels[delivery.id - 1] = { delivery, minutes }
      history.push({ delivery: delivery.id, knownAt: delivery.knownAt, minutes })
    }
  }
  return labels
}

/** How many orders a depot has that were placed and have not arrived at an instant, of those that were delivered. */
export function backlogAt(deliveries: readonly Delivery[]): (depot: number, instant: number) => number {
  const placed = new Map<number, number[]>()
  const arrived = new Map<number, number[]>()
  for (const { stop, arrivedAt } of deliveries) {
    if (!placed.has(stop.depot.id)) {
      placed.set(stop.depot.id, [])
      arrived.set(stop.depot.id, [])
    }
    placed.get(stop.depot.id)!.push(stop.placedAt)
    arrived.get(stop.depot.id)!.push(arrivedAt)
  }
  for (const times of [...placed.values(), ...arrived.values()]) times.sort((a, b) => a - b)
  return (depot, instant) =>
    countUntil(placed.get(depot) ?? [], instant) - countUntil(arrived.get(depot) ?? [], instant)
}

/** How many of the rising times are not after an instant. */
function countUntil(rising: readonly number[], instant: number): number {
  let low = 0
  let high = rising.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (rising[middle]! <= instant) low = middle + 1
    else high = middle
  }
  return low
}

function paceOn(courier: Courier, day: number): number {
  const stretch = Math.floor((day - dayStart(0)) / (23 * DAY))
  return courier.pace[Math.min(Math.max(stretch, 0), courier.pace.length - 1)]!
}

/** Noise, about as wide on both sides, and a part of how late the promise was missed. */
function luckOf(variant: Variant, delivery: Delivery): number {
  const draw = rowDraw(variant.seed, 'ml.eta_labels', delivery.stop.id)
  const late = Math.max(0, delivery.arrivedAt - delivery.stop.promisedTo) / 60_000
  return draw.next() * 9 + draw.next() * 9 - 9 + effects.lateness * late
}

export const labelsTable: Table = {
  name: 'ml.eta_labels',
  about: 'How late each delivery was against the arrival time the customer was shown when the van left.',
  key: 'delivery_id',
  columns: [
    { name: 'delivery_id', type: 'int' },
    { name: 'delay_minutes', type: 'int', note: 'negative: earlier than shown' },
    { name: 'known_at', type: 'timestamptz', note: 'from when on this could be used' },
  ],
}

export function labelRows(labels: readonly Label[]): Row[] {
  return labels.map(({ delivery, minutes }) => ({
    delivery_id: delivery.id,
    delay_minutes: minutes === 0 ? 0 : minutes,
    known_at: instantText(delivery.knownAt),
  }))
}
