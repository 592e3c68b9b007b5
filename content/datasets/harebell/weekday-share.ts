import { DAY, FIRST_DAY } from './calendar'

/** From Monday, in hundredths of an average day; Friday is the busiest. */
const weights = [95, 85, 90, 110, 130, 112, 80] as const

/** How busy the weekday of a time is, read as UTC: 1 is an average day, Friday 1.3. */
export function weekdayShare(time: number): number {
  const day = Math.floor((time - FIRST_DAY) / DAY)
  return (weights[((day % 7) + 7) % 7] as number) / 100
}
