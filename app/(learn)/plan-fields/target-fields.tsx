'use client'

import type { CurriculumBrief } from '@/lib/api/contract/curriculum'
import type { Target } from '@/lib/planner/plan'
import { ChoiceCards } from './choice-cards'
import { CompetencyChecklist } from './competency-checklist'
import styles from './plan-fields.module.css'

interface TargetFieldsProps {
  readonly curriculum: CurriculumBrief
  readonly value: Target
  readonly onChange: (value: Target) => void
}

/** Where to: a level, or particular competencies. */
export function TargetFields({ curriculum, value, onChange }: TargetFieldsProps) {
  const chosen = value.kind === 'competencies' ? value.competencies : []
  return (
    <div className={styles.stack}>
      <ChoiceCards
        choices={[
          ...curriculum.levels.map(({ id, name, promise }) => ({
            key: `level ${id}`,
            title: name,
            text: promise,
            level: id,
            checked: value.kind === 'level' && value.level === id,
            onChoose: () => onChange({ kind: 'level', level: id }),
          })),
          {
            key: 'competencies',
            title: 'Particular competencies',
            text: 'Only what you pick, and what it rests on.',
            checked: value.kind === 'competencies',
            onChoose: () => onChange({ kind: 'competencies', competencies: chosen }),
          },
        ]}
      />
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
