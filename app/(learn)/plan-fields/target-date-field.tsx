'use client'

import { useId } from 'react'
import styles from './plan-fields.module.css'

interface TargetDateFieldProps {
  readonly value: string | null
  readonly today: string
  readonly onChange: (value: string | null) => void
}

/** By when, if at all. */
export function TargetDateField({ value, today, onChange }: TargetDateFieldProps) {
  const id = useId()
  return (
    <div className={styles.dateRow}>
      <label htmlFor={id}>Target date</label>
      <input
        id={id}
        type="date"
        min={today}
        max="2199-12-31"
        value={value ?? ''}
        onChange={(event) => onChange(event.target.value || null)}
      />
      {value ? (
        <button type="button" className={styles.quiet} onClick={() => onChange(null)}>
          No date
        </button>
      ) : (
        <span className={styles.hint}>No date: the plan says when you will be done.</span>
      )}
    </div>
  )
}
