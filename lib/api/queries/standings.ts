import { queryOptions } from '@tanstack/react-query'
import { api } from '../client'
import { retryPassing } from './retry-passing'

/** Where teams and people stand, as those who manage them see it. */
export const standingsQueries = {
  all: () => ['standings'] as const,
  teams: () =>
    queryOptions({
      queryKey: [...standingsQueries.all(), 'teams'],
      queryFn: ({ signal }) => api.standings.list(undefined, { signal }),
      retry: retryPassing,
    }),
  matrix: (teamId: string) =>
    queryOptions({
      queryKey: [...standingsQueries.all(), 'matrix', teamId],
      queryFn: ({ signal }) => api.standings.matrix({ id: teamId }, { signal }),
      retry: retryPassing,
    }),
  /** Asked again while people's plans are still being made. */
  troubles: (teamId: string) =>
    queryOptions({
      queryKey: [...standingsQueries.all(), 'troubles', teamId],
      queryFn: ({ signal }) => api.standings.troubles({ id: teamId }, { signal }),
      retry: retryPassing,
      refetchInterval: ({ state }) =>
        state.status === 'success' && (state.data?.unknown ?? 0) > 0 ? 1_000 : false,
    }),
  person: (personId: string) =>
    queryOptions({
      queryKey: [...standingsQueries.all(), 'person', personId],
      queryFn: ({ signal }) => api.standings.person({ id: personId }, { signal }),
      retry: retryPassing,
    }),
  evidence: (personId: string, competency: string) =>
    queryOptions({
      queryKey: [...standingsQueries.all(), 'evidence', personId, competency],
      queryFn: ({ signal }) => api.standings.evidence({ id: personId, competency }, { signal }),
      retry: retryPassing,
    }),
  seenBy: () =>
    queryOptions({
      queryKey: [...standingsQueries.all(), 'seen-by'],
      queryFn: ({ signal }) => api.standings.seenBy(undefined, { signal }),
      retry: retryPassing,
    }),
}
