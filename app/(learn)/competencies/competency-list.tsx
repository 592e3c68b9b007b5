'use client'

import { CairnGlyph } from '@/app/ui/cairn-glyph'
import { Link } from '@/app/ui/link'
import { isProven } from '@/lib/roadmap/is-proven'
import { useProgress } from '../standing/use-progress'
import styles from './competencies.module.css'

interface ListedCompetency {
  readonly id: string
  readonly title: string
  readonly distinction?: string
  readonly summary: string
  readonly level: string
  readonly steps: readonly string[]
}

/** Competencies with their cairns: empty ones at first, the person's own once they are known. */
export function CompetencyList({ competencies }: { competencies: readonly ListedCompetency[] }) {
  const progress = useProgress()
  return (
    <ul className={styles.list}>
      {competencies.map((competency) => (
        <li key={competency.id} className={styles.item}>
          <CairnGlyph
            done={competency.steps.filter((id) => progress.completed.has(id)).length}
            total={competency.steps.length}
            proven={isProven(progress.proven[competency.id])}
            refreshDue={progress.ages[competency.id]?.state === 'due'}
            level={competency.level}
            label={competency.title}
            size={40}
          />
          <div>
            <h3>
              <Link href={`/competencies/${competency.id}`}>{competency.title}</Link>
            </h3>
            {competency.distinction && <p className={styles.distinction}>{competency.distinction}</p>}
            <p className={styles.summary}>{competency.summary}</p>
          </div>
        </li>
      ))}
    </ul>
  )
}
