'use client'

import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useViewer } from '@/app/ui/viewer-context'
import type { Roadmap } from '@/lib/api/contract/roadmap'
import { roadmapQueries } from '@/lib/api/queries/roadmap'

export interface Progress {
  readonly completed: ReadonlySet<string>
  readonly proven: Roadmap['proven']
  readonly ages: Roadmap['ages']
}

const nothing = {}

/** What the person has done and proven; nothing for a guest, or until it is known. */
export function useProgress(): Progress {
  const { viewer } = useViewer()
  // Asked only once somebody is known to be signed in: these pages are read by guests too.
  const { data } = useQuery({ ...roadmapQueries.mine(), enabled: Boolean(viewer) })
  return useMemo(
    () => ({
      completed: new Set(data?.completed),
      proven: data?.proven ?? nothing,
      ages: data?.ages ?? nothing,
    }),
    [data],
  )
}
