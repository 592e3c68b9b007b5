import type { Statements } from '@/db/database'
import { keepReviewCard, type ReviewCardRow, reviewAnswersTo, reviewCardsIn } from '@/db/queries/review'
import { intervalDays, type Weights } from '@/lib/review/memory'
import { chooseReviewDay, type ReviewDays } from '@/lib/review/spread-load'
import { todayIn } from '../clock'
import type { ServiceContext } from '../context'
import { currentCardId, currentCards, everyCardId } from './current-cards'
import { minutesByDay, type StandingCard } from './read-review'
import { replayAnswers } from './replay-answers'

interface Replay {
  readonly cards: readonly StandingCard[]
  readonly days: ReviewDays
  readonly weights: Weights
  readonly timeZone: string
}

const fresh = { due: null, stability: null, difficulty: null, lastAt: null, reviews: 0, lapses: 0 }

/**
 * Inside a unit of work: replays what was said of cards and keeps what is believed then, with the day each comes back and
 * whether it is set aside. Gives each card's row.
 */
export function* believeAnew(
  { db, catalogue }: Pick<ServiceContext, 'db' | 'catalogue'>,
  tx: Statements,
  personId: string,
  cardIds: readonly string[],
  { days, weights, timeZone, cards }: Replay,
) {
  const stored = yield* reviewCardsIn(db, tx, personId)
  const rows = currentCards(catalogue, stored)
  const minutes = new Map(cards.map((card) => [card.id, card.minutes]))
  const others = rows.filter(({ cardId }) => !cardIds.includes(cardId))
  const load = minutesByDay(others, cards)
  const said = yield* reviewAnswersTo(db, tx, personId, everyCardId(catalogue, stored, cardIds))
  const believed = new Map<string, ReviewCardRow>()
  for (const cardId of cardIds) {
    const { memory, setAsideAt } = replayAnswers(
      said.filter((answer) => currentCardId(catalogue, answer.cardId) === cardId),
      weights,
    )
    const before = rows.find((row) => row.cardId === cardId)
    const aside = setAsideAt === undefined ? (before?.setAsideAt ?? null) : setAsideAt
    const card = { cardId, ...fresh, setAsideAt: aside }
    if (memory) {
      const due = chooseReviewDay(
        todayIn(timeZone, memory.lastAt),
        intervalDays(memory),
        days,
        (on) => load.get(on) ?? 0,
      )
      load.set(due, (load.get(due) ?? 0) + (minutes.get(cardId) ?? 1))
      Object.assign(card, memory, { due, lastAt: new Date(memory.lastAt) })
    }
    yield* keepReviewCard(db, tx, personId, card)
    believed.set(cardId, card)
  }
  return believed
}
