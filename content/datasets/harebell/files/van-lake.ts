import { DAY, dateText } from '../calendar'
import { toCsv } from '../csv'
import { type Reading, readingRows, readingsTable } from '../ops/van-readings'
import type { HarebellFile } from './harebell-file'

/** `files/lake/van_readings/day=2024-08-05/part-0.csv` and so on: the rows of ops.van_readings by the UTC day of ts_event. */
export function vanLake(readings: readonly Reading[]): HarebellFile[] {
  const days = new Map<number, Reading[]>()
  for (const reading of readings) {
    const day = Math.floor(reading.measuredAt / DAY)
    const list = days.get(day)
    if (list) list.push(reading)
    else days.set(day, [reading])
  }
  return [...days.keys()]
    .sort((a, b) => a - b)
    .map((day) => ({
      path: `files/lake/van_readings/day=${dateText(day * DAY)}/part-0.csv`,
      bytes: new TextEncoder().encode(toCsv({ table: readingsTable, rows: readingRows(days.get(day)!) })),
    }))
}
