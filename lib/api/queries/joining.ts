import { mutationOptions, type QueryClient, queryOptions } from '@tanstack/react-query'
import { api } from '../client'
import { retryPassing } from './retry-passing'

/** What an invitation is about. */
export const joiningQueries = {
  invitation: (code: string) =>
    queryOptions({
      queryKey: ['joining', code],
      queryFn: ({ signal }) => api.invitations.find({ code }, { signal }),
      retry: retryPassing,
    }),
}

export const joiningMutations = {
  /** For somebody who is signed in. */
  accept: (client: QueryClient) =>
    mutationOptions({
      mutationFn: (code: string) => api.invitations.acceptAsMe({ code }),
      onSuccess: () => client.invalidateQueries(),
    }),
}
