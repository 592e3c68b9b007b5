'use client'

import { CairnGlyph } from '@/app/ui/cairn-glyph'
import { Link } from '@/app/ui/link'
import { evidenceState } from '@/lib/roadmap/evidence-state'
import { isProven } from '@/lib/roadmap/is-proven'
import { counted } from '@/lib/wording/days'
import { evidenceStateInWords } from '@/lib/wording/evidence'
import { Outcomes } from '../standing/outcomes'
import { type Progress, useProgress } from '../standing/use-progress'
import styles from './competencies.module.css'

interface ListedCompetency {
  readonly id: string
  readonly title: string
  readonly distinction?: string
  readonly summary: string
  readonly level: string
  readonly steps: readonly string[]
  readonly outcomes: readonly string[]
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
            <State competency={competency} progress={progress} />
            <Outcomes title={competency.title} outcomes={competency.outcomes} />
          </div>
        </li>
      ))}
    </ul>
  )
}

interface StateProps {
  readonly competency: ListedCompetency
  readonly progress: Progress
}

/** What stands behind it, where anything does. */
function State({ competency: { id, steps }, progress: { completed, proven, ages } }: StateProps) {
  const done = steps.filter((step) => completed.has(step)).length
  const state = evidenceState(proven[id], ages[id], done)
  if (state === 'none') return null
  return (
    <p className={styles.state}>
      {evidenceStateInWords(state)}
      {state === 'begun' && `: ${done} of ${counted(steps.length, 'step')}`}
    </p>
  )
}
