'use client'

import { useId } from 'react'
import styles from '@/app/ui/segmented-control.module.css'
import { VisuallyHidden } from '@/app/ui/visually-hidden'

export interface SegmentedControlProps<Value extends string> {
  readonly label: string
  /** The label is for screen readers alone. */
  readonly labelHidden?: boolean
  readonly options: readonly { readonly value: Value; readonly label: string }[]
  readonly value: Value
  readonly onChange: (value: Value) => void
}

/** A few short choices side by side; underneath, radio buttons. */
export function SegmentedControl<Value extends string>({
  label,
  labelHidden,
  options,
  value,
  onChange,
}: SegmentedControlProps<Value>) {
  const name = useId()
  return (
    <fieldset>
      <legend className={labelHidden ? undefined : styles.legend}>
        {labelHidden ? <VisuallyHidden>{label}</VisuallyHidden> : label}
      </legend>
      <div className={styles.track}>
        {options.map((option) => (
          <label key={option.value} className={styles.segment}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
