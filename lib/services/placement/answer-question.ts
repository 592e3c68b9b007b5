import { type StoredPlacement, writePlacementMove } from '@/db/queries/placement'
import type { AnswerOutcome } from '@/db/schema/placement'
import type { Viewer } from '@/lib/access/viewer'
import type { Question } from '@/lib/curriculum/question'
import { indexOf } from '../catalogue-index'
import { Conflict, Invalid } from '../errors'
import { permit } from '../permit'
import type { QuestionsContext } from '../question-bank'
import { asAsked, questionOf } from './asked-now'
import { decideNext, type Known } from './decide-next'
import { ownPlacement } from './own-placement'
import { readKnown } from './read-known'
import { type PlacementNow, showPlacement } from './shown-placement'

export interface GivenAnswer {
  readonly placementId: string
  readonly number: number
  /** The question that was read: the number alone could stand for another one by now. */
  readonly question: string
  /** An option's id, or `unsure` for "I don't know". */
  readonly option: string
}

/** Another device may be faster a few times, never forever. */
const tries = 5

/**
 * Keeps an answer and asks the next question, or ends the placement. The same answer again gives where it stands now.
 * Throws Conflict with that for an answer to what was not asked, was answered otherwise, was withdrawn, or is over;
 * NotFound for a placement of somebody else, and Invalid for an option the question has not.
 */
export async function answerQuestion(
  context: QuestionsContext,
  viewer: Viewer | undefined,
  given: GivenAnswer,
): Promise<PlacementNow> {
  permit(viewer, 'change placement')
  for (let tried = 0; tried < tries; tried++) {
    if (await keepAnswer(context, viewer.id, given)) return showPlacement(context, viewer.id)
  }
  return refuse(context, viewer.id, 'This placement is being answered somewhere else.')
}

/** False where the placement changed while the answer was judged. */
async function keepAnswer(context: QuestionsContext, personId: string, given: GivenAnswer): Promise<boolean> {
  const placement = await ownPlacement(context, personId, given.placementId)
  const known = await readKnown(context, personId, placement)
  const asked = known.asked.find(({ number }) => number === given.number)
  const { currentId } = indexOf(context.catalogue)
  if (!asked || currentId(asked.questionId) !== given.question) {
    return refuse(
      context,
      personId,
      'This question was not asked under that number. Your answer was not kept.',
    )
  }
  if (asked.outcome !== null) {
    if ((asked.optionId ?? 'unsure') === given.option) return true
    return refuse(context, personId, 'This question was answered already. The first answer stands.')
  }
  if (placement.status !== 'active') {
    return refuse(context, personId, 'This placement is over. Your answer was not kept.')
  }
  const question = questionOf(known, asked)
  if (!question) {
    return refuse(context, personId, 'This question was withdrawn meanwhile. Another one takes its place.')
  }
  return writeAnswer(context, personId, placement, known, asked.number, judge(question, given.option))
}

function judge(question: Question, given: string) {
  if (given === 'unsure') return { optionId: null, outcome: 'unsure' as const }
  const option = question.options.find(({ id }) => id === given)
  if (!option) throw new Invalid([{ path: 'option', message: 'The question has no such option.' }])
  const outcome: AnswerOutcome = option.correct ? 'right' : 'wrong'
  return { optionId: option.id, outcome }
}

async function writeAnswer(
  { db, now }: QuestionsContext,
  personId: string,
  { id: placementId, version: basedOn }: StoredPlacement,
  known: Known,
  number: number,
  answer: { readonly optionId: string | null; readonly outcome: AnswerOutcome },
): Promise<boolean> {
  const asked = known.asked.map((one) => (one.number === number ? { ...one, ...answer } : one))
  const decision = await decideNext({ ...known, asked })
  const next =
    'question' in decision
      ? { ask: { number: number + 1, ...asAsked(decision.question) } }
      : { end: { status: 'finished' as const, conclusion: decision.conclusion } }
  const move = { placementId, personId, basedOn, progress: decision.progress, ...next }
  return writePlacementMove(db, { ...move, answer: { number, ...answer }, at: new Date(now()) })
}

async function refuse(context: QuestionsContext, personId: string, message: string): Promise<never> {
  throw new Conflict(await showPlacement(context, personId), message)
}
