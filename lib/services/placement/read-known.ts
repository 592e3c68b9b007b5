import { listAskedQuestions, listQuestionsSeen, type StoredPlacement } from '@/db/queries/placement'
import { listProofs, listShown } from '@/db/queries/progress'
import { indexOf } from '../catalogue-index'
import { evidenceAges } from '../evidence-ages'
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
  const proven = await certainIn(context, personId, proofs)
  return {
    placementId: placement.id,
    scope: placement.scope,
    catalogue,
    questions,
    asked,
    proven,
    seen: new Map(seen.map(({ questionId, askedAt }) => [currentId(questionId), askedAt?.getTime() ?? 0])),
  } satisfies Known
}

/**
 * What exercises or a sign-off proved and that is not due for a refresh: nothing is asked about it. What is due may be asked
 * about as if it were not proven; the proof itself stays, whatever comes of it.
 */
async function certainIn(
  { db, catalogue, now }: QuestionsContext,
  personId: string,
  proofs: Awaited<ReturnType<typeof listProofs>>,
): Promise<string[]> {
  const { currentId } = indexOf(catalogue)
  const shown = new Map(
    proofs.flatMap(({ competencyId, how, provenAt }) =>
      how === 'exercises' || how === 'sign-off'
        ? [[currentId(competencyId), { how, at: provenAt }] as const]
        : [],
    ),
  )
  if (shown.size === 0) return []
  const ages = evidenceAges(catalogue, await listShown(db, personId), shown, now())
  return [...shown.keys()].filter((id) => ages.get(id)?.state !== 'due')
}
