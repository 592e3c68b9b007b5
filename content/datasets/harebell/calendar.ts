/** Local time at the depots between July and November 2024, without a time-zone library: four zones, one change each. */
export type Zone = 'Europe/London' | 'Europe/Dublin' | 'Europe/Amsterdam' | 'America/Boise'

export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

/** Monday 5 August 2024: local day 0. */
export const FIRST_DAY = Date.UTC(2024, 7, 5)
export const DAYS = 91

interface Clock {
  readonly summer: number
  readonly winter: number
  /** The instant at which summer time ends. */
  readonly change: number
}

const clocks: Record<Zone, Clock> = {
  'Europe/London': { summer: HOUR, winter: 0, change: Date.UTC(2024, 9, 27, 1) },
  'Europe/Dublin': { summer: HOUR, winter: 0, change: Date.UTC(2024, 9, 27, 1) },
  'Europe/Amsterdam': { summer: 2 * HOUR, winter: HOUR, change: Date.UTC(2024, 9, 27, 1) },
  'America/Boise': { summer: -6 * HOUR, winter: -7 * HOUR, change: Date.UTC(2024, 10, 3, 8) },
}

/** The instant of a wall-clock time given as if it were UTC; of a repeated hour, the first. */
export function toInstant(wall: number, zone: Zone): number {
  const clock = clocks[zone]
  const before = wall - clock.summer
  return before < clock.change ? before : wall - clock.winter
}

/** The wall-clock time at an instant, as if it were UTC. */
export function toWall(instant: number, zone: Zone): number {
  const clock = clocks[zone]
  return instant + (instant < clock.change ? clock.summer : clock.winter)
}

/** The wall-clock midnight that starts a day of the window, as if it were UTC. */
export function dayStart(day: number): number {
  return FIRST_DAY + day * DAY
}

/** 2024-09-03 */
export function dateText(time: number): string {
  return dayText(Math.floor(time / DAY))
}

/** 2024-09-03T10:15:00Z, with milliseconds only where there are any. */
export function instantText(time: number): string {
  const milliseconds = time - Math.floor(time / 1000) * 1000
  const fraction = milliseconds === 0 ? '' : `.${String(milliseconds).padStart(3, '0')}`
  return `${dateText(time)}T${clockText(time)}${fraction}Z`
}

/** 2024-09-03 10:15:00, a timestamp without zone. */
export function plainText(time: number): string {
  return `${dateText(time)} ${clockText(time)}`
}

// Hundreds of thousands of times are written, on a few hundred days: a Date for each would take seconds.
const dayTexts = new Map<number, string>()
const twoDigits = Array.from({ length: 60 }, (_, n) => String(n).padStart(2, '0'))

function dayText(day: number): string {
  const known = dayTexts.get(day)
  if (known !== undefined) return known
  const text = new Date(day * DAY).toISOString().slice(0, 10)
  dayTexts.set(day, text)
  return text
}

function clockText(time: number): string {
  const seconds = Math.floor((time - Math.floor(time / DAY) * DAY) / 1000)
  const minutes = Math.floor(seconds / 60)
  return `${twoDigits[Math.floor(minutes / 60)]}:${twoDigits[minutes % 60]}:${twoDigits[seconds % 60]}`
}
