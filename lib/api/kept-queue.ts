import type { ReviewQueue, ReviewQueueCard } from './contract/review'

/** A queue without a card that was answered. */
export function withoutCard(queue: ReviewQueue, id: string): ReviewQueue {
  return { ...queue, cards: queue.cards.filter((card) => card.id !== id) }
}

/** A queue with a card again whose answer was taken back: it is the next one. */
export function withCardAgain(queue: ReviewQueue, card: ReviewQueueCard): ReviewQueue {
  return { ...queue, cards: [card, ...withoutCard(queue, card.id).cards] }
}

/** A queue with a card set aside. */
export function withCardAside(
  queue: ReviewQueue,
  { id, competency, ...shown }: ReviewQueueCard,
): ReviewQueue {
  const others = queue.setAside.filter((card) => card.id !== id)
  const title = shown.kind === 'question' ? shown.ask : shown.title
  return { ...withoutCard(queue, id), setAside: [...others, { id, competency, title }] }
}

/** A queue with a card taken up again; it comes back with the next queue. */
export function withoutAside(queue: ReviewQueue, id: string): ReviewQueue {
  return { ...queue, setAside: queue.setAside.filter((card) => card.id !== id) }
}
