import { mutationOptions, type QueryClient, queryOptions } from '@tanstack/react-query'
import { api } from '../client'
import type { ApiInput } from '../create-client'
import { retryPassing } from './retry-passing'

/** Learning paths as their editors and managers see them. */
export const pathQueries = {
  all: () => ['paths'] as const,
  list: () =>
    queryOptions({
      queryKey: [...pathQueries.all(), 'list'],
      queryFn: ({ signal }) => api.paths.list(undefined, { signal }),
      retry: retryPassing,
    }),
  templates: () =>
    queryOptions({
      queryKey: [...pathQueries.all(), 'templates'],
      queryFn: ({ signal }) => api.paths.templates(undefined, { signal }),
      retry: retryPassing,
    }),
  one: (id: string) =>
    queryOptions({
      queryKey: [...pathQueries.all(), 'one', id],
      queryFn: ({ signal }) => api.paths.get({ id }, { signal }),
      retry: retryPassing,
    }),
  versions: (id: string) =>
    queryOptions({
      queryKey: [...pathQueries.all(), 'versions', id],
      queryFn: ({ signal }) => api.paths.versions({ id }, { signal }),
      retry: retryPassing,
    }),
  /** Asked each time a draft goes out: what it affects changes with every save. */
  impact: (id: string, version: number) =>
    queryOptions({
      queryKey: [...pathQueries.all(), 'impact', id, version],
      queryFn: ({ signal }) => api.paths.impact({ id }, { signal }),
      retry: retryPassing,
      staleTime: 0,
    }),
  preview: (id: string, version: number, personId: string) =>
    queryOptions({
      queryKey: [...pathQueries.all(), 'preview', id, version, personId],
      queryFn: ({ signal }) => api.paths.preview({ id, personId }, { signal }),
      retry: retryPassing,
    }),
}

export const pathMutations = {
  make: (client: QueryClient) =>
    mutationOptions({
      mutationFn: (input: ApiInput<'paths', 'make'>) => api.paths.make(input),
      onSuccess: (path) => {
        client.setQueryData(pathQueries.one(path.id).queryKey, path)
        return client.invalidateQueries({ queryKey: pathQueries.list().queryKey })
      },
    }),
  save: (client: QueryClient) =>
    mutationOptions({
      mutationFn: (input: ApiInput<'paths', 'save'>) => api.paths.save(input),
      onSuccess: (path) => client.setQueryData(pathQueries.one(path.id).queryKey, path),
    }),
  publish: (client: QueryClient) =>
    mutationOptions({
      mutationFn: (input: ApiInput<'paths', 'publish'>) => api.paths.publish(input),
      onSuccess: () => client.invalidateQueries({ queryKey: pathQueries.all() }),
    }),
  rollBack: (client: QueryClient) =>
    mutationOptions({
      mutationFn: (input: ApiInput<'paths', 'rollBack'>) => api.paths.rollBack(input),
      onSuccess: () => client.invalidateQueries({ queryKey: pathQueries.all() }),
    }),
  archive: (client: QueryClient) =>
    mutationOptions({
      mutationFn: ({ id, archived }: { readonly id: string; readonly archived: boolean }) =>
        archived ? api.paths.archive({ id }) : api.paths.unarchive({ id }),
      onSuccess: () => client.invalidateQueries({ queryKey: pathQueries.all() }),
    }),
}
