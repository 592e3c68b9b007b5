import type { DueVerdict } from '@/lib/planner/plan'
import { reviewWeekMinutes } from '@/lib/roadmap/plan-input'
import type { Standing } from '@/lib/roadmap/standing'
import { causesInWords, clashesInWords, impossibleInWords } from '@/lib/wording/lateness'
import { minutesInWords } from '@/lib/wording/minutes'
import { weekMinutes } from '../plan-fields/plan-draft'
import { dueNamesOf } from './names'

interface LateDetailsProps {
  readonly standing: Standing
  readonly due: DueVerdict
}

/** Why a date is late, what else takes its time, and what would make it; nothing for one that holds. */
export function LateDetails({ standing, due }: LateDetailsProps) {
  if (due.lateness <= 0) return null
  const names = dueNamesOf(standing)
  const lines = [
    impossibleInWords(due, names) ?? remedyFor(due, standing),
    clashesInWords(due, standing.plan?.verdict.dues ?? [], names),
    // That everything left stands in the way is said by the plan itself.
    due.causes.length < (standing.plan?.steps.length ?? 0) ? causesInWords(due, names) : undefined,
  ].filter((line) => line !== undefined)
  return lines.map((line) => <p key={line}>{line}</p>)
}

function remedyFor({ neededWeeklyMinutes: needed }: DueVerdict, { roadmap }: Standing): string | undefined {
  if (needed === undefined || !roadmap.settings) return undefined
  const now = weekMinutes(roadmap.settings.weekdayMinutes)
  const review = reviewWeekMinutes(roadmap, needed)
  return `${minutesInWords(needed + review)} a week instead of ${minutesInWords(now)} makes it.`
}
