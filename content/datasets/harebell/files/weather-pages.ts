import { instantText } from '../calendar'
import { crc32, rowDraw } from '../random'
import type { Variant } from '../variant'
import type { HarebellFile } from './harebell-file'
import type { Observation } from './weather'

export const PAGES = 40
/** How many records a page repeats (F18). */
const REPEATED = 3

/**
 * `files/weather_api/pages.json`: what the weather service answers, page by page. A page's responses come one after
 * another when its cursor is asked for again: F18 is one page that answers 429 first, one that answers 503 first, and
 * one that lists its last three records twice.
 */
export function weatherPages(variant: Variant, observations: readonly Observation[]): HarebellFile {
  const size = Math.ceil(observations.length / PAGES)
  const draw = rowDraw(variant.seed, 'weather faults', 0)
  const busy = draw.int(5, 11) + variant.offset
  const down = draw.int(16, 23) + variant.offset
  const repeating = draw.int(27, 35) + variant.offset
  const pages = Array.from({ length: PAGES }, (_, n) => {
    const records = observations.slice(n * size, (n + 1) * size).map(recordOf)
    if (n === repeating) records.push(...records.slice(-REPEATED))
    const next = n + 1 < PAGES ? cursorOf(variant, n + 1) : null
    const responses: unknown[] = [{ status: 200, headers: {}, body: { records, next_cursor: next } }]
    if (n === busy) responses.unshift(failure(429, { 'Retry-After': '17' }, 'rate limit reached'))
    if (n === down) responses.unshift(failure(503, {}, 'upstream unavailable'))
    return { cursor: n === 0 ? null : cursorOf(variant, n), responses }
  })
  // A line a page, so that the file can be read and compared.
  const text = `{"pages":[\n${pages.map((page) => JSON.stringify(page)).join(',\n')}\n]}\n`
  return { path: 'files/weather_api/pages.json', bytes: new TextEncoder().encode(text) }
}

function recordOf({ id, depot, observedAt, publishedAt, temperature, rain }: Observation) {
  return {
    record_id: `w${String(id).padStart(5, '0')}`,
    depot_id: depot,
    observed_at: instantText(observedAt),
    published_at: instantText(publishedAt),
    temp_c: temperature / 10,
    rain_mm_per_hour: rain / 10,
  }
}

function failure(status: number, headers: Readonly<Record<string, string>>, error: string) {
  return { status, headers, body: { error } }
}

/** Opaque on purpose: nobody can count on to the next page. */
function cursorOf(variant: Variant, page: number): string {
  return crc32(`${variant.seed} page ${page}`).toString(36)
}
