import { DAY, dayStart, HOUR, instantText, toWall } from '../calendar'
import { COURIERS } from '../ops/couriers'
import { depotById } from '../ops/depots'
import { rowDraw, shuffled } from '../random'
import type { Row, Table } from '../table'
import type { Variant } from '../variant'
import type { Label } from './eta-labels'
import { recentAverage } from './recent-labels'

/** How often each courier was looked up; every time, two features were served. */
const LOOKUPS = 20
/** How many of a faulty courier's lookups show the fault. */
const FAULTY = 6

/** Couriers whose counter began a day at midnight UTC, which in Boise is the early evening. */
const UTC_COURIERS = 5
/** Couriers whose counter also counted deliveries that were cancelled at the door. */
const CANCEL_COURIERS = 4

export interface Served {
  readonly courier: number
  readonly feature: 'deliveries_today' | 'delay_last_20'
  readonly value: number
  readonly servedAt: number
}

/** What each definition of `deliveries_today` gives: the agreed one is of the local day, without what was cancelled. */
interface Counts {
  readonly agreed: number
  readonly sinceUtcMidnight: number
  readonly withCancelled: number
}

interface Moment {
  readonly at: number
  readonly counts: Counts
}

interface Lookups {
  readonly courier: number
  readonly labels: readonly Label[]
  readonly moments: readonly Moment[]
}

/**
 * 6,000 values as they were served. Nine couriers of 150, 6%, have values that the agreed definition does not give,
 * each for one of two causes; the other lookups were made at moments at which all definitions agree.
 */
export function makeFeatureLog(variant: Variant, labels: readonly Label[]): Served[] {
  const byCourier = Array.from({ length: COURIERS }, (): Label[] => [])
  for (const label of labels) byCourier[label.delivery.route.courier - 1]!.push(label)
  const lookups = byCourier.map((own, n) => lookupsOf(variant, n + 1, own))
  const rules = faultyCouriers(variant, lookups)
  return lookups
    .flatMap((one) => servedTo(one, rules.get(one.courier) ?? 'agreed'))
    .sort((a, b) => a.servedAt - b.servedAt || a.courier - b.courier)
}

/** Moments shortly after a delivery, in the order of a draw; for somebody without any, noon on some days. */
function lookupsOf(variant: Variant, courier: number, labels: readonly Label[]): Lookups {
  const draw = rowDraw(variant.seed, 'ml.feature_log', courier)
  const times = new Set<number>()
  for (let k = 0; k < 20 * LOOKUPS; k++) {
    times.add(
      labels.length === 0
        ? dayStart(draw.int(0, 90)) + 12 * HOUR
        : draw.pick(labels).delivery.arrivedAt + draw.int(20, 900) * 1000,
    )
  }
  return { courier, labels, moments: [...times].map((at) => ({ at, counts: countsAt(labels, at) })) }
}

/** Who has a fault: drawn among those of whom a moment shows it, and nobody twice. */
function faultyCouriers(variant: Variant, lookups: readonly Lookups[]): Map<number, keyof Counts> {
  const drawn = shuffled(lookups, rowDraw(variant.seed, 'faulty couriers', variant.offset))
  const showing = (rule: keyof Counts) => {
    return drawn.filter(({ moments }) => moments.filter((moment) => differs(moment, rule)).length >= FAULTY)
  }
  const utc = showing('sinceUtcMidnight').slice(0, UTC_COURIERS)
  const cancel = showing('withCancelled')
    .filter((one) => !utc.includes(one))
    .slice(0, CANCEL_COURIERS)
  return new Map<number, keyof Counts>([
    ...utc.map(({ courier }) => [courier, 'sinceUtcMidnight'] as const),
    ...cancel.map(({ courier }) => [courier, 'withCancelled'] as const),
  ])
}

function differs({ counts }: Moment, rule: keyof Counts): boolean {
  return counts[rule] !== counts.agreed
}

/** Twenty lookups: with a fault, a few that show it; all others at moments at which nothing differs. */
function servedTo({ courier, labels, moments }: Lookups, rule: keyof Counts): Served[] {
  const known = labels.map(({ delivery, minutes }) => {
    return { delivery: delivery.id, knownAt: delivery.knownAt, minutes }
  })
  const faulty = moments.filter((moment) => differs(moment, rule)).slice(0, FAULTY)
  const plain = moments.filter((moment) => {
    return !differs(moment, 'sinceUtcMidnight') && !differs(moment, 'withCancelled')
  })
  return [...faulty, ...plain].slice(0, LOOKUPS).flatMap(({ at, counts }): Served[] => {
    const average = Math.round((recentAverage(known, at) ?? 0) * 100) / 100
    return [
      { courier, feature: 'deliveries_today', value: counts[rule], servedAt: at },
      { courier, feature: 'delay_last_20', value: average, servedAt: at },
    ]
  })
}

/** How many deliveries a courier had made by an instant on that day, by each definition. */
function countsAt(labels: readonly Label[], instant: number): Counts {
  let agreed = 0
  let sinceUtcMidnight = 0
  let withCancelled = 0
  for (const { delivery } of labels) {
    if (delivery.arrivedAt > instant || delivery.arrivedAt < instant - 2 * DAY) continue
    const { zone } = depotById(delivery.route.depot)
    const isToday = dayOf(toWall(delivery.arrivedAt, zone)) === dayOf(toWall(instant, zone))
    const isCancelled = delivery.outcome === 'cancelled'
    if (isToday) withCancelled++
    if (isToday && !isCancelled) agreed++
    if (dayOf(delivery.arrivedAt) === dayOf(instant) && !isCancelled) sinceUtcMidnight++
  }
  return { agreed, sinceUtcMidnight, withCancelled }
}

function dayOf(time: number): number {
  return Math.floor(time / DAY)
}

export const featureLogTable: Table = {
  name: 'ml.feature_log',
  about: 'Values of features as the online store served them, one row per courier, feature and moment.',
  columns: [
    { name: 'courier_id', type: 'int' },
    {
      name: 'feature',
      type: 'text',
      note: 'deliveries_today: made so far on that day; delay_last_20: mean of the last 20 known delays, 0 without any',
    },
    { name: 'value', type: 'real' },
    { name: 'served_at', type: 'timestamptz' },
  ],
}

export function featureLogRows(served: readonly Served[]): Row[] {
  return served.map(({ courier, feature, value, servedAt }) => ({
    courier_id: courier,
    feature,
    value,
    served_at: instantText(servedAt),
  }))
}
