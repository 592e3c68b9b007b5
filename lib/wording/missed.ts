import { addDays, toDayNumber, weekdayOf } from '@/lib/planner/local-date'
import type { LocalDate, PlanDifference } from '@/lib/planner/plan'
import { counted, dayInWords } from './days'
import { type DueNames, listed } from './lateness'

/**
 * Says what became of steps that were planned before today and are still to do: `Last week's steps moved to this week.
 * Finish is now 14 February instead of 7 February. Nothing is newly late.` Nothing where there are none. The difference
 * is from the plan they had to the one they have today.
 */
export function missedInWords(
  difference: Pick<PlanDifference, 'moved' | 'finish' | 'nowLate'>,
  names: DueNames,
): string | undefined {
  const { today } = names
  const missed = difference.moved.filter(({ from }) => from < today)
  if (missed.length === 0) return undefined
  return [
    movedInWords(missed, today),
    finishInWords(difference, names),
    datesInWords(difference, names),
  ].join(' ')
}

function movedInWords(missed: PlanDifference['moved'], today: LocalDate): string {
  const thisMonday = mondayOf(today)
  const isThisWeek = missed.every(({ to }) => mondayOf(to) === thisMonday)
  if (isThisWeek && missed.every(({ from }) => mondayOf(from) === addDays(thisMonday, -7)))
    return "Last week's steps moved to this week."
  const steps = counted(missed.length, 'earlier step')
  return `${steps} ${isThisWeek ? 'moved to this week' : 'moved to later days'}.`
}

function finishInWords(
  { finish: { before, after } }: Pick<PlanDifference, 'finish'>,
  { today, locale }: DueNames,
): string {
  if (before === undefined || after === undefined || before === after) return 'The finish stays where it was.'
  return `Finish is now ${dayInWords(after, today, locale)} instead of ${dayInWords(before, today, locale)}.`
}

function datesInWords({ nowLate }: Pick<PlanDifference, 'nowLate'>, names: DueNames): string {
  if (nowLate.length === 0) return 'Nothing is newly late.'
  const late = nowLate.map(({ what, lateness }) => `${names.due(what)} by ${counted(lateness, 'day')}`)
  return `Now late: ${listed(late)}.`
}

function mondayOf(day: LocalDate): LocalDate {
  return addDays(day, -weekdayOf(toDayNumber(day)))
}
