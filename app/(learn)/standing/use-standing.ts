'use client'

import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useViewer } from '@/app/ui/viewer-context'
import { curriculumQueries } from '@/lib/api/queries/curriculum'
import { roadmapQueries } from '@/lib/api/queries/roadmap'
import { type Standing, standingOf } from '@/lib/roadmap/standing'

export type StandingState =
  | { readonly state: 'loading' }
  | { readonly state: 'signed-out' }
  | { readonly state: 'failed'; readonly retry: () => void }
  | { readonly state: 'ready'; readonly standing: Standing }

/** Where the person stands: what they have done, and the plan for the rest, made in the page from two small answers. */
export function useStanding(): StandingState {
  const curriculum = useQuery(curriculumQueries.list())
  const { viewer } = useViewer()
  const roadmap = useQuery({ ...roadmapQueries.mine(), enabled: viewer !== null })
  const standing = useMemo(
    () => (curriculum.data && roadmap.data ? standingOf(roadmap.data, curriculum.data) : undefined),
    [curriculum.data, roadmap.data],
  )
  if (standing) return { state: 'ready', standing }
  if (viewer === null || isUnauthenticated(roadmap.error)) return { state: 'signed-out' }
  if (roadmap.isError || curriculum.isError) {
    return {
      state: 'failed',
      retry: () => {
        void roadmap.refetch()
        void curriculum.refetch()
      },
    }
  }
  return { state: 'loading' }
}

function isUnauthenticated(error: Error | null): boolean {
  return error !== null && 'status' in error && error.status === 401
}
