import type { ReviewSettingsRow } from '@/db/queries/review'
import type { Catalogue, Step } from '@/lib/curriculum/catalogue'
import { type CardSource, horizon, minutesOfCards, reviewComing, timesWithin } from '@/lib/review/expect-load'
import type { Roadmap } from '@/lib/roadmap/roadmap'
import { reviewDaysOf } from './review-days'
import type { Standing } from './standing'

interface StudyDays {
  readonly weekdayMinutes: readonly number[]
  readonly daysOff: readonly string[]
}

/**
 * What a plan is told of review: what the cards that are there take of each weekday's study, within the minutes given to
 * it and at most half of a day, so that the way on never stops; and what each minute of what is still to be learned brings.
 */
export function plannedReview(
  catalogue: Catalogue,
  standing: Pick<Standing, 'done' | 'proven'>,
  review: Pick<ReviewSettingsRow, 'weekdayMinutes' | 'expectedMinutes'> | undefined,
  study: StudyDays,
): Pick<Roadmap, 'reviewMinutes' | 'reviewMost' | 'reviewComing'> {
  const { weekdayMinutes } = reviewDaysOf(review, study)
  const steps = catalogue.competencies.flatMap((competency) => {
    const proof = standing.proven.get(competency.id)
    return competency.steps.map((step) => ({ step, how: proof?.how }))
  })
  const learned = steps.filter(({ step, how }) => standing.done.has(step.id) || (how && how !== 'stated'))
  const left = steps.filter(({ step, how }) => how === undefined && !standing.done.has(step.id))
  const days = (weekdayMinutes.filter((minutes) => minutes > 0).length * horizon) / 7
  const expected =
    review?.expectedMinutes ??
    expectedUnasked(
      learned.map(({ step }) => step),
      days,
    )
  return {
    reviewMinutes: study.weekdayMinutes.map((minutes, weekday) =>
      Math.min(expected, weekdayMinutes[weekday] ?? 0, Math.floor(minutes / 2)),
    ),
    reviewMost: review?.weekdayMinutes ?? null,
    reviewComing: Math.round(reviewComing(left.map(({ step }) => sourceOf(step))) * 1_000) / 1_000,
  }
}

/** Minutes of a review day that cards take of which none was answered yet: all of them are due. */
function expectedUnasked(learned: readonly Step[], days: number): number {
  // Whether an exercise was passed or only proven otherwise is not looked at here: its cards may be questions alone.
  const once = learned.reduce((sum, step) => sum + minutesOfCards({ ...sourceOf(step), runs: false }), 0)
  return days === 0 ? 0 : Math.ceil((once * timesWithin(undefined, 0)) / days)
}

function sourceOf(step: Step): CardSource {
  if (step.kind === 'exercise') return { minutes: step.minutes, runs: step.form === 'runs' }
  return { minutes: step.minutes, cards: step.cards, runs: false }
}
