import { keepReviewCard, reviewCardsIn } from '@/db/queries/review'
import type { Viewer } from '@/lib/access/viewer'
import { NotFound } from '../errors'
import { permit } from '../permit'
import type { QuestionsContext } from '../question-bank'
import { expectReview } from './expect-review'
import { readReview } from './read-review'

/** "Not this one again", or take it up again. Throws NotFound for a card the viewer does not have. */
export async function setCardAside(
  context: QuestionsContext,
  viewer: Viewer | undefined,
  { card: cardId, aside }: { readonly card: string; readonly aside: boolean },
) {
  permit(viewer, 'change review')
  const { db, now } = context
  const { cards } = await readReview(context, viewer)
  if (!cards.some(({ id }) => id === cardId)) throw new NotFound('You have no such card.')
  await db.transaction(function* (tx) {
    const rows = yield* reviewCardsIn(db, tx, viewer.id)
    const before = rows.find((row) => row.cardId === cardId)
    const fresh = { due: null, stability: null, difficulty: null, lastAt: null, reviews: 0, lapses: 0 }
    const setAsideAt = aside ? (before?.setAsideAt ?? new Date(now())) : null
    yield* keepReviewCard(db, tx, viewer.id, { ...(before ?? fresh), cardId, setAsideAt })
  })
  await expectReview(context, viewer)
  return { card: cardId, aside }
}
