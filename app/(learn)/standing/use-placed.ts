'use client'

import { useQuery } from '@tanstack/react-query'
import { placementQueries } from '@/lib/api/queries/placement'

/** How sure the placement was of each competency that it proves; nothing is asked of the server where it proves none. */
export function usePlaced(proofs: readonly (string | undefined)[]): Readonly<Record<string, number>> {
  const placement = useQuery({ ...placementQueries.mine(), enabled: proofs.includes('placement') })
  return placement.data?.placed ?? {}
}
