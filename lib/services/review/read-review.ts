import { findSettings } from '@/db/queries/planning'
import { listShown } from '@/db/queries/progress'
import { findReviewSettings, listReviewCards, type ReviewCardRow } from '@/db/queries/review'
import type { Viewer } from '@/lib/access/viewer'
import { addDays } from '@/lib/planner/local-date'
import type { LocalDate } from '@/lib/planner/plan'
import type { ReviewCard } from '@/lib/review/make-queue'
import { type Memory, publishedWeights } from '@/lib/review/memory'
import { todayIn } from '../clock'
import type { QuestionsContext } from '../question-bank'
import { reviewDaysOf } from '../review-days'
import { standingOf } from '../standing'
import { currentCards } from './current-cards'
import { type LearnedCard, learnedCards } from './learned-cards'

/** A card as it stands for somebody. */
export interface StandingCard extends ReviewCard {
  readonly learned: LearnedCard
  readonly setAside: boolean
  /** The day it comes back by its answers; null before the first. */
  readonly placed: LocalDate | null
}

/** Everything that decides what comes back to somebody today. */
export async function readReview(context: QuestionsContext, viewer: Pick<Viewer, 'id' | 'timeZone'>) {
  const { db, catalogue, now, loadQuestions } = context
  const [bank, standing, shown, stored, settings, study] = await Promise.all([
    loadQuestions(),
    standingOf(context, viewer.id),
    listShown(db, viewer.id),
    listReviewCards(db, viewer.id),
    findReviewSettings(db, viewer.id),
    findSettings(db, viewer.id),
  ])
  const rows = currentCards(catalogue, stored)
  const known = new Map(rows.map((row) => [row.cardId, row]))
  const cards = learnedCards(catalogue, bank, standing, shown).map((learned) =>
    standingCard(learned, known.get(learned.id), viewer.timeZone),
  )
  return {
    cards,
    taken: minutesByDay(rows, cards),
    settings,
    study,
    days: reviewDaysOf(settings, study),
    weights: settings?.weights ?? publishedWeights,
    today: todayIn(viewer.timeZone, now()),
  }
}

/** Minutes of cards on the day each comes back; one that the curriculum no longer holds counts one. */
export function minutesByDay(
  rows: readonly Pick<ReviewCardRow, 'cardId' | 'due'>[],
  cards: readonly StandingCard[],
): Map<LocalDate, number> {
  const minutes = new Map(cards.map((card) => [card.id, card.minutes]))
  const taken = new Map<LocalDate, number>()
  for (const { cardId, due } of rows)
    if (due) taken.set(due, (taken.get(due) ?? 0) + (minutes.get(cardId) ?? 1))
  return taken
}

function standingCard(learned: LearnedCard, row: ReviewCardRow | undefined, timeZone: string): StandingCard {
  const { id, competency, minutes, learnedAt } = learned
  return {
    id,
    competency,
    minutes,
    learned,
    // What was learned today is asked tomorrow at the earliest.
    due: row?.due ?? addDays(todayIn(timeZone, learnedAt), 1),
    placed: row?.due ?? null,
    memory: row && memoryIn(row),
    setAside: row?.setAsideAt != null,
  }
}

/** What is believed of a card's memory; undefined before its first answer. */
export function memoryIn(row: ReviewCardRow): Memory | undefined {
  const { stability, difficulty, lastAt, reviews, lapses } = row
  if (stability === null || difficulty === null || lastAt === null) return undefined
  return { stability, difficulty, lastAt: lastAt.getTime(), reviews, lapses }
}
