import { mutationOptions, type QueryClient, queryOptions } from '@tanstack/react-query'
import { api } from '../client'
import type { ApiInput } from '../create-client'
import { pathQueries } from './paths'
import { retryPassing } from './retry-passing'
import { roadmapQueries } from './roadmap'

/** What was assigned and asked for. */
export const assignmentQueries = {
  all: () => ['assignments'] as const,
  /** All of them, or those of one person; asked again while people's plans are still being made. */
  list: (person?: string) =>
    queryOptions({
      queryKey: [...assignmentQueries.all(), 'list', person ?? null],
      queryFn: ({ signal }) => api.assignments.list({ person }, { signal }),
      retry: retryPassing,
      refetchInterval: ({ state }) =>
        state.status === 'success' && state.data?.some(({ isCounting }) => isCounting) ? 1_000 : false,
    }),
  one: (id: string, from: number) =>
    queryOptions({
      queryKey: [...assignmentQueries.all(), 'one', id, from],
      queryFn: ({ signal }) => api.assignments.get({ id, from }, { signal }),
      retry: retryPassing,
    }),
  assignable: () =>
    queryOptions({
      queryKey: [...assignmentQueries.all(), 'assignable'],
      queryFn: ({ signal }) => api.assignments.assignable(undefined, { signal }),
      retry: retryPassing,
    }),
  audience: (audience: ApiInput<'assignments', 'audience'>['audience']) =>
    queryOptions({
      queryKey: [...assignmentQueries.all(), 'audience', audience],
      queryFn: ({ signal }) => api.assignments.audience({ audience }, { signal }),
      retry: retryPassing,
    }),
  proposals: () =>
    queryOptions({
      queryKey: [...assignmentQueries.all(), 'proposals'],
      queryFn: ({ signal }) => api.assignments.proposals(undefined, { signal }),
      retry: retryPassing,
    }),
  mine: () =>
    queryOptions({
      queryKey: [...assignmentQueries.all(), 'mine'],
      queryFn: ({ signal }) => api.assignments.mine(undefined, { signal }),
      retry: retryPassing,
    }),
}

const refresh = (client: QueryClient) =>
  Promise.all([
    client.invalidateQueries({ queryKey: assignmentQueries.all() }),
    client.invalidateQueries({ queryKey: pathQueries.list().queryKey }),
  ])

const refreshMine = (client: QueryClient) =>
  Promise.all([
    client.invalidateQueries({ queryKey: assignmentQueries.mine().queryKey }),
    client.invalidateQueries({ queryKey: roadmapQueries.all() }),
  ])

export const assignmentMutations = {
  assign: (client: QueryClient) =>
    mutationOptions({
      mutationFn: (input: ApiInput<'assignments', 'assign'>) => api.assignments.assign(input),
      // The same key is sent again, so that trying again assigns once.
      retry: retryPassing,
      onSuccess: () => refresh(client),
    }),
  withdraw: (client: QueryClient) =>
    mutationOptions({
      mutationFn: ({ id, personId }: { readonly id: string; readonly personId?: string }) =>
        personId ? api.assignments.withdrawFrom({ id, personId }) : api.assignments.withdraw({ id }),
      onSuccess: () => refresh(client),
    }),
  extend: (client: QueryClient) =>
    mutationOptions({
      mutationFn: (input: ApiInput<'assignments', 'extend'>) => api.assignments.extend(input),
      onSuccess: () => refresh(client),
    }),
  answer: (client: QueryClient) =>
    mutationOptions({
      mutationFn: (input: ApiInput<'assignments', 'answer'>) => api.assignments.answer(input),
      onSettled: () => refresh(client),
    }),
  propose: (client: QueryClient) =>
    mutationOptions({
      mutationFn: (input: ApiInput<'assignments', 'propose'>) => api.assignments.propose(input),
      onSettled: () => refreshMine(client),
    }),
  takeBack: (client: QueryClient) =>
    mutationOptions({
      mutationFn: (id: string) => api.assignments.takeBack({ id }),
      onSettled: () => refreshMine(client),
    }),
  takeOn: (client: QueryClient) =>
    mutationOptions({
      mutationFn: ({
        taken,
        ...item
      }: {
        readonly id: string
        readonly item: string
        readonly taken: boolean
      }) => (taken ? api.assignments.takeOn(item) : api.assignments.letGo(item)),
      onSettled: () => refreshMine(client),
    }),
}
