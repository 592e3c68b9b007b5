'use client'

import type { CurriculumBrief } from '@/lib/api/contract/curriculum'
import styles from './plan-fields.module.css'

interface CompetencyChecklistProps {
  readonly curriculum: CurriculumBrief
  readonly legend: string
  readonly chosen: readonly string[]
  readonly onChange: (chosen: readonly string[]) => void
}

/** All competencies as boxes to tick, by level. */
export function CompetencyChecklist({ curriculum, legend, chosen, onChange }: CompetencyChecklistProps) {
  const picked = new Set(chosen)
  const toggle = (id: string) =>
    onChange(picked.has(id) ? chosen.filter((other) => other !== id) : [...chosen, id])
  return (
    <fieldset className={styles.checklist}>
      <legend>{legend}</legend>
      {curriculum.levels.map((level) => (
        <fieldset key={level.id} className={styles.checkGroup}>
          <legend data-level={level.id}>{level.name}</legend>
          {curriculum.competencies
            .filter((competency) => competency.level === level.id)
            .map((competency) => (
              <label key={competency.id} className={styles.check}>
                <input
                  type="checkbox"
                  checked={picked.has(competency.id)}
                  onChange={() => toggle(competency.id)}
                />
                <span>
                  {competency.title}
                  {competency.distinction && <small> {competency.distinction}</small>}
                </span>
              </label>
            ))}
        </fieldset>
      ))}
    </fieldset>
  )
}
