import type { DueVerdict, LocalDate, Plan } from '@/lib/planner/plan'
import { counted, dayInWords } from './days'
import { minutesInWords } from './minutes'

/** A sentence on a due date: what it is, whether it holds, and by how much. */
export interface DueSentence {
  readonly tone: 'ok' | 'attention' | 'late'
  readonly text: string
}

/** Says whether a due date holds: `Two days late for 14 Mar.` or `33 days to spare for 14 Mar.` */
export function dueInWords(due: DueVerdict, today: LocalDate, locale?: string): DueSentence {
  const date = dayInWords(due.due, today, locale)
  if (!due.finish) return { tone: 'ok', text: `Everything for ${date} is done.` }
  if (due.lateness > 0) return { tone: 'late', text: `${counted(due.lateness, 'day')} late for ${date}.` }
  if (due.due === today) return { tone: 'attention', text: 'Due today, and there is time for it today.' }
  if (due.lateness === 0) return { tone: 'attention', text: `Just in time for ${date}.` }
  return { tone: 'ok', text: `${counted(-due.lateness, 'day')} to spare for ${date}.` }
}

/**
 * Says what would make everything on time, where something is late: `5 h 30 min a week instead of 4 h makes it.` Weekly
 * minutes are all of them, of which review takes `reviewMinutes`.
 */
export function remedyInWords(plan: Plan, weeklyMinutes: number, reviewMinutes = 0): string | undefined {
  const late = plan.verdict.dues.some((due) => due.lateness > 0)
  if (!late) return undefined
  const needed = plan.verdict.neededWeeklyMinutes
  if (needed === undefined) return 'No number of hours makes it: move the date, or leave something out.'
  return `${minutesInWords(needed + reviewMinutes)} a week instead of ${minutesInWords(weeklyMinutes)} makes it.`
}
