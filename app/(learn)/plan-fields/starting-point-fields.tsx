'use client'

import type { CurriculumBrief } from '@/lib/api/contract/curriculum'
import { ChoiceCards } from './choice-cards'
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
  const chosen = value.kind === 'competencies' ? value.competencies : []
  return (
    <div className={styles.stack}>
      <ChoiceCards
        choices={[
          {
            key: 'trailhead',
            title: 'At the trailhead',
            text: 'New to data engineering, or you want to see everything.',
            checked: value.kind === 'level' && value.level === null,
            onChoose: () => onChange({ kind: 'level', level: null }),
          },
          ...curriculum.levels.slice(0, -1).map(({ id, name, promise }) => ({
            key: `level ${id}`,
            title: name,
            text: `You do this already: ${lowerFirst(promise)}`,
            level: id,
            checked: value.kind === 'level' && value.level === id,
            onChoose: () => onChange({ kind: 'level', level: id }),
          })),
          {
            key: 'competencies',
            title: 'Competency by competency',
            text: 'You know some of it well and some not at all.',
            checked: value.kind === 'competencies',
            onChoose: () => onChange({ kind: 'competencies', competencies: chosen }),
          },
        ]}
      />
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
