import type { DueVerdict, LocalDate, Plan } from '@/lib/planner/plan'

export const statuses = ['late', 'at-risk', 'on-track', 'done'] as const
export type AssignmentStatus = (typeof statuses)[number]

/** How somebody stands with an assignment, and what that is read from. */
export interface AssignmentOutlook {
  readonly status: AssignmentStatus
  readonly reason:
    | 'done'
    /** There is no date to miss. */
    | 'no-date'
    /** They have not said yet in which hours they learn. */
    | 'no-plan'
    | 'past'
    /** As planned, the last step ends after the date. */
    | 'planned-late'
    /** In time as planned, but not in one case of five. */
    | 'tight'
    /** In time as planned, but they have been doing less than it takes. */
    | 'slow'
    | 'in-time'
  /** The day its last step ends, as planned. */
  readonly finish?: LocalDate
  /** Days past the due date, as planned; negative is days to spare. */
  readonly lateness?: number
  /** Minutes a week: what it takes from today, what is planned, and what was done in the last four weeks. */
  readonly needed?: number
  readonly planned?: number
  readonly recent?: number
  /** Minutes still to do of what it asks for itself, at their pace. */
  readonly minutesLeft?: number
}

export interface OutlookFacts {
  readonly id: string
  readonly due: LocalDate | undefined
  readonly today: LocalDate
  /** None before they said what it is made from. */
  readonly plan: Plan | undefined
  /** The same plan at a pace that holds four times of five. */
  readonly slowPlan: Plan | undefined
  readonly weeklyMinutes: number
  /** Minutes a week in the last four; undefined in the first two weeks of an assignment. */
  readonly recentMinutes: number | undefined
}

/** Judges one assignment by the plan, never by the share of ticks. */
export function assignmentOutlook(facts: OutlookFacts): AssignmentOutlook {
  const { id, due, today, plan, slowPlan, weeklyMinutes: planned, recentMinutes: recent } = facts
  if (!plan) {
    return due !== undefined && due < today
      ? { status: 'late', reason: 'past' }
      : { status: 'at-risk', reason: 'no-plan' }
  }
  const left = plan.steps.filter(({ reasons }) =>
    reasons.some((one) => one.kind === 'assigned' && one.assignment === id),
  )
  const last = left.at(-1)
  if (!last) return { status: 'done', reason: 'done' }
  const minutesLeft = left.reduce((sum, { minutes }) => sum + minutes, 0)
  if (due === undefined)
    return { status: 'on-track', reason: 'no-date', finish: last.end, minutesLeft, planned, recent }
  const verdict = verdictOf(plan, id)
  const needed = verdict?.neededWeeklyMinutes
  const shown = { finish: last.end, lateness: verdict?.lateness, needed, planned, recent, minutesLeft }
  if (due < today) return { ...shown, status: 'late', reason: 'past' }
  if (verdict && verdict.lateness > 0) return { ...shown, status: 'late', reason: 'planned-late' }
  if (needed !== undefined && recent !== undefined && recent < needed)
    return { ...shown, status: 'at-risk', reason: 'slow' }
  const slow = slowPlan && verdictOf(slowPlan, id)
  if (slow && slow.lateness > 0) return { ...shown, status: 'at-risk', reason: 'tight' }
  return { ...shown, status: 'on-track', reason: 'in-time' }
}

function verdictOf(plan: Plan, id: string): DueVerdict | undefined {
  return plan.verdict.dues.find(({ what }) => what.kind === 'assignment' && what.id === id)
}
