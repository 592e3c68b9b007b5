'use client'

import { Link } from '@/app/ui/link'
import { usePlacementUnderWay } from './use-placement-under-way'

/** The way to placement, or back to the one that is under way. */
export function PlacementLink() {
  const active = usePlacementUnderWay()
  return (
    <Link href="/placement">
      {active ? `Go on with your placement at question ${active.number}` : 'Find out in about 20 questions'}
    </Link>
  )
}
