'use client'

import { useQuery } from '@tanstack/react-query'
import { lastViewer } from '@/app/session/last-viewer'
import { useViewer } from '@/app/ui/viewer-context'
import { meQueries } from '@/lib/api/queries/me'

/**
 * Whose work this browser keeps here: an e-mail address, `guest` for nobody, undefined while that is not known. Where the
 * server cannot be asked it is whoever was signed in last.
 */
export function usePerson(): string | undefined {
  const { viewer } = useViewer()
  const { isError, fetchStatus } = useQuery({ ...meQueries.viewer(), enabled: false })
  if (viewer !== undefined) return viewer?.email ?? 'guest'
  return isError || fetchStatus === 'paused' ? lastViewer() : undefined
}
