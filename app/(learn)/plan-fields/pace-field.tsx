'use client'

import { useId } from 'react'
import type { Roadmap } from '@/lib/api/contract/roadmap'
import { paceLimits } from '@/lib/pace/pace'
import { ChoiceCards } from './choice-cards'
import { learnedPaceInWords, paceExampleInWords } from './pace-in-words'
import styles from './plan-fields.module.css'

interface PaceFieldProps {
  readonly learned: Roadmap['pace']
  /** Null for the learned one. */
  readonly value: number | null
  readonly onChange: (value: number | null) => void
}

const hundredths = (pace: number) => Math.round(pace * 100) / 100

/** Whether the plan reckons with the pace learned from the person's own times, or with one they set. */
export function PaceField({ learned, value, onChange }: PaceFieldProps) {
  const group = useId()
  const own = value ?? clampPace(hundredths(learned.pace))
  return (
    <div className={styles.stack}>
      <ChoiceCards
        choices={[
          {
            key: 'learned',
            title: `Learned: ${hundredths(learned.pace)}`,
            text: learnedPaceInWords(learned),
            checked: value === null,
            onChoose: () => onChange(null),
          },
          {
            key: 'own',
            title: 'Set it myself',
            text: 'When you know better, for now. What was learned stays, and goes on being learned.',
            checked: value !== null,
            onChoose: () => onChange(own),
          },
        ]}
      />
      {value !== null && (
        <div className={styles.total}>
          <label htmlFor={`${group}-own`}>Your pace</label>
          <input
            id={`${group}-own`}
            type="range"
            min={paceLimits.min}
            max={paceLimits.max}
            step={0.05}
            value={own}
            aria-valuetext={`${own}: ${paceExampleInWords(own)}`}
            onChange={(event) => onChange(hundredths(Number(event.target.value)))}
          />
          <input
            type="number"
            className={styles.dayMinutes}
            min={paceLimits.min}
            max={paceLimits.max}
            step={0.01}
            inputMode="decimal"
            aria-label="Your pace, as a number"
            value={own}
            onChange={(event) => {
              const { valueAsNumber } = event.target
              if (Number.isFinite(valueAsNumber)) onChange(clampPace(hundredths(valueAsNumber)))
            }}
          />
          <span className={styles.hint}>{paceExampleInWords(own)}</span>
        </div>
      )}
    </div>
  )
}

function clampPace(pace: number): number {
  return Math.min(paceLimits.max, Math.max(paceLimits.min, pace))
}
