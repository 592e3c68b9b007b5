import { DAY, DAYS, dayStart, HOUR, MINUTE, toInstant } from '../calendar'
import { depotById, depots } from '../ops/depots'
import { rowDraw } from '../random'
import type { Variant } from '../variant'

export const ORDERS = 12_000

/**
 * An offer that started at British midnight on 27 October 2024: orders by the hour, in UTC. F20 is the last two hours,
 * 46 orders, for 01:00 to 02:00 happened twice that night.
 */
const burst = [
  { from: Date.UTC(2024, 9, 26, 23), count: 14 },
  { from: Date.UTC(2024, 9, 27, 0), count: 25 },
  { from: Date.UTC(2024, 9, 27, 1), count: 21 },
]
const BURST = burst.reduce((sum, hour) => sum + hour.count, 0)
const REPEATED = { from: Date.UTC(2024, 9, 27), until: Date.UTC(2024, 9, 27, 2) }

/** When and for which depot an order was placed. */
export interface Slot {
  readonly placedAt: number
  readonly depot: number
}

/** From Monday; Friday is the busiest. */
const weekdayWeights = [95, 85, 90, 110, 130, 112, 80]

/** By local hour: lunch, a higher evening, and some who shop in bed after midnight. */
const hourWeights = [
  36, 9, 2, 1, 1, 3, 12, 28, 44, 52, 58, 68, 96, 84, 56, 48, 58, 84, 118, 142, 136, 104, 74, 52,
]

/** Monday 28 October. */
const CLOSED_DAY = 84

/** All 12,000, in the order in which they were placed. */
export function makeSlots(variant: Variant): Slot[] {
  const slots: Slot[] = []
  const days = dayShares()
  for (let n = 0; n < ORDERS - BURST; n++) slots.push(naturalSlot(variant, n, days))
  for (const { from, count } of burst) {
    for (let k = 0; k < count; k++) slots.push(burstSlot(variant, from, k))
  }
  return slots.sort((a, b) => a.placedAt - b.placedAt || a.depot - b.depot)
}

function naturalSlot(variant: Variant, n: number, days: readonly number[]): Slot {
  const draw = rowDraw(variant.seed, 'shop.orders placed', n)
  const share = (n + draw.next()) / (ORDERS - BURST)
  const day = days.findIndex((end) => share < end)
  const depot = openDepot(variant, 1 + draw.weighted(depots.map((one) => one.share)), day)
  const hour = draw.weighted(hourWeights)
  const wall = dayStart(day) + hour * HOUR + draw.int(0, 59) * MINUTE + draw.int(0, 59) * 1000
  const placedAt = toInstant(wall, depotById(depot).zone)
  const taken = depot <= 5 && placedAt >= REPEATED.from && placedAt < REPEATED.until
  return { placedAt: taken ? placedAt + 9 * HOUR : placedAt, depot }
}

function burstSlot(variant: Variant, from: number, k: number): Slot {
  const draw = rowDraw(variant.seed, `shop.orders offer ${from}`, k)
  return { placedAt: from + draw.int(0, 3599) * 1000, depot: draw.int(1, 5) }
}

/** A burst main closed Glasgow on one day (in the hidden variant London East): its orders went to the depot before it. */
function openDepot(variant: Variant, depot: number, day: number): number {
  return day === CLOSED_DAY && depot === 3 + variant.offset ? depot - 1 : depot
}

/** For each local day, the share of all orders placed by its end. Volume grows by a fifth over the 91 days. */
function dayShares(): number[] {
  const weights = Array.from({ length: DAYS }, (_, day) => {
    const weekday = Math.round((dayStart(day) - dayStart(0)) / DAY) % 7
    return (weekdayWeights[weekday] as number) * (1 + (0.2 * day) / DAYS)
  })
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  let seen = 0
  return weights.map((weight, day) => {
    seen += weight
    return day === DAYS - 1 ? 1 : seen / total
  })
}
