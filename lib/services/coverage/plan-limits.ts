import { addDays, dateInWords } from '@/lib/planner/local-date'
import type { LocalDate } from '@/lib/planner/plan'
import { Invalid } from '../errors'

/** How large a plan may be. */
export const planLimits = { people: 200, years: 5 } as const

/** Throws Invalid for a date that is not ahead, or further than anybody plans. */
export function checkPlanDate(by: LocalDate, today: LocalDate): void {
  const furthest = addDays(today, 366 * planLimits.years)
  const message =
    by <= today
      ? `${dateInWords(by)} is not ahead. Choose a day after today.`
      : by > furthest && `Choose a day within ${planLimits.years} years.`
  if (message) throw new Invalid([{ path: 'by', message }])
}
