import {
  countReviewAnswers,
  findReviewSettings,
  keepReviewSettings,
  listReviewAnswers,
  reviewSettingsIn,
} from '@/db/queries/review'
import type { Viewer } from '@/lib/access/viewer'
import { enoughAnswers, fitWeights } from '@/lib/review/fit-weights'
import type { Rating } from '@/lib/review/memory'
import type { QuestionsContext } from '../question-bank'
import { answersThatCount } from './replay-answers'

/** So many new answers before it is tried again. */
const every = 100
/** Only the latest are looked at: memory changes, and fitting takes time. */
const latest = 3_000

/**
 * Fits the weights to the person's own answers once there are enough, and again after a hundred more; they are used only
 * where they foretell held-out answers better. Gives whether they were fitted now.
 */
export async function fitWhenEnough(
  { db, now }: Pick<QuestionsContext, 'db' | 'now'>,
  viewer: Pick<Viewer, 'id'>,
): Promise<boolean> {
  const [given, settings] = await Promise.all([
    countReviewAnswers(db, viewer.id),
    findReviewSettings(db, viewer.id),
  ])
  if (given < enoughAnswers || given < (settings?.fit?.given ?? -every) + every) return false
  const answers = await listReviewAnswers(db, viewer.id, latest)
  const {
    weights,
    adopted,
    answers: foretold,
    heldOut,
  } = fitWeights(
    answersThatCount(answers).map(({ cardId, rating, at }) => ({
      card: cardId,
      rating: rating as Rating,
      at: at.getTime(),
    })),
  )
  const fit = { answers: foretold, given, adopted, heldOut, fittedAt: now() }
  await db.transaction(function* (tx) {
    const before = yield* reviewSettingsIn(db, tx, viewer.id)
    const kept = before ?? { weekdayMinutes: null, expectedMinutes: 0, version: 0 }
    const fitted = { ...kept, weights: adopted ? [...weights] : null, fit }
    yield* keepReviewSettings(db, tx, viewer.id, fitted, new Date(now()))
  })
  return true
}
