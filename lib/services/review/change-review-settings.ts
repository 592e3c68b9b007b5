import { keepReviewSettings, reviewSettingsIn } from '@/db/queries/review'
import type { Viewer } from '@/lib/access/viewer'
import { Conflict } from '../errors'
import { permit } from '../permit'
import type { QuestionsContext } from '../question-bank'
import { expectReview } from './expect-review'
import { getReviewSettings } from './get-review-settings'

/**
 * Changes when the viewer reviews; null goes back to what is sensible. Throws Conflict with the settings as they are where
 * the change was made from another version.
 */
export async function changeReviewSettings(
  context: QuestionsContext,
  viewer: Viewer | undefined,
  {
    weekdayMinutes,
    version,
  }: { readonly weekdayMinutes: readonly number[] | null; readonly version: number },
) {
  permit(viewer, 'change review')
  const { db, now } = context
  const kept = await db.transaction(function* (tx) {
    const before = yield* reviewSettingsIn(db, tx, viewer.id)
    if ((before?.version ?? 0) !== version) return false
    const rest = before ?? { expectedMinutes: 0, weights: null, fit: null }
    const settings = { ...rest, weekdayMinutes: weekdayMinutes && [...weekdayMinutes], version: version + 1 }
    yield* keepReviewSettings(db, tx, viewer.id, settings, new Date(now()))
    return true
  })
  if (!kept) throw new Conflict(await getReviewSettings(context, viewer))
  await expectReview(context, viewer)
  return getReviewSettings(context, viewer)
}
