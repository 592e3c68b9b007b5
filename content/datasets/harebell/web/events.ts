import { MINUTE, plainText } from '../calendar'
import { rowDraw } from '../random'
import type { Row, Table } from '../table'
import type { Variant } from '../variant'

export const EVENTS = 80_000

/** The shop's sites changed what they send at this instant: pounds as text became pence as a number (F03). */
export const DRIFT = Date.UTC(2024, 8, 16)

/** What a browser or the app did, before it is numbered and sent. */
export interface Action {
  readonly at: number
  readonly customer: number | null
  readonly device: string
  readonly hint: string
  readonly type: string
  /** JSON. */
  readonly props: string
}

export interface WebEvent extends Action {
  readonly id: number
  readonly ingestedAt: number
}

/** Whether row number n is a guest's: seven in twenty, 28,000 of all (F04). */
export function isGuestRow(variant: Variant, n: number): boolean {
  return (n - variant.offset + 20) % 20 < 7
}

/**
 * 81,200 events as they came in. Guests' and customers' actions, each by time, take the row numbers that are theirs.
 * F01: 1,200 were delivered again, every fourth with more in props. F02: 1,600 came late by 11 to 180 minutes, 200 by
 * 25 to 70 hours.
 */
export function makeWebEvents(
  variant: Variant,
  guests: readonly Action[],
  customers: readonly Action[],
): WebEvent[] {
  const { offset } = variant
  const events: WebEvent[] = []
  let guest = 0
  let customer = 0
  let repeated = 0
  for (let n = 0; n < EVENTS; n++) {
    const action = isGuestRow(variant, n) ? guests[guest++] : customers[customer++]
    if (!action) throw new RangeError(`no action for row ${n}`)
    const draw = rowDraw(variant.seed, 'web.events', n)
    const place = n - offset
    const quick = draw.int(0, 8) * 1000
    const late =
      place % 50 === 7
        ? draw.int(660, 10_800) * 1000
        : place % 400 === 9
          ? draw.int(1500, 4200) * MINUTE
          : quick
    const event = { ...action, id: n + 1, ingestedAt: action.at + late }
    events.push(event)
    if (place % 66 !== 13 || place >= 79_200) continue
    const ingestedAt = event.ingestedAt + draw.int(4, 5400) * 1000
    const props = repeated++ % 4 === 3 ? enriched(action.props, draw.pick(campaigns)) : action.props
    events.push({ ...event, ingestedAt, props })
  }
  return events.sort((a, b) => a.ingestedAt - b.ingestedAt || a.id - b.id)
}

const campaigns = ['spring-box', 'friend-code', 'late-slot', 'newsletter-38', 'search-ad']

/** What the collector found out in the meantime. */
function enriched(props: string, campaign: string): string {
  return `${props.slice(0, -1)}${props === '{}' ? '' : ','}"campaign":"${campaign}"}`
}

export const webEventsTable: Table = {
  name: 'web.events',
  about: "What people did on the shop's site and in its app, as it came in.",
  columns: [
    { name: 'event_id', type: 'int', note: 'of the event: one delivered again has the same' },
    { name: 'session_hint', type: 'text', note: "the browser's guess at a session" },
    { name: 'device_id', type: 'text' },
    { name: 'customer_id', type: 'int', nullable: true, note: 'null for guests' },
    { name: 'type', type: 'text' },
    { name: 'ts_event', type: 'timestamp', note: 'UTC, when it happened' },
    { name: 'ts_ingest', type: 'timestamp', note: 'UTC, when it came in' },
    { name: 'props', type: 'text', note: 'JSON' },
  ],
}

export function webEventRows(events: readonly WebEvent[]): Row[] {
  return events.map((event) => ({
    event_id: event.id,
    session_hint: event.hint,
    device_id: event.device,
    customer_id: event.customer,
    type: event.type,
    ts_event: plainText(event.at),
    ts_ingest: plainText(event.ingestedAt),
    props: event.props,
  }))
}
