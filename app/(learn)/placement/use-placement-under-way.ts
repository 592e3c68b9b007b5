'use client'

import { useQuery } from '@tanstack/react-query'
import { useViewer } from '@/app/ui/viewer-context'
import { placementQueries } from '@/lib/api/queries/placement'

/** The placement somebody is in the middle of, begun here or on another device; undefined where there is none. */
export function usePlacementUnderWay() {
  const { viewer } = useViewer()
  const { data } = useQuery({ ...placementQueries.mine(), enabled: Boolean(viewer) })
  return data?.active ?? undefined
}
