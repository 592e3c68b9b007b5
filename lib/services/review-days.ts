import type { ReviewSettingsRow } from '@/db/queries/review'
import type { ReviewDays } from '@/lib/review/spread-load'
import { usualReviewMinutes } from '@/lib/review/usual-minutes'

interface StudyDays {
  readonly weekdayMinutes: readonly number[]
  readonly daysOff: readonly string[]
}

const withoutPlan: StudyDays = { weekdayMinutes: [20, 20, 20, 20, 20, 0, 0], daysOff: [] }

/** When somebody reviews: the minutes they gave it, else ten on each study day and at most half of it; never on a day off. */
export function reviewDaysOf(
  review: Pick<ReviewSettingsRow, 'weekdayMinutes'> | undefined,
  study: StudyDays = withoutPlan,
): ReviewDays {
  const weekdayMinutes = review?.weekdayMinutes ?? usualReviewMinutes(study.weekdayMinutes)
  return { weekdayMinutes, daysOff: study.daysOff }
}
