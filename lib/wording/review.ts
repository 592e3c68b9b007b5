import { counted } from './days'
import { minutesInWords } from './minutes'

interface CardReason {
  readonly reason:
    | { readonly kind: 'due'; readonly daysLate: number; readonly retrievability: number }
    | { readonly kind: 'new' }
  readonly reviews: number
}

/** Why a card came today: `You would still know it about 84 times of 100.` */
export function cardReasonInWords({ reason, reviews }: CardReason): string {
  if (reason.kind === 'new') return 'New here: you learned it, and it was not asked since.'
  const chance = `You would still know it about ${Math.round(reason.retrievability * 100)} times of 100`
  const late = reason.daysLate > 0 ? `, ${counted(reason.daysLate, 'day')} past its day` : ''
  return `${chance}${late}. Asked ${counted(reviews, 'time')} so far.`
}

/** What is left of today's review: `6 cards, about 7 minutes`. */
export function reviewDueInWords({
  cards,
  minutes,
}: {
  readonly cards: number
  readonly minutes: number
}): string {
  return `${counted(cards, 'card')}, about ${minutesInWords(minutes)}`
}

/** When something comes back: `tomorrow`, `in 12 days`, `in 3 months`. */
export function comesBackInWords(days: number): string {
  if (days <= 1) return 'tomorrow'
  if (days < 60) return `in ${days} days`
  const months = Math.round(days / 30.4)
  return months < 24 ? `in ${months} months` : `in ${Math.round(months / 12)} years`
}
