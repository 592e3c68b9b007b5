import {
  type InfiniteData,
  infiniteQueryOptions,
  mutationOptions,
  type QueryClient,
  queryOptions,
} from '@tanstack/react-query'
import { api } from '../client'
import type { Viewer } from '../contract/me'
import type { Notice } from '../contract/notices'
import type { ApiInput } from '../create-client'
import { retryPassing } from './retry-passing'
import { viewerKey } from './viewer-key'

type Place = { readonly beforeAt: number; readonly beforeId: string } | null
type Pages = InfiniteData<{ readonly unread: number; readonly notices: readonly Notice[] }>

export const noticesQueries = {
  all: () => ['notices'] as const,
  list: () =>
    infiniteQueryOptions({
      queryKey: [...noticesQueries.all(), 'list'],
      queryFn: ({ pageParam, signal }) => api.notices.list({ ...pageParam }, { signal }),
      initialPageParam: null as Place,
      getNextPageParam: ({ next }) => next,
      retry: retryPassing,
    }),
  settings: () =>
    queryOptions({
      queryKey: [...noticesQueries.all(), 'settings'],
      queryFn: ({ signal }) => api.notices.settings(undefined, { signal }),
      retry: retryPassing,
    }),
}

export const noticesMutations = {
  read: (client: QueryClient) =>
    mutationOptions({
      mutationFn: (id: string) => api.notices.read({ id }),
      onSuccess: ({ unread }, id) => showRead(client, unread, (notice) => notice.id === id),
    }),
  readAll: (client: QueryClient) =>
    mutationOptions({
      mutationFn: (upTo: number) => api.notices.readAll({ upTo }),
      onSuccess: ({ unread }, upTo) => showRead(client, unread, (notice) => notice.at <= upTo),
    }),
  changeSettings: (client: QueryClient) =>
    mutationOptions({
      mutationFn: (settings: ApiInput<'notices', 'changeSettings'>) => api.notices.changeSettings(settings),
      onSuccess: (settings) => client.setQueryData(noticesQueries.settings().queryKey, settings),
    }),
  testMail: () => mutationOptions({ mutationFn: () => api.notices.testMail() }),
  unsubscribe: () => mutationOptions({ mutationFn: (token: string) => api.notices.unsubscribe({ token }) }),
}

/** Shows what was read as read, here and in the header, without asking again. */
function showRead(client: QueryClient, unread: number, isRead: (notice: Notice) => boolean) {
  client.setQueryData<Viewer | null>(viewerKey, (viewer) => viewer && { ...viewer, unread })
  client.setQueryData<Pages>(
    noticesQueries.list().queryKey as readonly unknown[],
    (data) =>
      data && {
        ...data,
        pages: data.pages.map((page) => ({
          ...page,
          notices: page.notices.map((notice) => (isRead(notice) ? { ...notice, read: true } : notice)),
        })),
      },
  )
}
