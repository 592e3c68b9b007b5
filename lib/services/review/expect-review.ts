import { keepReviewSettings, reviewSettingsIn } from '@/db/queries/review'
import type { Viewer } from '@/lib/access/viewer'
import { addDays, daysBetween, toDayNumber, weekdayOf } from '@/lib/planner/local-date'
import { horizon, timesWithin } from '@/lib/review/expect-load'
import type { QuestionsContext } from '../question-bank'
import { readReview } from './read-review'

/**
 * Works out how many minutes of a review day the cards that are there will take in the next four weeks, each as often as it comes back,
 * and keeps it for the plan. Gives the minutes.
 */
export async function expectReview(context: QuestionsContext, viewer: Pick<Viewer, 'id' | 'timeZone'>) {
  const { db, now } = context
  const { cards, days, weights, today } = await readReview(context, viewer)
  const minutes = cards
    .filter((card) => !card.setAside)
    .reduce(
      (sum, card) => sum + card.minutes * timesWithin(card.memory, daysBetween(today, card.due), weights),
      0,
    )
  const reviewDays = Array.from({ length: horizon }, (_, ahead) => addDays(today, ahead)).filter(
    (day) => (days.weekdayMinutes[weekdayOf(toDayNumber(day))] ?? 0) > 0 && !days.daysOff.includes(day),
  )
  const expectedMinutes = reviewDays.length === 0 ? 0 : Math.ceil(minutes / reviewDays.length)
  await db.transaction(function* (tx) {
    const before = yield* reviewSettingsIn(db, tx, viewer.id)
    if (before?.expectedMinutes === expectedMinutes) return
    const settings = before ?? { weekdayMinutes: null, weights: null, fit: null, version: 0 }
    yield* keepReviewSettings(db, tx, viewer.id, { ...settings, expectedMinutes }, new Date(now()))
  })
  return expectedMinutes
}
