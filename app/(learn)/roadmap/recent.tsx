'use client'

import { Link } from '@/app/ui/link'
import { stepHref } from '@/lib/roadmap/curriculum-index'
import type { Standing } from '@/lib/roadmap/standing'
import { StepTick } from '../standing/step-tick'
import { TimeTaken } from '../time-taken/time-taken'
import styles from './roadmap.module.css'

const mostShown = 5

/** What was done last, where it can be taken back. */
export function Recent({ standing }: { standing: Standing }) {
  const { completed } = standing.roadmap
  const latest = completed.slice(-mostShown).reverse()
  if (latest.length === 0) return null
  return (
    <section aria-labelledby="recent">
      <h2 id="recent">Done lately</h2>
      <ul className={styles.recent}>
        {latest.map((id, place) => {
          const brief = standing.index.steps.get(id)
          if (!brief) return null
          return (
            <li key={id}>
              <StepTick standing={standing} stepId={id} title={brief.title} />
              <div>
                <Link href={stepHref(brief)}>{brief.title}</Link>
                <span className={styles.by}>{standing.index.competencyTitle(brief.competency)}</span>
                <TimeTaken stepId={id} title={brief.title} quiet={place > 0} />
              </div>
            </li>
          )
        })}
      </ul>
      <p className={styles.aside}>
        {completed.length} steps done in all. Untick one to put it back in the plan.
      </p>
    </section>
  )
}
