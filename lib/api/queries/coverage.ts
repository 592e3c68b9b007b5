import { mutationOptions, type QueryClient, queryOptions } from '@tanstack/react-query'
import { ApiProblem } from '../api-problem'
import { api } from '../client'
import type { Coverage } from '../contract/coverage'
import type { ApiInput } from '../create-client'
import { assignmentQueries } from './assignments'
import { retryPassing } from './retry-passing'
import { roadmapQueries } from './roadmap'

/** Teams, what each needs and has, and who may be asked for help. */
export const coverageQueries = {
  all: () => ['coverage'] as const,
  teams: () =>
    queryOptions({
      queryKey: [...coverageQueries.all(), 'teams'],
      queryFn: ({ signal }) => api.coverage.teams(undefined, { signal }),
      retry: retryPassing,
    }),
  of: (team: string) =>
    queryOptions({
      queryKey: [...coverageQueries.all(), 'of', team],
      queryFn: ({ signal }) => api.coverage.get({ team }, { signal }),
      retry: retryPassing,
    }),
  helpers: (id: string) =>
    queryOptions({
      queryKey: [...coverageQueries.all(), 'helpers', id],
      queryFn: ({ signal }) => api.coverage.helpers({ id }, { signal }),
      retry: retryPassing,
    }),
  helping: () =>
    queryOptions({
      queryKey: [...coverageQueries.all(), 'helping'],
      queryFn: ({ signal }) => api.coverage.helping(undefined, { signal }),
      retry: retryPassing,
    }),
}

type Need = Coverage['needs'][number]

export const coverageMutations = {
  /** One need; after a conflict the page has it as it stands now. */
  setNeed: (client: QueryClient, team: string) =>
    mutationOptions({
      mutationFn: (need: Need) => api.coverage.setNeed({ team, ...need }),
      onSuccess: (need) => keepNeed(client, team, need),
      onError: (error) => {
        if (error instanceof ApiProblem && error.kind === 'conflict')
          keepNeed(client, team, error.current as Need)
      },
    }),
  plan: (team: string, signal: () => AbortSignal | undefined) =>
    mutationOptions({
      mutationFn: (request: Omit<ApiInput<'coverage', 'plan'>, 'team'>) =>
        api.coverage.plan({ team, ...request }, { signal: signal() }),
    }),
  assign: (client: QueryClient, team: string) =>
    mutationOptions({
      mutationFn: (plan: Omit<ApiInput<'coverage', 'assign'>, 'team'>) =>
        api.coverage.assign({ team, ...plan }),
      onSuccess: () =>
        Promise.all([
          client.invalidateQueries({ queryKey: roadmapQueries.all() }),
          client.invalidateQueries({ queryKey: assignmentQueries.all() }),
        ]),
    }),
  changeHelping: (client: QueryClient) =>
    mutationOptions({
      mutationFn: (helping: boolean) => api.coverage.changeHelping({ helping }),
      onSuccess: (changed) => client.setQueryData(coverageQueries.helping().queryKey, changed),
    }),
}

function keepNeed(client: QueryClient, team: string, need: Need): void {
  client.setQueryData(
    coverageQueries.of(team).queryKey,
    (coverage) =>
      coverage && {
        ...coverage,
        needs: coverage.needs.map((one) => (one.competency === need.competency ? need : one)),
      },
  )
}
