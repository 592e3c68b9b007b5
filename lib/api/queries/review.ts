import { mutationOptions, type QueryClient, queryOptions } from '@tanstack/react-query'
import { ApiProblem } from '../api-problem'
import { api } from '../client'
import type { ReviewQueue } from '../contract/review'
import { reviewOutbox } from '../page-review-outbox'
import { retryPassing } from './retry-passing'
import { roadmapQueries } from './roadmap'

/** Another queue than the day's: of so many minutes, or of one competency. */
interface Asked {
  readonly minutes?: number | undefined
  readonly competency?: string | undefined
}

export const reviewQueries = {
  all: () => ['review'] as const,
  /**
   * What comes back today, without what was answered here and is not sent yet. Where the server cannot be reached, the queue
   * this browser had last.
   */
  queue: (personId: string, asked: Asked = {}) =>
    queryOptions({
      queryKey: [...reviewQueries.all(), 'queue', personId, asked],
      queryFn: async ({ signal }) => {
        try {
          return { queue: await fetchQueue(personId, asked, signal), isOffline: false }
        } catch (error) {
          const kept = isUnreachable(error) ? reviewOutbox.keptQueue(personId) : undefined
          if (!kept) throw error
          return { queue: withoutAnswered(kept, personId), isOffline: true }
        }
      },
      // A sitting keeps the cards it began with; the next one asks anew.
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: 0,
      networkMode: 'always',
      retry: retryPassing,
    }),
  /** How much of today's review is left: cards and their minutes. */
  due: (personId: string) =>
    queryOptions({
      queryKey: [...reviewQueries.all(), 'due', personId],
      queryFn: async ({ signal }) => {
        const { cards } = await fetchQueue(personId, {}, signal)
        return { cards: cards.length, minutes: cards.reduce((sum, card) => sum + card.minutes, 0) }
      },
      retry: false,
    }),
  settings: () =>
    queryOptions({
      queryKey: [...reviewQueries.all(), 'settings'],
      queryFn: ({ signal }) => api.review.settings(undefined, { signal }),
      retry: retryPassing,
    }),
}

export const reviewMutations = {
  changeSettings: (client: QueryClient) =>
    mutationOptions({
      mutationFn: (change: { readonly weekdayMinutes: number[] | null; readonly version: number }) =>
        api.review.changeSettings(change),
      onSuccess: async (settings) => {
        client.setQueryData(reviewQueries.settings().queryKey, settings)
        client.removeQueries({ queryKey: [...reviewQueries.all(), 'queue'] })
        // Review is part of the plan.
        await client.invalidateQueries({ queryKey: roadmapQueries.all() })
      },
    }),
}

/** Hands in what waits, and keeps the day's queue for when there is no connection. */
async function fetchQueue(personId: string, asked: Asked, signal: AbortSignal): Promise<ReviewQueue> {
  // An answer that is refused is left out; the cards come all the same.
  await reviewOutbox.flush(personId).catch(() => undefined)
  const queue = withoutAnswered(await api.review.queue(asked, { signal }), personId)
  if (asked.competency === undefined) reviewOutbox.keepQueue(personId, queue)
  return queue
}

function withoutAnswered(queue: ReviewQueue, personId: string): ReviewQueue {
  const answered = new Set<string>()
  for (const { card, change } of reviewOutbox.pendingOf(personId)) {
    if (change === 'take-back' || change === 'take-up') answered.delete(card)
    else answered.add(card)
  }
  return { ...queue, cards: queue.cards.filter(({ id }) => !answered.has(id)) }
}

function isUnreachable(error: unknown): boolean {
  return error instanceof ApiProblem && error.status === 0
}
