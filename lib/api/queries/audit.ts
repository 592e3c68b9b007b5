import { infiniteQueryOptions } from '@tanstack/react-query'
import { api } from '../client'
import { retryPassing } from './retry-passing'

/** What the log is looked through for; what is left out or empty does not narrow it. */
export interface AuditFilter {
  readonly actor?: string
  readonly subject?: string
  readonly action?: string
}

export const auditQueries = {
  list: (filter: AuditFilter) => {
    const given = Object.fromEntries(Object.entries(filter).filter(([, value]) => value))
    return infiniteQueryOptions({
      queryKey: ['audit', given],
      queryFn: ({ pageParam, signal }) =>
        api.audit.list({ ...given, ...(pageParam === null ? {} : { before: pageParam }) }, { signal }),
      initialPageParam: null as number | null,
      getNextPageParam: ({ next }) => next,
      retry: retryPassing,
    })
  },
}
