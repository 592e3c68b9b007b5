import type { AssignmentOutlook, AssignmentStatus } from '@/lib/paths/assignment-status'
import { counted, dayInWords } from './days'
import { minutesInWords } from './minutes'

/** What a status is called on its badge. */
export const statusNames: Readonly<Record<AssignmentStatus, string>> = {
  late: 'Late',
  'at-risk': 'At risk',
  'on-track': 'On track',
  done: 'Done',
}

/** Why somebody stands with an assignment as they do: `Needs 5 h a week, has done 2 h.` */
export function outlookInWords(outlook: AssignmentOutlook, today: string, locale?: string): string {
  const { reason, finish, lateness = 0, needed, planned, recent } = outlook
  const end = finish === undefined ? '' : dayInWords(finish, today, locale)
  switch (reason) {
    case 'done':
      return 'Everything it asks for is done.'
    case 'no-date':
      return `No due date. As planned, done by ${end}.`
    case 'no-plan':
      return 'Has not answered the five questions yet, so there is no plan.'
    case 'past':
      return finish === undefined
        ? 'The date has passed.'
        : `The date has passed. As planned, done by ${end}.`
    case 'planned-late':
      return needed === undefined
        ? `Planned for ${end}, ${counted(lateness, 'day')} late. More hours alone cannot make it.`
        : `Planned for ${end}, ${counted(lateness, 'day')} late. Needs ${weekly(needed)}, ${hasDone(recent, planned)}.`
    case 'slow':
      return `Needs ${weekly(needed ?? 0)}, ${hasDone(recent, planned)}.`
    case 'tight':
      return `Planned for ${end}, but not sure: one time in five it will take longer than there is.`
    case 'in-time':
      return `As planned, done by ${end}.`
  }
}

const weekly = (minutes: number) => `${minutesInWords(minutes)} a week`

function hasDone(recent: number | undefined, planned: number | undefined): string {
  if (recent !== undefined) return `has done ${minutesInWords(recent)}`
  return `plans ${minutesInWords(planned ?? 0)}`
}
