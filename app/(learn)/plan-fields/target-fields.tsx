'use client'

import { useId } from 'react'
import type { CurriculumBrief } from '@/lib/api/contract/curriculum'
import type { Target } from '@/lib/planner/plan'
import { CompetencyChecklist } from './competency-checklist'
import styles from './plan-fields.module.css'

interface TargetFieldsProps {
  readonly curriculum: CurriculumBrief
  readonly value: Target
  readonly onChange: (value: Target) => void
}

/** Where to: a level, or particular competencies. */
export function TargetFields({ curriculum, value, onChange }: TargetFieldsProps) {
  const group = useId()
  const chosen = value.kind === 'competencies' ? value.competencies : []
  return (
    <div className={styles.stack}>
      <div className={styles.cards}>
        {curriculum.levels.map((level) => (
          <label key={level.id} className={styles.card} data-level={level.id}>
            <input
              type="radio"
              name={group}
              checked={value.kind === 'level' && value.level === level.id}
              onChange={() => onChange({ kind: 'level', level: level.id })}
            />
            <span className={styles.cardTitle}>{level.name}</span>
            <span className={styles.cardText}>{level.promise}</span>
          </label>
        ))}
        <label className={styles.card}>
          <input
            type="radio"
            name={group}
            checked={value.kind === 'competencies'}
            onChange={() => onChange({ kind: 'competencies', competencies: chosen })}
          />
          <span className={styles.cardTitle}>Particular competencies</span>
          <span className={styles.cardText}>Only what you pick, and what it rests on.</span>
        </label>
      </div>
      {value.kind === 'competencies' && (
        <CompetencyChecklist
          curriculum={curriculum}
          legend="What do you want to reach?"
          chosen={chosen}
          onChange={(competencies) => onChange({ kind: 'competencies', competencies })}
        />
      )}
    </div>
  )
}
