import { mutationOptions, type QueryClient, queryOptions } from '@tanstack/react-query'
import { hasSessionHint } from '@/lib/access/session-hint'
import { ApiProblem } from '../api-problem'
import { api } from '../client'
import type { ApiInput } from '../create-client'
import { outbox } from '../page-outbox'
import { progressQueries } from './progress'
import { retryPassing } from './retry-passing'
import { roadmapQueries } from './roadmap'
import { viewerKey } from './viewer-key'

/** Who is signed in: null for nobody. Each time it is known, what they did without a connection is sent. */
export const meQueries = {
  all: () => ['me'] as const,
  viewer: () =>
    queryOptions({
      queryKey: viewerKey,
      queryFn: async ({ client, signal }) => {
        if (!hasSessionHint(document.cookie)) return null
        const viewer = await api.me.get(undefined, { signal }).catch(nobody)
        if (viewer && outbox.pendingOf(viewer.id).length > 0) void replay(client, viewer.id)
        return viewer
      },
      // Soon after a connection is back, and now and then while something waits.
      refetchOnReconnect: 'always',
      refetchInterval: ({ state: { data } }) =>
        data && outbox.pendingOf(data.id).length > 0 ? 15_000 : false,
      retry: retryPassing,
    }),
}

export const meMutations = {
  change: (client: QueryClient) =>
    mutationOptions({
      mutationFn: (change: ApiInput<'me', 'change'>) => api.me.change(change),
      onSuccess: (viewer) => {
        client.setQueryData(meQueries.viewer().queryKey, viewer)
        // Days end elsewhere in another time zone.
        return client.invalidateQueries({ queryKey: roadmapQueries.all() })
      },
    }),
  changePassword: () =>
    mutationOptions({
      mutationFn: (change: ApiInput<'me', 'changePassword'>) => api.me.changePassword(change),
    }),
  signOutEverywhere: () => mutationOptions({ mutationFn: () => api.me.signOutEverywhere() }),
}

export const settingsMutations = {
  change: (client: QueryClient) =>
    mutationOptions({
      mutationFn: (change: ApiInput<'me', 'changeSettings'>) => api.me.changeSettings(change),
      onSuccess: () =>
        Promise.all([
          client.invalidateQueries({ queryKey: roadmapQueries.all() }),
          client.invalidateQueries({ queryKey: progressQueries.all() }),
          client.invalidateQueries({ queryKey: meQueries.all() }),
        ]),
    }),
}

async function replay(client: QueryClient, personId: string) {
  await outbox.replay(personId)
  await Promise.all([
    client.invalidateQueries({ queryKey: roadmapQueries.all() }),
    client.invalidateQueries({ queryKey: progressQueries.all() }),
  ])
}

function nobody(error: unknown): null {
  if (error instanceof ApiProblem && error.status === 401) return null
  throw error
}
