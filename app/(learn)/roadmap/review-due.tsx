'use client'

import { useQuery } from '@tanstack/react-query'
import { Link } from '@/app/ui/link'
import { useViewer } from '@/app/ui/viewer-context'
import { reviewQueries } from '@/lib/api/queries/review'
import { reviewDueInWords } from '@/lib/wording/review'
import styles from './roadmap.module.css'

/** What comes back today, where anything does. It is asked for here alone, after the plan is shown. */
export function ReviewDue() {
  const { viewer } = useViewer()
  const { data } = useQuery({ ...reviewQueries.due(viewer?.id ?? ''), enabled: Boolean(viewer) })
  if (!data || data.cards === 0) return null
  return (
    <p className={styles.aside}>
      <Link href="/review">Review</Link>: {reviewDueInWords(data)}.
    </p>
  )
}
