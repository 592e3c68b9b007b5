'use client'

import { WeekStrip } from '@/app/ui/week-strip/week-strip'
import type { Standing } from '@/lib/roadmap/standing'
import { PlannedWeekList } from './planned-week-list'
import styles from './roadmap.module.css'
import { stripOf } from './strip-of'

/** The plan as weeks: the strip first, then this week and those after it, step by step. */
export function Weeks({ standing }: { standing: Standing }) {
  if (!standing.plan || standing.plan.weeks.length === 0) return null
  return (
    <section aria-labelledby="weeks" className={styles.weeks}>
      <h2 id="weeks">Your weeks</h2>
      <WeekStrip {...stripOf(standing, standing.plan)} />
      <PlannedWeekList standing={standing} plan={standing.plan} />
    </section>
  )
}
