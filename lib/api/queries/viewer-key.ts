import type { QueryClient } from '@tanstack/react-query'
import type { Viewer } from '../contract/me'

/** Where the cache holds who is signed in. */
export const viewerKey = ['me', 'viewer'] as const

/** The id of who is signed in, as far as the page knows by now. */
export function viewerIdIn(client: QueryClient): string | undefined {
  return client.getQueryData<Viewer | null>(viewerKey)?.id
}
