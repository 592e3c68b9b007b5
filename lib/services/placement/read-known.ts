import { listAskedQuestions, listQuestionsSeen, type StoredPlacement } from '@/db/queries/placement'
import { listProofs } from '@/db/queries/progress'
import { indexOf } from '../catalogue-index'
import type { QuestionsContext } from '../question-bank'
import type { Known } from './decide-next'

const day = 86_400_000

/** Reads all that the next question of a person's placement is decided from. Only the server's clock counts. */
export async function readKnown(
  context: QuestionsContext,
  personId: string,
  placement: Pick<StoredPlacement, 'id' | 'scope'>,
) {
  const { db, catalogue, now, loadQuestions } = context
  const since = new Date(now() - catalogue.placement.restDays * day)
  const [questions, asked, seen, proofs] = await Promise.all([
    loadQuestions(),
    listAskedQuestions(db, placement.id),
    listQuestionsSeen(db, personId, since),
    listProofs(db, personId),
  ])
  const { currentId } = indexOf(catalogue)
  return {
    placementId: placement.id,
    scope: placement.scope,
    catalogue,
    questions,
    asked,
    proven: proofs.flatMap(({ competencyId, how }) =>
      how === 'exercises' || how === 'sign-off' ? currentId(competencyId) : [],
    ),
    seen: new Map(seen.map(({ questionId, askedAt }) => [currentId(questionId), askedAt?.getTime() ?? 0])),
  } satisfies Known
}
