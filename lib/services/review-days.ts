import type { ReviewSettingsRow } from '@/db/queries/review'
import type { ReviewDays } from '@/lib/review/spread-load'

interface StudyDays {
  readonly weekdayMinutes: readonly number[]
  readonly daysOff: readonly string[]
}

/** Minutes of review on a study day where the person has not said. */
const sensible = 10
const withoutPlan: StudyDays = { weekdayMinutes: [20, 20, 20, 20, 20, 0, 0], daysOff: [] }

/** When somebody reviews: the minutes they gave it, else ten on each study day and at most half of it; never on a day off. */
export function reviewDaysOf(
  review: Pick<ReviewSettingsRow, 'weekdayMinutes'> | undefined,
  study: StudyDays = withoutPlan,
): ReviewDays {
  const usual = study.weekdayMinutes.map((minutes) => Math.min(sensible, Math.floor(minutes / 2)))
  return { weekdayMinutes: review?.weekdayMinutes ?? usual, daysOff: study.daysOff }
}

/**
 * What review takes of each weekday's study time in the plan: what is expected to come due, within the minutes given to
 * it, and at most half of the day, so that the way on never stops.
 */
export function plannedReviewMinutes(
  review: Pick<ReviewSettingsRow, 'weekdayMinutes' | 'expectedMinutes'> | undefined,
  study: StudyDays,
): number[] {
  if (!review) return study.weekdayMinutes.map(() => 0)
  const { weekdayMinutes } = reviewDaysOf(review, study)
  return study.weekdayMinutes.map((minutes, weekday) =>
    Math.min(review.expectedMinutes, weekdayMinutes[weekday] ?? 0, Math.floor(minutes / 2)),
  )
}
