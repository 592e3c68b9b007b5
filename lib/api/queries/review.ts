import { mutationOptions, type QueryClient, queryOptions } from '@tanstack/react-query'
import { ApiProblem } from '../api-problem'
import { api } from '../client'
import type { ReviewQueue } from '../contract/review'
import { reviewOutbox } from '../page-review-outbox'
import { retryPassing } from './retry-passing'
import { roadmapQueries } from './roadmap'

export const reviewQueries = {
  all: () => ['review'] as const,
  /**
   * What comes back today, without what was answered here and is not sent yet. Where the server cannot be reached, the queue
   * this browser had last.
   */
  queue: (personId: string, minutes?: number) =>
    queryOptions({
      queryKey: [...reviewQueries.all(), 'queue', personId, minutes ?? 'planned'],
      queryFn: async ({ signal }) => {
        try {
          await reviewOutbox.flush(personId)
          const queue = await api.review.queue({ minutes }, { signal })
          reviewOutbox.keepQueue(personId, queue)
          return { queue: withoutAnswered(queue, personId), isOffline: false }
        } catch (error) {
          const kept = isUnreachable(error) ? reviewOutbox.keptQueue(personId) : undefined
          if (!kept) throw error
          return { queue: withoutAnswered(kept, personId), isOffline: true }
        }
      },
      // A sitting keeps the cards it began with: what is answered leaves it by itself.
      staleTime: Number.POSITIVE_INFINITY,
      networkMode: 'always',
      retry: retryPassing,
    }),
  settings: () =>
    queryOptions({
      queryKey: [...reviewQueries.all(), 'settings'],
      queryFn: ({ signal }) => api.review.settings(undefined, { signal }),
      retry: retryPassing,
    }),
}

export const reviewMutations = {
  setAside: (client: QueryClient) =>
    mutationOptions({
      mutationFn: (change: { readonly card: string; readonly aside: boolean }) => api.review.setAside(change),
      onSuccess: () => client.invalidateQueries({ queryKey: reviewQueries.settings().queryKey }),
    }),
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

function withoutAnswered(queue: ReviewQueue, personId: string): ReviewQueue {
  const answered = new Set(reviewOutbox.pendingOf(personId).map(({ card }) => card))
  return { ...queue, cards: queue.cards.filter(({ id }) => !answered.has(id)) }
}

function isUnreachable(error: unknown): boolean {
  return error instanceof ApiProblem && error.status === 0
}
