import type { DueVerdict } from '@/lib/planner/plan'

/** `late`: with the hours somebody set it ends after its day. `at-risk`: with those it holds, with what they do lately it does not. */
export const outlooks = ['done', 'on-track', 'at-risk', 'late'] as const
export type Outlook = (typeof outlooks)[number]

/**
 * How it looks for a date, from the plan's verdict and the minutes a week somebody has done lately; undefined is
 * somebody who has not been here long enough to tell.
 */
export function outlookOf(
  { finish, lateness, neededWeeklyMinutes }: Pick<DueVerdict, 'finish' | 'lateness' | 'neededWeeklyMinutes'>,
  lately: number | undefined,
): Outlook {
  if (finish === undefined) return 'done'
  if (lateness > 0 || neededWeeklyMinutes === undefined) return 'late'
  return lately !== undefined && lately < neededWeeklyMinutes ? 'at-risk' : 'on-track'
}
