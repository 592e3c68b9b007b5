import type { LocalDate } from '@/lib/planner/plan'
import type { Outlook } from '@/lib/roadmap/due-outlook'
import { counted, dayInWords } from './days'
import { minutesInWords } from './minutes'

/** A date, how it looks for it, and what that is told from. */
interface Outlooked {
  readonly outlook: Outlook
  readonly due: LocalDate
  readonly lateness: number
  readonly neededWeeklyMinutes?: number
  readonly impossible?: 'past' | 'too-soon'
}

/** Minutes a week: what somebody plans with, and what they did lately; null where nobody can tell yet. */
interface Hours {
  readonly planned: number
  readonly lately: number | null
}

export interface OutlookSentence {
  readonly tone: 'ok' | 'attention' | 'late'
  /** In a word or two: `At risk for 14 Mar`. */
  readonly text: string
  /** Why: `Needs 5 h a week, has done 2 h.` Nothing where all is well. */
  readonly reason?: string
}

/** Says how it looks for a date, and why where it does not look well. */
export function outlookInWords(
  due: Outlooked,
  hours: Hours,
  today: LocalDate,
  locale?: string,
): OutlookSentence {
  const date = dayInWords(due.due, today, locale)
  switch (due.outlook) {
    case 'done':
      return { tone: 'ok', text: `Done, was for ${date}` }
    case 'on-track':
      return { tone: 'ok', text: `On track for ${date}` }
    case 'at-risk':
      return { tone: 'attention', text: `At risk for ${date}`, reason: hoursNeeded(due, hours) }
    case 'late':
      return { tone: 'late', text: lateFor(due, date), reason: lateReason(due, hours, date) }
  }
}

const lateFor = ({ lateness }: Outlooked, date: string) =>
  lateness > 0 ? `${counted(lateness, 'day')} late for ${date}` : `Late for ${date}`

function lateReason(due: Outlooked, hours: Hours, date: string): string {
  if (due.impossible === 'past') return `${date} has passed, so more study time cannot meet it.`
  if (due.impossible === 'too-soon')
    return 'No study time would be enough by then: another date or fewer steps would.'
  return hoursNeeded(due, hours)
}

/** `Needs 5 h a week, has done 2 h and plans with 4 h.` Rounded to quarters of an hour, what is needed upwards. */
function hoursNeeded({ neededWeeklyMinutes }: Outlooked, { planned, lately }: Hours): string {
  const needed = minutesInWords(Math.ceil((neededWeeklyMinutes ?? 0) / 15) * 15)
  const done = lately === null ? '' : `has done ${minutesInWords(Math.floor(lately / 15) * 15)}`
  const plans = planned < (neededWeeklyMinutes ?? 0) ? `plans with ${minutesInWords(planned)}` : ''
  return `Needs ${needed} a week, ${[done, plans].filter(Boolean).join(' and ')}.`
}
