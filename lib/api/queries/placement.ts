import { keepPreviousData, mutationOptions, type QueryClient, queryOptions } from '@tanstack/react-query'
import { ApiProblem } from '../api-problem'
import { api } from '../client'
import type { PlacementNow, PlacementScope } from '../contract/placement'
import type { ApiInput } from '../create-client'
import { progressQueries } from './progress'
import { retryPassing } from './retry-passing'
import { roadmapQueries } from './roadmap'

export const placementQueries = {
  all: () => ['placement'] as const,
  mine: () =>
    queryOptions({
      queryKey: [...placementQueries.all(), 'mine'],
      queryFn: ({ signal }) => api.placement.get(undefined, { signal }),
      retry: retryPassing,
    }),
  /** How long a placement over a scope is; while another one is chosen, that of the one before stands. */
  length: (scope: PlacementScope) =>
    queryOptions({
      queryKey: [...placementQueries.all(), 'length', scope],
      queryFn: ({ signal }) => api.placement.length(partOf(scope), { signal }),
      staleTime: Number.POSITIVE_INFINITY,
      placeholderData: keepPreviousData,
      retry: retryPassing,
    }),
  conclusion: () =>
    queryOptions({
      queryKey: [...placementQueries.all(), 'conclusion'],
      queryFn: ({ signal }) => api.placement.conclusion(undefined, { signal }),
      retry: retryPassing,
    }),
}

export const placementMutations = {
  start: (client: QueryClient) =>
    moving(client, (input: ApiInput<'placement', 'start'>) => api.placement.start(input)),
  answer: (client: QueryClient) =>
    moving(client, (input: ApiInput<'placement', 'answer'>) => api.placement.answer(input)),
  finish: (client: QueryClient) =>
    moving(client, (placementId: string) => api.placement.finish({ placementId })),
  abandon: (client: QueryClient) =>
    moving(client, (placementId: string) => api.placement.abandon({ placementId })),
  apply: (client: QueryClient) =>
    mutationOptions({
      mutationFn: (input: ApiInput<'placement', 'apply'>) => api.placement.apply(input),
      onSuccess: () =>
        Promise.all([
          client.invalidateQueries({ queryKey: placementQueries.all() }),
          client.invalidateQueries({ queryKey: roadmapQueries.all() }),
          client.invalidateQueries({ queryKey: progressQueries.all() }),
        ]),
    }),
}

function partOf(scope: PlacementScope) {
  if (scope.kind === 'strand') return { strand: scope.strand }
  return scope.kind === 'level' ? { level: scope.level } : {}
}

/**
 * A step of the placement: the answer says where it stands now, also where another device was faster. Sent again, each
 * of them does nothing new, so a connection that breaks is tried again.
 */
function moving<Input>(client: QueryClient, send: (input: Input) => Promise<PlacementNow>) {
  const show = (now: PlacementNow) => {
    client.setQueryData(placementQueries.mine().queryKey, now)
    if (!now.active) return client.invalidateQueries({ queryKey: placementQueries.conclusion().queryKey })
  }
  return mutationOptions({
    mutationFn: send,
    retry: retryPassing,
    onSuccess: show,
    onError: (error) => {
      if (error instanceof ApiProblem && error.status === 409) return show(error.current as PlacementNow)
    },
  })
}
