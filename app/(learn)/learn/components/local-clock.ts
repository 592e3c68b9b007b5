const MINUTE = 60_000
const HOUR = 60 * MINUTE

export interface LocalHour {
  /** The instant at which it begins, in milliseconds. */
  readonly from: number
  /** What clocks on the wall show then: 01:00. */
  readonly label: string
  /** Offset from UTC in minutes. */
  readonly offset: number
  /** 1 or 2 where the hour happens twice that day. */
  readonly turn?: 1 | 2
}

/** The hours of a local day in a zone, as many as it has: 23, 24 or 25. The date is 2024-10-27. */
export function hoursOfDay(zone: string, date: string): LocalHour[] {
  const noon = Date.parse(`${date}T12:00:00Z`)
  const hours: LocalHour[] = []
  for (let from = noon - 40 * HOUR; from < noon + 40 * HOUR; from += HOUR) {
    const wall = wallClock(zone, from)
    if (wall.date === date) hours.push({ from, label: wall.time, offset: wall.offset })
  }
  return hours.map((hour) => {
    const same = hours.filter(({ label }) => label === hour.label)
    return same.length < 2 ? hour : { ...hour, turn: same[0] === hour ? 1 : 2 }
  })
}

export interface WallClock {
  readonly date: string
  readonly time: string
  readonly offset: number
}

/** Date, time and offset from UTC that clocks in a zone show at an instant. */
export function wallClock(zone: string, instant: number): WallClock {
  const parts = Object.fromEntries(
    formatFor(zone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, value]),
  )
  const { year, month, day, hour, minute } = parts
  const wall = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute))
  return {
    date: `${year}-${month}-${day}`,
    time: `${hour}:${minute}`,
    offset: Math.round((wall - instant) / MINUTE),
  }
}

/** +01:00 */
export function offsetText(offset: number): string {
  const minutes = Math.abs(offset)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}

const formats = new Map<string, Intl.DateTimeFormat>()

function formatFor(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone)
  if (known) return known
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' },
  })
  formats.set(zone, format)
  return format
}
