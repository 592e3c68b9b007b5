import { describe, expect, test } from 'vitest'
import type { Row } from '@/content/datasets/harebell/table'
import { countBy, rowsOf, variants } from './tables'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const at = (value: unknown) => Date.parse(`${String(value).replace(' ', 'T')}Z`)

describe.each(variants)('van readings of the $name variant', (variant) => {
  const { offset } = variant
  const readings = rowsOf(variant, 'ops.van_readings')
  const first = new Map<unknown, Row>()
  for (const reading of readings) if (!first.has(reading.reading_id)) first.set(reading.reading_id, reading)
  const distinct = [...first.values()].sort((a, b) => at(a.ts_event) - at(b.ts_event))
  const byVan = new Map<number, Row[]>()
  for (const reading of distinct) {
    const van = Number(reading.van_id)
    byVan.set(van, [...(byVan.get(van) ?? []), reading])
  }

  test('there are 60,960, in the order in which they came in', () => {
    expect(readings).toHaveLength(60_960)
    const times = readings.map(({ ts_ingest }) => String(ts_ingest))
    expect(times).toEqual(times.toSorted())
  })

  test('F16: 600 are repeated, the same but for when they came in', () => {
    expect(distinct).toHaveLength(60_360)
    const counts = [...countBy(readings, ({ reading_id }) => reading_id).values()]
    expect(counts.filter((count) => count === 2)).toHaveLength(600)
    expect(Math.max(...counts)).toBe(2)
    const differing = readings.filter((reading) => {
      const before = first.get(reading.reading_id)
      return (
        before !== reading &&
        JSON.stringify({ ...before, ts_ingest: reading.ts_ingest }) !== JSON.stringify(reading)
      )
    })
    expect(differing).toEqual([])
    expect(new Set(distinct.map(({ van_id, seq }) => `${van_id} ${seq}`)).size).toBe(60_360)
  })

  test('F16: 2%, 1,204, came in ten minutes late or more', () => {
    const late = distinct.filter(({ ts_event, ts_ingest }) => at(ts_ingest) - at(ts_event) >= 10 * MINUTE)
    expect(late).toHaveLength(1204)
    const veryLate = late.filter(({ ts_event, ts_ingest }) => at(ts_ingest) - at(ts_event) >= HOUR)
    expect(veryLate.length).toBeGreaterThan(30)
    expect(veryLate.length / distinct.length).toBeLessThan(0.003)
  })

  test('every van reports on seven days, four or five vans a day', () => {
    const days = new Map<string, Set<unknown>>()
    for (const { van_id, ts_ingest, ts_event } of distinct) {
      // One van's clock is ahead of the time at which its readings came in.
      const day = (at(ts_ingest) < at(ts_event) ? String(ts_ingest) : String(ts_event)).slice(0, 10)
      days.set(day, (days.get(day) ?? new Set()).add(van_id))
    }
    expect(days.size).toBe(91)
    expect(new Set([...days.values()].map((vans) => vans.size))).toEqual(new Set([4, 5]))
    expect(byVan.size).toBe(60)
  })

  test('F25: 24 gaps of over half an hour inside a day, each of five readings', () => {
    const gaps = [...byVan.values()].flatMap((list) =>
      list.slice(1).flatMap((reading, k) => {
        const before = list[k]!
        const wait = at(reading.ts_event) - at(before.ts_event)
        return wait > 30 * MINUTE && wait < 5 * HOUR ? [Number(reading.seq) - Number(before.seq) - 1] : []
      }),
    )
    expect(gaps).toEqual(Array(24).fill(5))
  })

  test('F13: one van reports the same for nine hours, and no other for two', () => {
    const spans = [...byVan].flatMap(([van, list]) => steadySpans(list).map((span) => ({ van, ...span })))
    expect(spans).toHaveLength(1)
    const [span] = spans
    expect(span).toMatchObject({ van: 17 + offset, temp: 3.4 })
    expect(span?.from.slice(0, 10)).toBe(offset === 0 ? '2024-09-03' : '2024-09-02')
    expect(Math.abs(at(span?.to) - at(span?.from) - 9 * HOUR)).toBeLessThan(MINUTE)
  })

  test('F14: one van runs a day ahead of its readings on one day', () => {
    const ahead = distinct.filter(({ ts_event, ts_ingest }) => at(ts_event) > at(ts_ingest))
    expect(ahead).toHaveLength(144)
    expect(new Set(ahead.map(({ van_id }) => van_id))).toEqual(new Set([23 + offset]))
    const days = new Set(ahead.map(({ ts_event }) => String(ts_event).slice(0, 10)))
    expect(days).toEqual(new Set([offset === 0 ? '2024-10-07' : '2024-10-06']))
    for (const { ts_event, ts_ingest } of ahead) {
      expect(Math.abs(at(ts_event) - at(ts_ingest) - 24 * HOUR)).toBeLessThan(10 * MINUTE)
    }
  })

  test('F15: vans 51 to 60 have medians that are Fahrenheit, the others are chilled in Celsius', () => {
    for (const [van, list] of byVan) {
      const sorted = list.map(({ temp }) => Number(temp)).sort((a, b) => a - b)
      const median = sorted[Math.floor(sorted.length / 2)]!
      if (van > 50) expect(median > 34 && median < 42).toBe(true)
      else expect(median > 1 && median < 6).toBe(true)
      // A fridge that opens its doors, not a freezer or an oven.
      expect(sorted[0]! > (van > 50 ? 32 : 0) && sorted.at(-1)! < (van > 50 ? 50 : 10)).toBe(true)
    }
  })
})

/** Stretches of at least two hours without a change of temperature. */
function steadySpans(list: readonly Row[]) {
  const spans: { from: string; to: string; temp: number }[] = []
  let start = 0
  for (let k = 1; k <= list.length; k++) {
    const previous = list[k - 1]!
    const reading = list[k]
    const goesOn = reading?.temp === previous.temp && at(reading?.ts_event) - at(previous.ts_event) < 5 * HOUR
    if (goesOn) continue
    const from = String(list[start]!.ts_event)
    const to = String(previous.ts_event)
    if (at(to) - at(from) >= 2 * HOUR) spans.push({ from, to, temp: Number(previous.temp) })
    start = k
  }
  return spans
}
