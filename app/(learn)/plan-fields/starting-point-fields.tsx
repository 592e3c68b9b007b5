'use client'

import { useId } from 'react'
import type { CurriculumBrief } from '@/lib/api/contract/curriculum'
import { CompetencyChecklist } from './competency-checklist'
import type { StartingPoint } from './plan-draft'
import styles from './plan-fields.module.css'

interface StartingPointFieldsProps {
  readonly curriculum: CurriculumBrief
  readonly value: StartingPoint
  readonly onChange: (value: StartingPoint) => void
}

/** Where somebody is now: by level, or competency by competency. */
export function StartingPointFields({ curriculum, value, onChange }: StartingPointFieldsProps) {
  const group = useId()
  const chosen = value.kind === 'competencies' ? value.competencies : []
  return (
    <div className={styles.stack}>
      <div className={styles.cards}>
        <label className={styles.card}>
          <input
            type="radio"
            name={group}
            checked={value.kind === 'level' && value.level === null}
            onChange={() => onChange({ kind: 'level', level: null })}
          />
          <span className={styles.cardTitle}>At the trailhead</span>
          <span className={styles.cardText}>New to data engineering, or you want to see everything.</span>
        </label>
        {curriculum.levels.slice(0, -1).map((level) => (
          <label key={level.id} className={styles.card} data-level={level.id}>
            <input
              type="radio"
              name={group}
              checked={value.kind === 'level' && value.level === level.id}
              onChange={() => onChange({ kind: 'level', level: level.id })}
            />
            <span className={styles.cardTitle}>{level.name}</span>
            <span className={styles.cardText}>You do this already: {lowerFirst(level.promise)}</span>
          </label>
        ))}
        <label className={styles.card}>
          <input
            type="radio"
            name={group}
            checked={value.kind === 'competencies'}
            onChange={() => onChange({ kind: 'competencies', competencies: chosen })}
          />
          <span className={styles.cardTitle}>Competency by competency</span>
          <span className={styles.cardText}>You know some of it well and some not at all.</span>
        </label>
      </div>
      {value.kind === 'competencies' && (
        <CompetencyChecklist
          curriculum={curriculum}
          legend="What do you know well enough to skip?"
          chosen={chosen}
          onChange={(competencies) => onChange({ kind: 'competencies', competencies })}
        />
      )}
    </div>
  )
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)
