import { Temporal } from 'temporal-polyfill'
import type { LocalDate, Plan } from '@/lib/planner/plan'

/** Minutes of one step as they stand in a calendar. Instants are milliseconds since 1970 in UTC. */
export interface StudySlot {
  readonly step: string
  /** Counts the slots of its step from 1: with the step, what stays the same when the plan moves. */
  readonly part: number
  readonly parts: number
  readonly start: number
  readonly end: number
}

/** When study begins, in the learner's own zone. */
export interface StudyTime {
  /** `HH:MM`, 00:00 to 23:59. */
  readonly startsAt: string
  /** IANA. */
  readonly timeZone: string
}

/**
 * Gives a plan's slots, up to and with the day `through`, a time of day: those of one day follow one another from
 * `startsAt`, each exactly as long as planned. Where a clock change leaves `startsAt` out, study begins as much later
 * as the clock jumps; where it comes twice, the first time. Slots that run past midnight go on into the next day, and
 * none begins before the one before it has ended.
 */
export function studySlots(
  plan: Pick<Plan, 'weeks'>,
  { startsAt, timeZone }: StudyTime,
  through: LocalDate,
): readonly StudySlot[] {
  const planned = plan.weeks.flatMap((week) => week.slots)
  const parts = new Map<string, number>()
  for (const { step } of planned) parts.set(step, (parts.get(step) ?? 0) + 1)

  const given = new Map<string, number>()
  const laid: StudySlot[] = []
  let day: LocalDate | undefined
  let free = 0
  for (const slot of planned) {
    if (slot.day > through) break
    if (slot.day !== day) free = Math.max(free, instantOf(slot.day, startsAt, timeZone))
    day = slot.day
    const part = (given.get(slot.step) ?? 0) + 1
    given.set(slot.step, part)
    const end = free + slot.minutes * 60_000
    laid.push({ step: slot.step, part, parts: parts.get(slot.step) ?? 1, start: free, end })
    free = end
  }
  return laid
}

function instantOf(day: LocalDate, time: string, timeZone: string): number {
  const local = Temporal.PlainDate.from(day).toPlainDateTime(Temporal.PlainTime.from(time))
  return local.toZonedDateTime(timeZone, { disambiguation: 'compatible' }).epochMilliseconds
}
