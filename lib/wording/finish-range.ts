import type { LocalDate } from '@/lib/planner/plan'
import type { FinishRange } from '@/lib/roadmap/finish-range'
import { dayInWords } from './days'

/** Says how sure a finish is: `Half the time you are done by 7 Feb, four times of five by 21 Feb.` */
export function finishRangeInWords(
  { half, fourInFive }: FinishRange,
  today: LocalDate,
  locale?: string,
): string {
  const day = (date: LocalDate) => dayInWords(date, today, locale)
  if (half === fourInFive) return `Four times of five you are done by ${day(half)}.`
  return `Half the time you are done by ${day(half)}, four times of five by ${day(fourInFive)}.`
}

/** The same of somebody else's plan: `An even chance of being done by 7 Feb, four in five by 21 Feb.` */
export function chancesInWords({ half, fourInFive }: FinishRange, today: LocalDate, locale?: string): string {
  const day = (date: LocalDate) => dayInWords(date, today, locale)
  if (half === fourInFive) return `Four chances in five of being done by ${day(half)}.`
  return `An even chance of being done by ${day(half)}, four in five by ${day(fourInFive)}.`
}
