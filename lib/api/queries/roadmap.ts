import { queryOptions } from '@tanstack/react-query'
import { api } from '../client'
import { withPending } from '../outbox'
import { outbox } from '../page-outbox'
import { retryPassing } from './retry-passing'
import { viewerIdIn } from './viewer-key'

/** What the plan is made from, with what the server does not know yet, and the plan as the server makes it. */
export const roadmapQueries = {
  all: () => ['roadmap'] as const,
  mine: () =>
    queryOptions({
      queryKey: [...roadmapQueries.all(), 'mine'],
      queryFn: async ({ client, signal }) => {
        const roadmap = await api.roadmap.get(undefined, { signal })
        const personId = viewerIdIn(client)
        return withPending(roadmap, personId ? outbox.pendingOf(personId) : [])
      },
      retry: retryPassing,
    }),
  plan: () =>
    queryOptions({
      queryKey: [...roadmapQueries.all(), 'plan'],
      queryFn: ({ signal }) => api.roadmap.plan(undefined, { signal }),
      retry: retryPassing,
    }),
}
