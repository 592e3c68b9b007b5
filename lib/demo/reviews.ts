import type { Question } from '@/lib/curriculum/question'
import { addDays, daysBetween, toDayNumber, weekdayOf } from '@/lib/planner/local-date'
import type { LocalDate } from '@/lib/planner/plan'
import { horizon, timesWithin } from '@/lib/review/expect-load'
import { intervalDays, type Memory, type Rating, remember, retrievability } from '@/lib/review/memory'
import { chooseReviewDay } from '@/lib/review/spread-load'
import { dateIn, instantAt } from './calendar'
import type { Chance } from './chance'
import type { Completion, Reviewing } from './organisation'

/** How far back it goes: review is a habit that some took up this season. */
const longAgo = 75
/** Minutes that a review day takes at most, a card a minute. */
const atMost = 8
const minute = 60_000

interface Card {
  readonly question: Question
  due: LocalDate
  memory?: Memory
}

interface Reviewer {
  readonly id: string
  readonly zone: string
  /** Minutes of study for Monday to Sunday. */
  readonly weekdayMinutes: readonly number[]
  readonly completions: readonly Completion[]
  /** Days since they last studied. */
  readonly idle: number
}

/**
 * What somebody answered who reviews on their study days before they study: the questions of what they had finished by
 * then, remembered as often as their memory says. What came due since they last came is waiting.
 */
export function makeReviews(
  questions: readonly Question[],
  { id: personId, zone, weekdayMinutes, completions, idle }: Reviewer,
  now: number,
  chance: Chance,
): Reviewing {
  const today = dateIn(zone, now)
  const days = { weekdayMinutes: weekdayMinutes.map((minutes) => (minutes > 0 ? atMost : 0)), daysOff: [] }
  const cards = learnedCards(questions, completions, zone)
  const answers: Reviewing['answers'][number][] = []
  for (let ago = longAgo; ago >= Math.max(1, idle); ago -= 1) {
    const day = addDays(today, -ago)
    if ((days.weekdayMinutes[weekdayOf(toDayNumber(day))] ?? 0) === 0 || chance.happens(20)) continue
    let at = instantAt(zone, day, 6 * 60 + chance.between(0, 40))
    for (const card of cards.filter(({ due }) => due <= day).slice(0, atMost)) {
      const rating = ratingOf(card, at, chance)
      const memory = remember(card.memory, rating, at)
      card.memory = memory
      card.due = chooseReviewDay(day, intervalDays(memory), days, (on) => loadOn(cards, on))
      const option = chance.pick(card.question.options.filter(({ correct }) => correct === rating > 1)).id
      answers.push({ key: chance.id(), cardId: card.question.id, rating, optionId: option, at })
      at += minute
    }
  }
  return { personId, answers, cards: cards.flatMap(kept), expectedMinutes: expected(cards, days, today) }
}

function learnedCards(
  questions: readonly Question[],
  completions: readonly Completion[],
  zone: string,
): Card[] {
  const done = new Map(completions.map(({ stepId, completedAt }) => [stepId, completedAt]))
  return questions.flatMap((question) => {
    const at = question.use.includes('review') ? done.get(question.lesson) : undefined
    return at === undefined ? [] : [{ question, due: addDays(dateIn(zone, at), 1) }]
  })
}

function ratingOf({ memory }: Card, at: number, chance: Chance): Rating {
  if (!chance.happens(100 * (memory ? retrievability(memory, at) : 0.85))) return 1
  return chance.pick([2, 3, 3, 3, 4])
}

const loadOn = (cards: readonly Card[], day: LocalDate) =>
  cards.filter(({ memory, due }) => memory && due === day).length

function kept({ question, due, memory }: Card): Reviewing['cards'] {
  return memory ? [{ ...memory, cardId: question.id, due }] : []
}

/** Minutes of a review day in the next four weeks, as the product works them out. */
function expected(
  cards: readonly Card[],
  { weekdayMinutes }: { readonly weekdayMinutes: readonly number[] },
  today: LocalDate,
): number {
  const ahead = Array.from({ length: horizon }, (_, day) => toDayNumber(today) + day)
  const reviewDays = ahead.filter((day) => (weekdayMinutes[weekdayOf(day)] ?? 0) > 0).length
  const times = cards.reduce((sum, { memory, due }) => sum + timesWithin(memory, daysBetween(today, due)), 0)
  return reviewDays === 0 ? 0 : Math.ceil(times / reviewDays)
}
