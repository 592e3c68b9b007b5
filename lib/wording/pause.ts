import type { LocalDate, PlannedStep } from '@/lib/planner/plan'
import { dayInWords } from './days'
import { listed } from './lateness'

/** Says where days off interrupt a step: `Pauses on 25 Dec and 26 Dec, days off.` Nothing where none does. */
export function pauseInWords(
  { pausedOn }: Pick<PlannedStep, 'pausedOn'>,
  today: LocalDate,
  locale?: string,
): string | undefined {
  if (!pausedOn?.length) return undefined
  const days = listed(pausedOn.map((day) => dayInWords(day, today, locale)))
  return `Pauses on ${days}, ${pausedOn.length === 1 ? 'a day off' : 'days off'}.`
}
