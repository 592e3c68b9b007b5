import type { Viewer } from '@/lib/access/viewer'
import { toDayNumber, weekdayOf } from '@/lib/planner/local-date'
import type { LocalDate } from '@/lib/planner/plan'
import { makeReviewQueue, type QueuedCard } from '@/lib/review/make-queue'
import { previewRatings, type Weights } from '@/lib/review/memory'
import { todayIn } from '../clock'
import { restsOn } from '../evidence-ages'
import { permit } from '../permit'
import type { QuestionsContext } from '../question-bank'
import { readReview, type StandingCard } from './read-review'

/** So many cards are in one answer, whatever the minutes. */
const atMost = 60
/** Minutes where a competency is asked for on a day that has fewer. */
const askedFor = 10

/**
 * What comes back to the viewer today, in its order, each with its reason and with all that is needed to answer it without
 * a connection. `minutes` asks for another length than the day has; `competency` for its cards alone, due or not.
 */
export async function getReviewQueue(
  context: QuestionsContext,
  viewer: Viewer | undefined,
  { minutes, competency }: { readonly minutes?: number; readonly competency?: string },
) {
  permit(viewer, 'read review')
  const { cards, days, taken, weights, today } = await readReview(context, viewer)
  const isOff = days.daysOff.includes(today)
  const ofToday = isOff ? 0 : (days.weekdayMinutes[weekdayOf(toDayNumber(today))] ?? 0)
  const left = Math.max(0, ofToday - minutesSpent(cards, viewer.timeZone, today))
  const length = minutes ?? (competency === undefined ? left : Math.max(askedFor, left))
  const now = context.now()
  const active = cards
    .filter((card) => !card.setAside)
    .filter((card) => competency === undefined || card.competency === competency)
  const mayCome = competency === undefined ? active : active.map((card) => cameEarly(card, today))
  const queue = makeReviewQueue(mayCome, {
    today,
    now,
    minutes: length,
    restsOn: (competency) => restsOn(context.catalogue, competency),
    weights,
  })
  const known = new Map(active.map((card) => [card.id, card]))
  // On a day without review nothing comes unless it is asked for.
  const asked = length > 0 ? queue.today.slice(0, atMost) : []
  return {
    today,
    minutes: length,
    planned: ofToday,
    waiting: queue.waiting + queue.today.length - asked.length,
    cards: asked.flatMap((queued) => {
      const card = known.get(queued.card.id)
      return card ? [shownCard(card, queued, { today, now, weights })] : []
    }),
    spread: {
      weekdayMinutes: [...days.weekdayMinutes],
      daysOff: days.daysOff.filter((day) => day > today),
      taken: Object.fromEntries([...taken].filter(([day]) => day > today)),
    },
    total: active.length,
    setAside: cards
      .filter((card) => card.setAside)
      .map(({ id, competency, learned }) => ({
        id,
        competency,
        title: learned.kind === 'question' ? learned.question.ask : learned.title,
      })),
    next:
      active
        .map(({ due }) => due)
        .filter((due) => due > today)
        .toSorted()[0] ?? null,
  }
}

/** Of the day's minutes, what its answers took: whoever comes back later gets the rest, not as much again. */
function minutesSpent(cards: readonly StandingCard[], timeZone: string, today: LocalDate): number {
  return cards
    .filter(({ memory }) => memory && todayIn(timeZone, memory.lastAt) === today)
    .reduce((sum, card) => sum + card.minutes, 0)
}

/** Somebody who asks for a competency gets its cards before their day as well. */
function cameEarly(card: StandingCard, today: LocalDate): StandingCard {
  return card.due > today ? { ...card, due: today } : card
}

function shownCard(
  { id, competency, minutes, learned, memory, placed }: StandingCard,
  { reason, coveredHere }: QueuedCard,
  { today, now, weights }: { readonly today: LocalDate; readonly now: number; readonly weights: Weights },
) {
  return {
    id,
    competency,
    minutes,
    reason,
    covers: coveredHere.length,
    reviews: memory?.reviews ?? 0,
    placed: placed !== null && placed > today ? placed : null,
    /** Days until it should come back, for each rating that could be given now. */
    intervals: Object.values(previewRatings(memory, now, weights)) as [number, number, number, number],
    ...(learned.kind === 'question'
      ? shownQuestion(learned)
      : { kind: 'exercise' as const, stepId: learned.stepId, title: learned.title }),
  }
}

function shownQuestion({ question }: Extract<StandingCard['learned'], { kind: 'question' }>) {
  const { ask, show, options, lesson } = question
  return { kind: 'question' as const, ask, show, lesson, options }
}
