import { rowDraw } from '../random'
import type { Variant } from '../variant'
import type { Van } from './vans'

/** Roughly where each depot's town is: latitude and longitude in ten-thousandths of a degree. */
const towns: Readonly<Record<number, readonly [number, number]>> = {
  1: [537_960, -15_480],
  2: [514_540, -25_970],
  3: [558_610, -42_500],
  4: [515_300, 300],
  5: [515_100, -2_700],
  6: [533_450, -62_670],
  7: [520_900, 51_200],
  8: [436_150, -1_162_020],
}

/** One place on the way for every hour. */
const HOURLY = 6

/** Where a van is on a day at each ten minutes, in ten-thousandths of a degree: at the depot by night, then from place to place. */
export function positionsOn(
  variant: Variant,
  van: Van,
  day: number,
): (slot: number) => readonly [number, number] {
  const draw = rowDraw(variant.seed, 'van positions', van.id * 100 + day)
  const [lat, lon] = towns[van.depot]!
  const leaves = van.depot === 8 ? 14 : 7
  const places = Array.from({ length: 25 }, (_, hour): readonly [number, number] => {
    const isOut = hour > leaves && hour < leaves + 9
    return isOut ? [lat + draw.int(-700, 700), lon + draw.int(-1100, 1100)] : [lat, lon]
  })
  return (slot) => {
    const hour = Math.floor(slot / HOURLY)
    const from = places[hour]!
    const to = places[hour + 1]!
    const share = (slot % HOURLY) / HOURLY
    return [Math.round(from[0] + (to[0] - from[0]) * share), Math.round(from[1] + (to[1] - from[1]) * share)]
  }
}
