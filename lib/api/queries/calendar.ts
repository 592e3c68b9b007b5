import { mutationOptions, type QueryClient, queryOptions } from '@tanstack/react-query'
import { api } from '../client'
import { retryPassing } from './retry-passing'

export const calendarQueries = {
  feed: () =>
    queryOptions({
      queryKey: ['calendar', 'feed'],
      queryFn: ({ signal }) => api.calendar.get(undefined, { signal }),
      retry: retryPassing,
    }),
}

export const calendarMutations = {
  /** Makes a feed or renews its address, which is in the answer and nowhere else. */
  make: (client: QueryClient) =>
    mutationOptions({
      mutationFn: () => api.calendar.make({}),
      onSuccess: ({ address: _, ...feed }) => client.setQueryData(calendarQueries.feed().queryKey, feed),
      // Nobody who looks into the page later finds the address.
      gcTime: 0,
    }),
  change: (client: QueryClient) =>
    mutationOptions({
      mutationFn: (startsAt: string) => api.calendar.change({ startsAt }),
      onSuccess: (feed) => client.setQueryData(calendarQueries.feed().queryKey, feed),
    }),
  revoke: (client: QueryClient) =>
    mutationOptions({
      mutationFn: () => api.calendar.revoke(),
      onSuccess: () => client.setQueryData(calendarQueries.feed().queryKey, null),
    }),
}
