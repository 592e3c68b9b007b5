import type { Viewer } from '@/lib/access/viewer'
import { NotFound } from '../errors'
import { newId } from '../new-id'
import { permit } from '../permit'
import type { QuestionsContext } from '../question-bank'
import { recordReviewAnswers } from './record-review-answers'

/** "Not this one again", or take it up again, said now. Throws NotFound for a card the viewer does not have. */
export async function setCardAside(
  context: QuestionsContext,
  viewer: Viewer | undefined,
  { card, aside }: { readonly card: string; readonly aside: boolean },
) {
  permit(viewer, 'change review')
  const at = context.now()
  const change = aside ? ('set-aside' as const) : ('take-up' as const)
  const { cards } = await recordReviewAnswers(context, viewer, {
    answers: [{ key: newId(), card, change, at }],
    sentAt: at,
  })
  if (cards[0]?.gone) throw new NotFound('You have no such card.')
  return { card, aside }
}
