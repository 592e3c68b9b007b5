import { queryOptions } from '@tanstack/react-query'
import { api } from '../client'
import { retryPassing } from './retry-passing'

/** The ways to sign in here, the same for everybody. */
export const signInQueries = {
  all: () => ['sign-in'] as const,
  options: () =>
    queryOptions({
      queryKey: [...signInQueries.all(), 'options'],
      queryFn: ({ signal }) => api.signIn.options(undefined, { signal }),
      retry: retryPassing,
    }),
}
