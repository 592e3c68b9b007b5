import { DAY, dateText, toWall, type Zone } from '../calendar'

/** The key of the calendar day at a depot: 20240903. */
export function dateKey(instant: number, zone: Zone): number {
  return keyOfDay(Math.floor(toWall(instant, zone) / DAY) * DAY)
}

/** The key of a day given as its midnight, as if it were UTC. */
export function keyOfDay(midnight: number): number {
  return Number(dateText(midnight).replaceAll('-', ''))
}
