'use client'

import { useId } from 'react'
import type { CurriculumBrief } from '@/lib/api/contract/curriculum'
import styles from './plan-fields.module.css'

interface StackFieldsProps {
  readonly curriculum: CurriculumBrief
  readonly value: Readonly<Record<string, string>>
  readonly onChange: (value: Readonly<Record<string, string>>) => void
}

/** One choice an axis: which tools the lessons show first. */
export function StackFields({ curriculum, value, onChange }: StackFieldsProps) {
  const prefix = useId()
  return (
    <div className={styles.axes}>
      {curriculum.axes.map((axis) => (
        <div key={axis.id} className={styles.axis}>
          <label htmlFor={`${prefix}-${axis.id}`}>{axis.label}</label>
          <select
            id={`${prefix}-${axis.id}`}
            value={value[axis.id] ?? axis.default}
            onChange={(event) => onChange({ ...value, [axis.id]: event.target.value })}
          >
            {axis.options.map((option) => (
              <option key={option.id} value={option.id}>
                {option.label}
              </option>
            ))}
          </select>
        </div>
      ))}
    </div>
  )
}

/** The stack with each axis' default where nothing was chosen. */
export function defaultStack(curriculum: CurriculumBrief): Record<string, string> {
  return Object.fromEntries(curriculum.axes.map((axis) => [axis.id, axis.default]))
}
