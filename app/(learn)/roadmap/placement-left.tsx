'use client'

import { Link } from '@/app/ui/link'
import { questionsLeftInWords } from '@/lib/wording/placement'
import { usePlacementUnderWay } from '../placement/use-placement-under-way'
import styles from './roadmap.module.css'

/** The way back to a placement that was left to be gone on with. It is asked for after the plan is shown. */
export function PlacementLeft() {
  const active = usePlacementUnderWay()
  if (!active) return null
  return (
    <p className={styles.aside}>
      <Link href="/placement">Go on with your placement</Link>: question {active.number},{' '}
      {questionsLeftInWords(active.progress.left)}.
    </p>
  )
}
