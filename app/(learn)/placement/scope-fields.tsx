'use client'

import { useId } from 'react'
import { Select } from '@/app/ui/select'
import type { CurriculumBrief } from '@/lib/api/contract/curriculum'
import type { PlacementScope } from '@/lib/api/contract/placement'
import { counted } from '@/lib/wording/days'
import styles from './placement.module.css'

interface ScopeFieldsProps {
  readonly curriculum: CurriculumBrief
  readonly value: PlacementScope
  readonly onChange: (value: PlacementScope) => void
}

/** What is asked about: everything, or one strand or level, which is shorter. */
export function ScopeFields({ curriculum, value, onChange }: ScopeFieldsProps) {
  const id = useId()
  const { competencies, strands, levels } = curriculum
  const within = (key: 'strand' | 'level', of: string) =>
    counted(competencies.filter((one) => one[key] === of).length, 'competency', 'competencies')
  const chosen =
    value.kind === 'all' ? 'all' : `${value.kind} ${value.kind === 'strand' ? value.strand : value.level}`
  return (
    <div className={styles.scope}>
      <label htmlFor={id}>Ask me about</label>
      <Select id={id} value={chosen} onChange={({ target }) => onChange(scopeOf(target.value))}>
        <option value="all">Everything, {competencies.length} competencies</option>
        <optgroup label="One level">
          {levels.map((level) => (
            <option key={level.id} value={`level ${level.id}`}>
              {level.name}, {within('level', level.id)}
            </option>
          ))}
        </optgroup>
        <optgroup label="One strand">
          {strands.map((strand) => (
            <option key={strand.id} value={`strand ${strand.id}`}>
              {strand.title}, {within('strand', strand.id)}
            </option>
          ))}
        </optgroup>
      </Select>
    </div>
  )
}

function scopeOf(text: string): PlacementScope {
  const [kind, id = ''] = text.split(' ')
  if (kind === 'level') return { kind, level: id }
  return kind === 'strand' ? { kind, strand: id } : { kind: 'all' }
}
