import {
  findPlacement,
  listAskedQuestions,
  type StoredPlacement,
  writePlacementMove,
} from '@/db/queries/placement'
import type { Question } from '@/lib/curriculum/question'
import type { QuestionsContext } from '../question-bank'
import { asAsked, questionOf } from './asked-now'
import { decideNext } from './decide-next'
import { readKnown } from './read-known'

interface Going {
  readonly placement: StoredPlacement
  readonly number: number
  readonly question: Question
}

/**
 * The question that an active placement is at. One that was withdrawn or rewritten since it was asked is replaced
 * here, under the same number; undefined where that leaves nothing to ask, so that the placement ended.
 */
export async function keepGoing(
  context: QuestionsContext,
  personId: string,
  placement: StoredPlacement,
): Promise<Going | undefined> {
  const { db, catalogue, now, loadQuestions } = context
  const [asked, questions] = await Promise.all([listAskedQuestions(db, placement.id), loadQuestions()])
  const waiting = asked.find(({ outcome }) => outcome === null)
  const question = waiting && questionOf({ catalogue, questions }, waiting)
  if (waiting && question) return { placement, number: waiting.number, question }
  const known = await readKnown(context, personId, placement)
  const decision = await decideNext(known)
  const number = waiting?.number ?? asked.length + 1
  const next =
    'question' in decision
      ? { ask: { number, ...asAsked(decision.question) } }
      : { end: { status: 'finished' as const, conclusion: decision.conclusion } }
  const { id: placementId, version: basedOn } = placement
  const { progress } = decision
  const at = new Date(now())
  await writePlacementMove(db, { placementId, personId, basedOn, progress, ...next, at })
  // Written by this request or by another one meanwhile: what stands there now is what counts.
  const after = await findPlacement(db, personId, placementId)
  return after?.status === 'active' ? keepGoing(context, personId, after) : undefined
}
