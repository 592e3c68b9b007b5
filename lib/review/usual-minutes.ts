/** Minutes of review on a study day where the person has not said. */
const sensible = 10

/** Minutes of review for each weekday of somebody who has not said: ten on each study day and at most half of it. */
export function usualReviewMinutes(study: readonly number[]): number[] {
  return study.map((minutes) => Math.min(sensible, Math.floor(minutes / 2)))
}
