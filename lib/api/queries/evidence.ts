import { mutationOptions, type QueryClient, queryOptions } from '@tanstack/react-query'
import { api } from '../client'
import type { ApiInput } from '../create-client'
import { retryPassing } from './retry-passing'
import { roadmapQueries } from './roadmap'

/** What was handed in for a sign-off, and what waits for one. */
export const evidenceQueries = {
  all: () => ['evidence'] as const,
  of: (competency: string) =>
    queryOptions({
      queryKey: [...evidenceQueries.all(), 'of', competency],
      queryFn: ({ signal }) => api.evidence.list({ competency }, { signal }),
      retry: retryPassing,
    }),
  signOffs: () =>
    queryOptions({
      queryKey: [...evidenceQueries.all(), 'sign-offs'],
      queryFn: ({ signal }) => api.evidence.signOffs(undefined, { signal }),
      retry: retryPassing,
    }),
}

const refetch = (client: QueryClient) =>
  Promise.all([
    client.invalidateQueries({ queryKey: evidenceQueries.all() }),
    client.invalidateQueries({ queryKey: roadmapQueries.all() }),
  ])

export const evidenceMutations = {
  submit: (client: QueryClient) =>
    mutationOptions({
      mutationFn: (evidence: ApiInput<'evidence', 'submit'>) => api.evidence.submit(evidence),
      onSettled: () => refetch(client),
    }),
  withdraw: (client: QueryClient) =>
    mutationOptions({
      mutationFn: (id: string) => api.evidence.withdraw({ id }),
      onSettled: () => refetch(client),
    }),
  decide: (client: QueryClient) =>
    mutationOptions({
      mutationFn: (decision: ApiInput<'evidence', 'decide'>) => api.evidence.decide(decision),
      onSuccess: () => refetch(client),
    }),
}
