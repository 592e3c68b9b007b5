import { DAY, DAYS, dateText, dayStart, FIRST_DAY } from '../calendar'
import { rowDraw } from '../random'
import type { Row, Table } from '../table'
import type { Variant } from '../variant'
import { depots } from './depots'

export const COURIERS = 150

export interface Courier {
  readonly id: number
  readonly depot: number
  /** Midnights, as if they were UTC; the day of leaving is worked. */
  readonly hiredOn: number
  readonly leftOn: number | null
  /** How much slower than others on each of four stretches of the window, in minutes. People change. */
  readonly pace: readonly number[]
}

/** 150 couriers, every eighth at the same depot. Twelve leave during the window. */
export function makeCouriers(variant: Variant): Courier[] {
  return Array.from({ length: COURIERS }, (_, n) => makeCourier(variant, n))
}

function makeCourier(variant: Variant, n: number): Courier {
  const draw = rowDraw(variant.seed, 'ops.couriers', n)
  const depot = depots[n % depots.length]!
  const opened = Date.parse(depot.openedOn)
  // The first of every depot opened it; a tenth joined while the window runs.
  const joined = draw.chance(0.1) ? FIRST_DAY + draw.int(7, 50) * DAY : undefined
  const before = opened + draw.int(0, Math.floor((FIRST_DAY - opened) / DAY) - 1) * DAY
  const leaves = (n - variant.offset) % 13 === 6 && n < 13 * 12
  const usual = draw.next() * 3 - 1.5
  return {
    id: n + 1,
    depot: depot.id,
    hiredOn: n < depots.length ? opened : (joined ?? before),
    leftOn: leaves ? dayStart(draw.int(60, DAYS - 3)) : null,
    pace: Array.from({ length: 4 }, () => usual + draw.next() * 3 - 1.5),
  }
}

export const couriersTable: Table = {
  name: 'ops.couriers',
  about: 'Everybody who has driven for a depot since it opened.',
  key: 'courier_id',
  columns: [
    { name: 'courier_id', type: 'int' },
    { name: 'depot_id', type: 'int' },
    { name: 'hired_on', type: 'date' },
    { name: 'left_on', type: 'date', nullable: true, note: 'the last day worked; null while employed' },
  ],
}

export function courierRows(couriers: readonly Courier[]): Row[] {
  return couriers.map((courier) => ({
    courier_id: courier.id,
    depot_id: courier.depot,
    hired_on: dateText(courier.hiredOn),
    left_on: courier.leftOn === null ? null : dateText(courier.leftOn),
  }))
}
