import type { Statements } from '@/db/database'
import { appendReviewAnswer, type ReviewAnswerRow, reviewAnswersTo, reviewCardsIn } from '@/db/queries/review'
import type { Viewer } from '@/lib/access/viewer'
import type { Rating } from '@/lib/review/memory'
import { todayIn } from '../clock'
import { permit } from '../permit'
import type { QuestionsContext } from '../question-bank'
import { believeAnew } from './believe-anew'
import { currentCardId, everyCardId } from './current-cards'
import { expectReview } from './expect-review'
import { fitWhenEnough } from './fit-when-enough'
import { readReview, type StandingCard } from './read-review'
import { answersThatCount, type CardChange, noRating, takenBackKey } from './replay-answers'
import { type ToldAnswer, tellLedger } from './tell-ledger'

const day = 86_400_000
/** Answers that a device kept longer than this count as given so long ago. */
const oldest = 60 * day

export interface GivenAnswer {
  /** Made by the page: what is sent twice is one. Of an answer that is taken back, its own. */
  readonly key: string
  readonly card: string
  /** The option that was chosen, of a question. */
  readonly option?: string
  /** How it came back; of a question only where it was right. */
  readonly rating?: Rating
  /** What is said of the card in place of an answer. */
  readonly change?: CardChange
  /** When, by the device's clock. */
  readonly at: number
}

/**
 * Keeps answers, given now or without a connection, in whatever order they come: each card is believed anew from all its answers in
 * the order they were given. `sentAt` is the device's clock as it sends them: how far it is off is taken out of each time. An
 * answer to a card that is not there (any more) is told as `gone` and changes nothing. What is taken back stays so, also where
 * the answer itself comes later.
 */
export async function recordReviewAnswers(
  context: QuestionsContext,
  viewer: Viewer | undefined,
  { answers: given, sentAt }: { readonly answers: readonly GivenAnswer[]; readonly sentAt: number },
) {
  permit(viewer, 'change review')
  const { catalogue, now } = context
  const { id: personId, timeZone } = viewer
  const received = now()
  const review = await readReview(context, viewer)
  const cards = new Map(review.cards.map((card) => [card.id, card]))
  const rightTime = (at: number) => Math.min(received, Math.max(received - oldest, at + (received - sentAt)))
  // A page without a connection may go on with an older curriculum.
  const answers = given.map((answer) => ({ ...answer, card: currentCardId(catalogue, answer.card) }))
  const rows = answers.map((answer) => {
    const card = cards.get(answer.card)
    const said = card && saidOf(card, answer)
    const times = { at: new Date(rightTime(answer.at)), receivedAt: new Date(received) }
    return said && { cardId: answer.card, ...said, ...times }
  })
  const known = rows.flatMap((row) => row ?? [])
  const told = ({ cardId, at, rating }: ReviewAnswerRow): ToldAnswer[] => {
    const competency = cards.get(currentCardId(catalogue, cardId))?.competency
    return competency ? [{ competency, day: todayIn(timeZone, at.getTime()), at, right: rating > 1 }] : []
  }
  const after = await context.db.transaction(function* (tx) {
    const touched = [...new Set(known.map(({ cardId }) => cardId))]
    const { added, lost } = yield* append(context, tx, personId, touched, known)
    const believed = yield* believeAnew(context, tx, personId, touched, { ...review, timeZone })
    yield* tellLedger(context.db, tx, personId, { given: added.flatMap(told), takenBack: lost.flatMap(told) })
    return believed
  })
  await expectReview(context, viewer)
  const fitted = await fitWhenEnough(context, viewer)
  return {
    cards: given.map(({ key, card }, at) => {
      const row = rows[at]
      return { key, card, due: (row && after.get(row.cardId)?.due) ?? null, gone: row === undefined }
    }),
    fitted,
  }
}

/** What stands in the row of an answer; undefined where the option is not one of the question's. */
function saidOf(card: StandingCard, answer: GivenAnswer) {
  const { key, change, option = null } = answer
  if (change === 'take-back') return { key: takenBackKey(key), rating: noRating, optionId: change }
  if (change) return { key, rating: noRating, optionId: change }
  const rating = ratingOf(card, answer)
  return rating && { key, rating, optionId: option }
}

/** A wrong option is forgotten whatever was said; undefined where the option is not one of the question's. */
function ratingOf({ learned }: StandingCard, { option, rating }: GivenAnswer): Rating | undefined {
  if (learned.kind === 'exercise') return rating
  const chosen = learned.question.options.find(({ id }) => id === option)
  if (!chosen) return option === undefined ? 1 : undefined
  if (!chosen.correct) return 1
  return rating === undefined || rating === 1 ? 3 : rating
}

/** Appends what was said; gives the answers that count since, and those that do no longer. */
function* append(
  { db, catalogue }: Pick<QuestionsContext, 'db' | 'catalogue'>,
  tx: Statements,
  personId: string,
  touched: readonly string[],
  said: readonly ReviewAnswerRow[],
) {
  const ids = everyCardId(catalogue, yield* reviewCardsIn(db, tx, personId), touched)
  const before = answersThatCount(yield* reviewAnswersTo(db, tx, personId, ids))
  for (const one of said) yield* appendReviewAnswer(db, tx, personId, one)
  const after = answersThatCount(yield* reviewAnswersTo(db, tx, personId, ids))
  const [keysBefore, keysAfter] = [before, after].map((rows) => new Set(rows.map(({ key }) => key)))
  return {
    added: after.filter(({ key }) => !keysBefore?.has(key)),
    lost: before.filter(({ key }) => !keysAfter?.has(key)),
  }
}
