import {
  infiniteQueryOptions,
  keepPreviousData,
  mutationOptions,
  type QueryClient,
  queryOptions,
} from '@tanstack/react-query'
import { api } from '../client'
import type { ApiInput } from '../create-client'
import { meQueries } from './me'
import { retryPassing } from './retry-passing'

/** What a list of people is asked for; what is left out is as the API takes it. */
export interface PeopleFilter {
  readonly search?: string
  readonly state?: 'active' | 'deactivated'
  readonly team?: string
  readonly page?: number
}

/** Among whom somebody is chosen. */
export interface Choosable {
  readonly whom?: 'seen' | 'assignable'
  readonly team?: string
}

/** People, teams and invitations: one change may show in all of them, so they are fetched anew together. */
export const organisationQueries = {
  all: () => ['organisation'] as const,
  teams: () =>
    queryOptions({
      queryKey: [...organisationQueries.all(), 'teams'],
      queryFn: ({ signal }) => api.teams.list(undefined, { signal }),
      retry: retryPassing,
    }),
  team: (id: string) =>
    queryOptions({
      queryKey: [...organisationQueries.all(), 'team', id],
      queryFn: ({ signal }) => api.teams.get({ id }, { signal }),
      retry: retryPassing,
    }),
  people: (filter: PeopleFilter) =>
    queryOptions({
      queryKey: [...organisationQueries.all(), 'people', filter],
      queryFn: ({ signal }) => api.people.list(filter, { signal }),
      placeholderData: keepPreviousData,
      retry: retryPassing,
    }),
  person: (id: string) =>
    queryOptions({
      queryKey: [...organisationQueries.all(), 'person', id],
      queryFn: ({ signal }) => api.people.get({ id }, { signal }),
      retry: retryPassing,
    }),
  choices: (among: Choosable, search: string) =>
    infiniteQueryOptions({
      queryKey: [...organisationQueries.all(), 'choices', among, search],
      queryFn: ({ signal, pageParam }) =>
        api.people.choices({ ...among, ...(search ? { search } : {}), page: pageParam }, { signal }),
      initialPageParam: 1,
      getNextPageParam: ({ page, pages }) => (page < pages ? page + 1 : undefined),
      placeholderData: keepPreviousData,
      retry: retryPassing,
    }),
  invitations: () =>
    queryOptions({
      queryKey: [...organisationQueries.all(), 'invitations'],
      queryFn: ({ signal }) => api.invitations.list(undefined, { signal }),
      retry: retryPassing,
    }),
}

/** Each change, after which everything of the organisation is fetched anew. */
export const organisationMutations = {
  makeTeam: (client: QueryClient) =>
    changing(client, (input: ApiInput<'teams', 'make'>) => api.teams.make(input)),
  changeTeam: (client: QueryClient) =>
    changing(client, (input: ApiInput<'teams', 'change'>) => api.teams.change(input)),
  removeTeam: (client: QueryClient) => changing(client, (id: string) => api.teams.remove({ id })),
  putMember: (client: QueryClient) =>
    changing(client, (input: ApiInput<'teams', 'putMember'>) => api.teams.putMember(input)),
  removeMember: (client: QueryClient) =>
    changing(client, (input: ApiInput<'teams', 'removeMember'>) => api.teams.removeMember(input)),
  moveMember: (client: QueryClient) =>
    changing(client, (input: ApiInput<'teams', 'moveMember'>) => api.teams.moveMember(input)),
  deactivate: (client: QueryClient) =>
    changing(client, (input: ApiInput<'people', 'deactivate'>) => api.people.deactivate(input)),
  reactivate: (client: QueryClient) => changing(client, (id: string) => api.people.reactivate({ id })),
  changeRights: (client: QueryClient) =>
    changing(client, (input: ApiInput<'people', 'changeRights'>) => api.people.changeRights(input)),
  erase: (client: QueryClient) =>
    changing(client, (input: ApiInput<'privacy', 'erasePerson'>) => api.privacy.erasePerson(input)),
  invite: (client: QueryClient) =>
    changing(client, (input: ApiInput<'invitations', 'make'>) => api.invitations.make(input)),
  renew: (client: QueryClient) => changing(client, (id: string) => api.invitations.renew({ id })),
  revoke: (client: QueryClient) => changing(client, (id: string) => api.invitations.revoke({ id })),
  /** Everybody of a team who can be chosen, up to so many. */
  chooseTeam: (limit: number) =>
    mutationOptions({ mutationFn: (among: Choosable) => api.people.choices({ ...among, limit }) }),
  checkImport: () => mutationOptions({ mutationFn: (file: string) => api.invitations.checkImport({ file }) }),
  importPeople: (client: QueryClient) =>
    changing(client, (input: ApiInput<'invitations', 'import'>) => api.invitations.import(input)),
}

function changing<Input, Output>(client: QueryClient, change: (input: Input) => Promise<Output>) {
  return mutationOptions({
    mutationFn: change,
    // A link that was made is in the answer alone: nobody who looks into the page later finds it.
    gcTime: 0,
    // Not waited for: a dialog closes at once, and may be gone with the row it was about when the list is here.
    onSettled: () => {
      void client.invalidateQueries({ queryKey: organisationQueries.all() })
      // Who manages what is part of who one is.
      void client.invalidateQueries({ queryKey: meQueries.all() })
    },
  })
}
