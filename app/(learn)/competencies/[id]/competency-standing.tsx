'use client'

import { CairnGlyph } from '@/app/ui/cairn-glyph'
import { isProven } from '@/lib/roadmap/is-proven'
import { ageInWords } from '../../standing/age-in-words'
import { proofInWords } from '../../standing/proof-in-words'
import { usePlaced } from '../../standing/use-placed'
import { useProgress } from '../../standing/use-progress'
import styles from './competency.module.css'

interface CompetencyStandingProps {
  readonly id: string
  readonly title: string
  readonly level: string
  readonly steps: readonly string[]
}

/** How far the person is with one competency, and what proved it. */
export function CompetencyStanding({ id, title, level, steps }: CompetencyStandingProps) {
  const progress = useProgress()
  const done = steps.filter((step) => progress.completed.has(step)).length
  const proof = progress.proven[id]
  const age = progress.ages[id]
  const placed = usePlaced([proof])
  return (
    <div className={styles.standing}>
      <CairnGlyph
        done={done}
        total={steps.length}
        proven={isProven(proof)}
        refreshDue={age?.state === 'due'}
        level={level}
        label={title}
        size={72}
      />
      <p className={styles.standsAt}>
        {proof && <strong>{proofInWords(proof, placed[id])}</strong>}
        {age && <span>{ageInWords(age)}</span>}
        <span className={styles.stepsDone}>
          {done} of {steps.length} steps done
        </span>
      </p>
    </div>
  )
}
