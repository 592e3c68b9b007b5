import type { Statements } from '@/db/database'
import { appendEntry } from '@/db/queries/progress'
import {
  appendReviewAnswer,
  keepReviewCard,
  type ReviewAnswerRow,
  reviewAnswersTo,
  reviewCardsIn,
} from '@/db/queries/review'
import type { Viewer } from '@/lib/access/viewer'
import type { LocalDate } from '@/lib/planner/plan'
import { intervalDays, type Memory, type Rating, remember, type Weights } from '@/lib/review/memory'
import { chooseReviewDay, type ReviewDays } from '@/lib/review/spread-load'
import { todayIn } from '../clock'
import { newId } from '../new-id'
import { permit } from '../permit'
import type { QuestionsContext } from '../question-bank'
import { expectReview } from './expect-review'
import { fitWhenEnough } from './fit-when-enough'
import { readReview, type StandingCard } from './read-review'

const day = 86_400_000
/** Answers that a device kept longer than this count as given so long ago. */
const oldest = 60 * day

export interface GivenAnswer {
  /** Made by the page: an answer sent twice is one. */
  readonly key: string
  readonly card: string
  /** The option that was chosen, of a question. */
  readonly option?: string
  /** How it came back; of a question only where it was right. */
  readonly rating?: Rating
  /** When, by the device's clock. */
  readonly at: number
}

/**
 * Keeps answers, given now or without a connection, in whatever order they come: each card is believed anew from all its answers in
 * the order they were given. `sentAt` is the device's clock as it sends them: how far it is off is taken out of each time. An
 * answer to a card that is not there (any more) is told as `gone` and changes nothing.
 */
export async function recordReviewAnswers(
  context: QuestionsContext,
  viewer: Viewer | undefined,
  { answers, sentAt }: { readonly answers: readonly GivenAnswer[]; readonly sentAt: number },
) {
  permit(viewer, 'change review')
  const { db, now } = context
  const { id: personId, timeZone } = viewer
  const received = now()
  const review = await readReview(context, viewer)
  const cards = new Map(review.cards.map((card) => [card.id, card]))
  const rightTime = (at: number) => Math.min(received, Math.max(received - oldest, at + (received - sentAt)))
  const known = answers.flatMap((answer): ReviewAnswerRow[] => {
    const card = cards.get(answer.card)
    const rating = card && ratingOf(card, answer)
    if (!rating) return []
    const { key, option = null } = answer
    const at = new Date(rightTime(answer.at))
    return [{ key, cardId: answer.card, rating, optionId: option, at, receivedAt: new Date(received) }]
  })
  const after = await db.transaction(function* (tx) {
    const added: ReviewAnswerRow[] = []
    for (const answer of known) if (yield* appendReviewAnswer(db, tx, personId, answer)) added.push(answer)
    const touched = [...new Set(known.map(({ cardId }) => cardId))]
    const believed = yield* believeAnew(context, tx, personId, touched, { ...review, timeZone })
    yield* tellLedger(context, tx, personId, added, cards, timeZone)
    return believed
  })
  await expectReview(context, viewer)
  const fitted = await fitWhenEnough(context, viewer)
  return {
    cards: answers.map(({ key, card }) => {
      const row = after.get(card)
      return row ? { key, card, due: row.due, gone: false } : { key, card, due: null, gone: true }
    }),
    fitted,
  }
}

/** A wrong option is forgotten whatever was said; undefined where the option is not one of the question's. */
function ratingOf({ learned }: StandingCard, { option, rating }: GivenAnswer): Rating | undefined {
  if (learned.kind === 'exercise') return rating
  const chosen = learned.question.options.find(({ id }) => id === option)
  if (!chosen) return option === undefined ? 1 : undefined
  if (!chosen.correct) return 1
  return rating === undefined || rating === 1 ? 3 : rating
}

/** Replays the answers of cards and keeps what is believed then, with the day each comes back. */
function* believeAnew(
  { db }: QuestionsContext,
  tx: Statements,
  personId: string,
  cardIds: readonly string[],
  { days, weights, timeZone, cards }: Replay,
) {
  const rows = yield* reviewCardsIn(db, tx, personId)
  const minutes = new Map(cards.map((card) => [card.id, card.minutes]))
  const load = new Map<LocalDate, number>()
  for (const { cardId, due } of rows)
    if (due && !cardIds.includes(cardId)) load.set(due, (load.get(due) ?? 0) + (minutes.get(cardId) ?? 1))
  const answers = yield* reviewAnswersTo(db, tx, personId, cardIds)
  const believed = new Map<string, { readonly due: LocalDate }>()
  for (const cardId of cardIds) {
    const mine = answers.filter((answer) => answer.cardId === cardId)
    const memory = replay(mine, weights)
    if (!memory) continue
    const from = todayIn(timeZone, memory.lastAt)
    const due = chooseReviewDay(from, intervalDays(memory), days, (on) => load.get(on) ?? 0)
    load.set(due, (load.get(due) ?? 0) + (minutes.get(cardId) ?? 1))
    const before = rows.find((row) => row.cardId === cardId)
    const { stability, difficulty, lastAt, reviews, lapses } = memory
    const believedNow = { stability, difficulty, lastAt: new Date(lastAt), reviews, lapses }
    yield* keepReviewCard(db, tx, personId, {
      cardId,
      due,
      ...believedNow,
      setAsideAt: before?.setAsideAt ?? null,
    })
    believed.set(cardId, { due })
  }
  return believed
}

interface Replay {
  readonly cards: readonly StandingCard[]
  readonly days: ReviewDays
  readonly weights: Weights
  readonly timeZone: string
}

function replay(answers: readonly ReviewAnswerRow[], weights: Weights): Memory | undefined {
  let memory: Memory | undefined
  for (const { rating, at } of answers) memory = remember(memory, rating as Rating, at.getTime(), weights)
  return memory
}

/** Once a competency and day: that some of its cards came back. It is evidence, so it stands in the ledger. */
function* tellLedger(
  { db }: QuestionsContext,
  tx: Statements,
  personId: string,
  added: readonly ReviewAnswerRow[],
  cards: ReadonlyMap<string, StandingCard>,
  timeZone: string,
) {
  const told = new Map<string, { competency: string; at: Date; right: number; of: number }>()
  for (const { cardId, rating, at } of added) {
    const competency = cards.get(cardId)?.competency
    if (!competency) continue
    const key = `${competency} ${todayIn(timeZone, at.getTime())}`
    const before = told.get(key) ?? { competency, at, right: 0, of: 0 }
    const later = Math.max(before.at.getTime(), at.getTime())
    told.set(key, {
      competency,
      at: new Date(later),
      right: before.right + (rating > 1 ? 1 : 0),
      of: before.of + 1,
    })
  }
  for (const { competency, at, right, of } of told.values()) {
    if (right === 0) continue
    yield* appendEntry(db, tx, {
      id: newId(),
      personId,
      kind: 'reviewed',
      subject: competency,
      detail: { right, of },
      at,
    })
  }
}
