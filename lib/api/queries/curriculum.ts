import { queryOptions } from '@tanstack/react-query'
import { api } from '../client'
import { retryPassing } from './retry-passing'

/** The curriculum, which is the same for everyone and changes with a build. */
export const curriculumQueries = {
  all: () => ['curriculum'] as const,
  list: () =>
    queryOptions({
      queryKey: [...curriculumQueries.all(), 'list'],
      queryFn: ({ signal }) => api.curriculum.list(undefined, { signal }),
      staleTime: 3_600_000,
      retry: retryPassing,
    }),
  one: (id: string) =>
    queryOptions({
      queryKey: [...curriculumQueries.all(), 'one', id],
      queryFn: ({ signal }) => api.curriculum.get({ id }, { signal }),
      staleTime: 3_600_000,
      retry: retryPassing,
    }),
}
