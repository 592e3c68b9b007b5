import { DAY, DAYS, dayStart, MINUTE, plainText } from '../calendar'
import { rowDraw } from '../random'
import type { Row, Table } from '../table'
import type { Variant } from '../variant'
import { positionsOn } from './van-positions'
import type { Van } from './vans'

export const SLOTS = 144

export interface Reading {
  readonly id: number
  readonly van: number
  readonly seq: number
  /** By the van's own clock. */
  readonly measuredAt: number
  readonly ingestedAt: number
  /** In tenths of the unit of the van's sensor. */
  readonly temperature: number
  /** In ten-thousandths of a degree. */
  readonly lat: number
  readonly lon: number
}

/** F13: nine hours from a slot on. F14: a clock a day fast. The hidden variant has the next van, a day before. */
const stuck = { van: 17, day: 29, from: 48, slots: 55, temperature: 34 }
const fast = { van: 23, day: 62 }

/** F25: the first of five missing slots, by the number of the van's day among all 420. */
const DROPOUTS = 24
const MISSING = 5

/**
 * 60,960 readings in the order in which they came in: every ten minutes on each van's seven instrumented days, less
 * 24 dropouts of five, and 600 of them a second time (F16). 2% came in ten minutes late or more.
 */
export function makeReadings(variant: Variant, vans: readonly Van[]): Reading[] {
  const { offset } = variant
  const readings: Reading[] = []
  let id = 0
  let timely = 0
  for (let day = 0; day < DAYS; day++) {
    const series = vans.filter((van) => isInstrumented(van.id, day)).map((van) => vanDay(variant, van, day))
    for (let slot = 0; slot < SLOTS; slot++) {
      for (const { isMissing, isFast, at } of series) {
        if (isMissing(slot)) continue
        id++
        const reading = at(slot, id)
        const place = id - 1 - offset
        const late = !isFast && timely++ % 50 === 21 + offset ? lateBy(variant, id) : 0
        const first = { ...reading, ingestedAt: reading.ingestedAt + late }
        readings.push(first)
        if (place % 100 === 43 && place < 60_000) readings.push(again(variant, first))
      }
    }
  }
  return readings.sort((a, b) => a.ingestedAt - b.ingestedAt || a.id - b.id)
}

export function isInstrumented(van: number, day: number): boolean {
  return (day + van) % 13 === 7
}

/** What a van sends on one of its days. */
function vanDay(variant: Variant, van: Van, day: number) {
  const { offset } = variant
  const draw = rowDraw(variant.seed, 'ops.van_readings day', van.id * 100 + day)
  const gap = dropoutOn(variant, van.id, day)
  const isStuck = van.id === stuck.van + offset && day === stuck.day - offset
  const isFast = van.id === fast.van + offset && day === fast.day - offset
  const position = positionsOn(variant, van, day)
  const climate = climateOf(draw.int(-5, 6), draw.int(0, 11))
  const phase = draw.int(0, 49)
  const before = Math.floor(day / 13) * SLOTS
  const at = (slot: number, id: number): Reading => {
    const noise = rowDraw(variant.seed, 'ops.van_readings', id)
    const sentAt = dayStart(day) + slot * 10 * MINUTE + (phase + noise.int(0, 9)) * 1000
    const tenths = climate(slot, noise.int(-2, 2), noise.chance(0.05) ? noise.int(8, 26) : 0)
    const celsius = isStuck ? stuckAt(slot - offset, tenths) : tenths
    const [lat, lon] = position(slot)
    return {
      ...{ id, van: van.id, seq: before + slot + 1, lat, lon },
      measuredAt: isFast ? sentAt + DAY : sentAt,
      ingestedAt: sentAt + noise.int(2, 45) * 1000,
      temperature: van.unit === 'F' ? Math.round((celsius * 9) / 5 + 320) : celsius,
    }
  }
  return { at, isFast, isMissing: (slot: number) => slot >= gap && slot < gap + MISSING }
}

/** Tenths of a degree: the compressor's cycle of two hours never stands still, the day warms it, doors open while out. */
function climateOf(usual: number, start: number): (slot: number, noise: number, door: number) => number {
  return (slot, noise, door) => {
    const cycle = Math.abs(((slot + start) % 12) - 6) - 3
    const warmth = 4 - Math.floor(Math.abs(slot - 84) / 12)
    const isOut = slot >= 48 && slot < 96
    return Math.max(4, 32 + usual + cycle + warmth + noise + (isOut ? door : 0))
  }
}

/** The same value for nine hours; the readings on either side differ, so that it is known where it began. */
function stuckAt(slot: number, tenths: number): number {
  const place = slot - stuck.from
  if (place >= 0 && place < stuck.slots) return stuck.temperature
  const isBeside = place === -1 || place === stuck.slots
  return isBeside && tenths === stuck.temperature ? tenths + 2 : tenths
}

/** The slot at which a van's sensor falls silent on a day, or one that is never reached. */
function dropoutOn(variant: Variant, van: number, day: number): number {
  const number = (van - 1) * 7 + Math.floor(day / 13)
  const place = number - 6 - variant.offset
  if (place < 0 || place % 17 !== 0 || place / 17 >= DROPOUTS) return SLOTS
  return rowDraw(variant.seed, 'dropout', number).int(12, 125)
}

/** Ten minutes and more; one in twenty is over an hour late. */
function lateBy(variant: Variant, id: number): number {
  const draw = rowDraw(variant.seed, 'late reading', id)
  return draw.chance(0.05) ? draw.int(3600, 3 * 3600) * 1000 : draw.int(600, 3300) * 1000
}

/** A second time, minutes after the first. */
function again(variant: Variant, reading: Reading): Reading {
  const wait = rowDraw(variant.seed, 'repeated reading', reading.id).int(30, 500)
  return { ...reading, ingestedAt: reading.ingestedAt + wait * 1000 }
}

export const readingsTable: Table = {
  name: 'ops.van_readings',
  about:
    'Temperature and position of vans, as they came in. A van reports every ten minutes, on one day in thirteen.',
  columns: [
    { name: 'reading_id', type: 'int', note: 'of the reading: a repeated one has the same' },
    { name: 'van_id', type: 'int' },
    { name: 'seq', type: 'int', note: "counted by the van over all its instrumented days' ten minutes" },
    { name: 'ts_event', type: 'timestamp', note: "UTC, by the van's clock" },
    { name: 'ts_ingest', type: 'timestamp', note: 'UTC, when it came in' },
    { name: 'temp', type: 'real', note: "in the unit of the van's sensor" },
    { name: 'lat', type: 'real' },
    { name: 'lon', type: 'real' },
  ],
}

export function readingRows(readings: readonly Reading[]): Row[] {
  return readings.map((reading) => ({
    reading_id: reading.id,
    van_id: reading.van,
    seq: reading.seq,
    ts_event: plainText(reading.measuredAt),
    ts_ingest: plainText(reading.ingestedAt),
    temp: reading.temperature / 10,
    lat: reading.lat / 10_000,
    lon: reading.lon / 10_000,
  }))
}
